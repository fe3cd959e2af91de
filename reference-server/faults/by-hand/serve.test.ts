import { fileURLToPath } from 'node:url';
import * as assert from 'uvu/assert';
import { suite } from '../../../test/harness.ts';
import { Client } from '../../testing/client.ts';
import { eventually } from '../../testing/deadline.ts';
import { type Program, withProgram } from '../../testing/program.ts';
import { listed, listing } from './listing.ts';

const FILE = fileURLToPath(new URL('../../../bin/im-conformance.ts', import.meta.url));

const withServe = (
  argv: string[],
  input: 'pipe' | 'ignore',
  body: (program: Program) => Promise<void>,
): (() => Promise<void>) => withProgram(['serve', ...argv], input, body, {}, FILE);

const test = suite('serve that misbehaves', { timeoutMs: 20_000 });

test(
  'says on standard error what is wrong and what happens; standard output and options are those of serve',
  withServe(['--time-zone', 'UTC', '--fault', 'chatter=50ms', '--ttl', '1h'], 'ignore', async (program) => {
    const url = await program.ready();
    assert.equal(program.events, [{ event: 'ready', url }]);
    assert.match(
      program.stderr,
      /^This server is wrong on purpose: chatter=50ms\n.*: 50 ms\.\n.* Exercises CL-2, CL-9\.\n$/,
    );
    const client = await Client.open(url, 1001);
    await client.nextWords();
    await eventually('a line of misbehaving', () =>
      program.stderr.includes('#1 1001  misbehaves: sends a message every 50 ms\n'),
    );
    program.child.kill('SIGINT');
    assert.equal(await program.exit(), { code: 0, signal: null });
    assert.equal(program.events, [{ event: 'ready', url }]);
  }),
);

test(
  'a fault of one point does not tell its effect on standard output',
  withServe(['--fault', 'username-is-the-user-id'], 'pipe', async (program) => {
    const url = await program.ready();
    const client = await Client.open(url, 1001);
    client.send('a');
    assert.is(JSON.parse(await client.next()).username, '1001');
    await eventually('its effect', () => program.stderr.includes('misbehaves: the fault has taken effect'));
    assert.equal(program.events, [{ event: 'ready', control: ['advance'], url }]);
    program.child.stdin?.end();
    assert.is((await program.exit()).code, 0);
  }),
);

for (const fault of [undefined, 'silent', 'half-open', 'slow', 'delayed-close=100ms', 'restarts=300ms', 'null-echo']) {
  test(
    `Ctrl-C ends ${fault ?? 'a sound server'} with 0 in the middle of its work`,
    withServe(fault === undefined ? [] : ['--fault', fault], 'ignore', async (program) => {
      const client = await Client.open(await program.ready(), 1001);
      client.send('heartbeat');
      if (fault?.includes('=')) await eventually('a misbehaviour', () => program.stderr.includes('misbehaves'));
      program.child.kill('SIGINT');
      assert.equal(await program.exit(), { code: 0, signal: null });
      client.websocket.terminate();
    }),
  );
}

test(
  '--list-faults prints a table, with --json the same for programs',
  withServe(['--list-faults'], 'ignore', async (program) => {
    assert.is((await program.exit()).code, 0);
    assert.is(program.stdout, listing(80));
    await withServe(['--list-faults', '--json'], 'ignore', async (other) => {
      assert.is((await other.exit()).code, 0);
      assert.equal(JSON.parse(other.stdout), listed());
    })();
  }),
);

test(
  'speaks Chinese where it is asked to',
  withServe(['--fault', 'silent=5m', '--lang', 'zh'], 'ignore', async (program) => {
    await program.ready();
    await eventually('the words', () => program.stderr.includes('客户端应当：'));
    assert.match(program.stderr, /^这个服务端故意出错：silent=5m\n[\s\S]*时间（在此之前正常服务多久）：5 min。/);
    await withServe(['--list-faults', '--lang', 'zh'], 'ignore', async (other) => {
      assert.is((await other.exit()).code, 0);
      assert.is(other.stdout, listing(80, 'zh'));
    })();
  }),
);

test(
  '--help tells of both kinds of options',
  withServe(['--help'], 'ignore', async (program) => {
    assert.is((await program.exit()).code, 0);
    for (const flag of ['--port', '--fault', '--list-faults']) assert.ok(program.stdout.includes(`${flag} `), flag);
  }),
);

const MISTAKES: readonly [argv: string[], message: RegExp][] = [
  [
    ['--fault', 'silnt'],
    /^im-conformance serve: there is no fault "silnt"; did you mean silent\? \(--list-faults .*\)\n$/,
  ],
  [['--fault'], /^im-conformance serve: option '--fault <name>' argument missing\n$/],
  [['--fault', 'silent', '--prot', '1'], /^im-conformance serve: unknown option '--prot' .*\n$/],
  [['--list-faults', '--fault', 'silent'], /^im-conformance serve: give either --fault or --list-faults, not both\n$/],
  [['--json'], /^im-conformance serve: --json goes with --list-faults\n$/],
];

for (const [argv, message] of MISTAKES) {
  test(
    `"${argv.join(' ')}" is a mistake told in one line`,
    withServe(argv, 'ignore', async (program) => {
      assert.is((await program.exit()).code, 2);
      assert.match(program.stderr, message);
      assert.is(program.stdout, '');
    }),
  );
}

test.run();
