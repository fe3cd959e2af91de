import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { Cli, cli, inLanes, killAll } from '../commands/fixtures/cli.ts';
import { program } from './fixtures/program.ts';

const test = suite('a driver', { timeoutMs: 100_000 });

test.after(killAll);

const options = ['client', '--timeout', '8s', '--start-timeout', '10s', '--run', 'connection/connects'];

/** What a driver of a kind comes to: the exit code, and what is said about it. */
const rows: readonly { readonly kind: string; readonly exitCode: number; readonly told: RegExp }[] = [
  { kind: 'exits at once', exitCode: 3, told: /exited with code 4 before it was ready; check its last output/ },
  {
    kind: 'exits when told to connect',
    exitCode: 3,
    told: /expected an attempt to connect, but the program of client exited with code 5/,
  },
  { kind: 'floods stdout', exitCode: 3, told: /expected an attempt to connect, but none came/ },
  { kind: 'floods events', exitCode: 1, told: /but\s+client told that it was online while no connection was open/ },
  {
    kind: 'prints garbage',
    exitCode: 3,
    told: /Note: the driver printed a line that is no event: \{"event":\n[\s\S]*the driver told the event onlin, which its contract does not have; did you\s+mean online\?/,
  },
  { kind: 'ignores its end', exitCode: 3, told: /Note: the driver did not end with its stdin/ },
  { kind: 'leaves a child', exitCode: 3, told: /Note: the driver left processes behind, which the kit has ended/ },
  { kind: 'hammers the port', exitCode: 1, told: /CL-6 broken|CL-3, CL-6 broken/ },
];

const runs = inLanes(rows, ({ kind }) => cli(...options, '--', ...program('rough-driver.mjs', kind)));

for (const [index, { kind, exitCode, told }] of rows.entries()) {
  test(`that ${kind} is told of, and harms nobody`, async () => {
    const run = await runs[index];
    const said = `${run?.stdout}${run?.stderr}`;
    assert.match(said, told);
    assert.is(run?.code, exitCode, said);
    assert.not.match(said, /\n {4}at .*\(.*:\d+:\d+\)/, 'no stack trace');
  });
}

test('that floods events is stopped at a limit, which the report names', async () => {
  const run = await cli(...options, '--json', '--', ...program('rough-driver.mjs', 'floods events'));
  assert.match(run.stdout, /more than 20000 events in one scenario/);
  assert.is(run.code, 1);
});

test('that is never ready is given up, with what to check', async () => {
  const run = await cli('client', '--start-timeout', '2s', '--', ...program('rough-driver.mjs', 'is never ready'));
  assert.is(run.code, 3);
  assert.match(run.stderr, /did not print the line \{"event":"ready"\} within 2 s; check that it prints it/);
});

test('that cannot be started is a mistake of its user', async () => {
  const run = await cli('client', '--', 'no-such-driver-at-all');
  assert.is(run.code, 2);
  assert.match(run.stderr, /cannot start "no-such-driver-at-all": there is no such command/);
});

test('must be named, after two dashes', async () => {
  const [none, dashes] = await Promise.all([cli('client'), cli('client', 'node', 'driver.js')]);
  assert.is(none.code, 2);
  assert.match(none.stderr, /name the client under test: -- and the command that starts its driver/);
  assert.is(dashes.code, 2);
  assert.match(dashes.stderr, /put -- before the command: im-conformance client -- node driver.js/);
});

test('of a run that is interrupted is ended, and there is a partial report', async () => {
  const run = new Cli(['client', '--reporter', 'list', '--', ...program('chat-client.ts')]);
  // The first result is printed long before the last scenario is over.
  await new Promise<void>((resolve) => run.child.stdout?.on('data', () => /CL-\d/.test(run.stdout) && resolve()));
  run.child.kill('SIGINT');
  const ended = await run.ended;
  assert.is(ended.code, 130);
  assert.match(ended.stdout, /Verdict: .*the run was interrupted/);
});

test.run();
