import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { Client } from '../testing/client.ts';
import { eventually } from '../testing/deadline.ts';
import { type Program, withProgram } from '../testing/program.ts';
import { handshake, RawPeer } from '../testing/raw-peer.ts';
import { linesIn, logged, untilLogged } from './testing/logged.ts';
import { readPrometheusText } from './testing/prometheus-text.ts';

const test = suite('operations: a log that cannot be written', { timeoutMs: 60_000 });

const CLEAN = { code: 0, signal: null };

/** Makes so many lines of some 400 bytes. */
async function fillLog(url: string, lines: number): Promise<void> {
  for (let made = 0; made < lines; made += 50) {
    const peers = Array.from({ length: 50 }, () => new RawPeer(url));
    for (const peer of peers) peer.write(handshake(`/${'x'.repeat(250)}`));
    for (const peer of peers) {
      await peer.end();
      peer.socket.destroy();
    }
  }
}

/** Sees that a chat goes on, and that the server ends well when it is asked to. */
async function goesOn(program: Program, url: string): Promise<void> {
  const client = await Client.open(url, 1001);
  await client.hearsNothing();
  program.child.stdin?.end();
  assert.is((await client.end()).code, 1012);
  assert.equal(await program.exit(), CLEAN);
}

test(
  'on a full disk the server serves on (#65)',
  withProgram(['--log', '/dev/full'], 'pipe', async (program) => {
    const url = await program.ready();
    await fillLog(url, 1000);
    await goesOn(program, url);
    assert.is(program.stderr, '');
  }),
);

test(
  'where standard error is closed the server serves on',
  withProgram([], 'pipe', async (program) => {
    const url = await program.ready();
    program.child.stderr?.destroy();
    await fillLog(url, 50);
    await goesOn(program, url);
  }),
);

test(
  'while nobody reads it the server serves on and counts what is lost; then the log tells how much (#65)',
  withProgram(['--admin-port', '0'], 'pipe', async (program) => {
    const url = await program.ready();
    const [listening] = await untilLogged(program, 'listening');
    program.child.stderr?.pause();
    await fillLog(url, 3000);
    const response = await fetch(`${listening?.['admin']}/metrics`);
    const lost = readPrometheusText(await response.text()).get('im_chat_log_lines_lost_total') ?? 0;
    assert.ok(lost > 0, 'more lines than fit anywhere');
    program.child.stderr?.resume();
    const [line] = await untilLogged(program, 'log-lost');
    assert.is(line?.['level'], 'warn');
    assert.is(line?.['lines'], lost);
    assert.is(logged(program, 'refused').length, 3000 - lost);
    await goesOn(program, url);
  }),
);

test(
  'a log that nobody ever reads does not hold the end',
  withProgram([], 'pipe', async (program) => {
    const url = await program.ready();
    await untilLogged(program, 'listening');
    program.child.stderr?.pause();
    await fillLog(url, 3000);
    const exited = once(program.child, 'exit');
    const client = await Client.open(url, 1001);
    program.child.kill('SIGTERM');
    assert.is((await client.end()).code, 1012);
    assert.equal(await exited, [0, null]);
    program.child.stderr?.resume();
    await program.exit();
  }),
);

test('where standard output is full the server serves on', async () => {
  const full = openSync('/dev/full', 'w');
  const [file = '', users = ''] = ['../program.ts', '../testing/users.json'].map((name) =>
    fileURLToPath(new URL(name, import.meta.url)),
  );
  const argv = ['--import', 'tsx', file, '--port', '0', '--users', users];
  const child = spawn(process.execPath, argv, { stdio: ['pipe', full, 'pipe'] });
  closeSync(full);
  let log = '';
  child.stderr?.on('data', (data) => {
    log += data;
  });
  try {
    const listening = await eventually('the first line', () => linesIn(log)[0], 20_000);
    const client = await Client.open(String(listening['url']), 1001);
    child.stdin?.write('{"command":"advance","ms":1}\n');
    await client.hearsNothing();
    child.stdin?.end();
    assert.is((await client.end()).code, 1012);
    if (child.exitCode === null) await once(child, 'exit');
    assert.is(child.exitCode, 0);
  } finally {
    child.kill('SIGKILL');
  }
});

test.run();
