import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { Client } from '../testing/client.ts';
import { eventually } from '../testing/deadline.ts';
import { type Program, withProgram } from '../testing/program.ts';
import { handshake, RawPeer } from '../testing/raw-peer.ts';

const test = suite('bad inputs: processes', { timeoutMs: 30_000 });

const pidOf = ({ child }: Program): number => child.pid ?? Number.NaN;

/** Lets a process have so many more open files than it has now. */
function allowFiles(program: Program, more: number): void {
  const most = readdirSync(`/proc/${pidOf(program)}/fd`).length + more;
  execFileSync('prlimit', ['--pid', String(pidOf(program)), `--nofile=${most}:4096`]);
}

const hasPrlimit = spawnSync('prlimit', ['--version']).status === 0;
test.skipUnless(hasPrlimit, 'prlimit is not there')(
  '#54 without file descriptors nobody new gets in, those who are there are served, and it recovers',
  withProgram([], 'pipe', async (program) => {
    const url = await program.ready();
    const client = await Client.open(url, 1001);
    allowFiles(program, 3);
    const peers = Array.from({ length: 20 }, () => new RawPeer(url));
    for (const [index, peer] of peers.entries()) peer.write(handshake(`/webSocket/${2000 + index}`));
    const letIn = (): number => peers.filter(({ status }) => status === 101).length;
    await eventually('some got in', () => letIn() > 0);
    for (let times = 0; times < 20; times++) await client.hearsNothing();
    assert.ok(letIn() <= 4, `${letIn()} got in`);
    for (const { socket } of peers) socket.destroy();
    allowFiles(program, 100);
    const other = await Client.open(url, 1002);
    other.send('recovered');
    assert.is(await client.nextWords(), 'recovered');
    for (const one of [client, other]) one.websocket.terminate();
  }),
);

test(
  '#66 a server that was killed can be started on its port at once; its clients see 1006',
  withProgram([], 'pipe', async (program) => {
    const url = await program.ready();
    const client = await Client.open(url, 1001);
    program.child.kill('SIGKILL');
    assert.is((await client.end()).code, 1006);
    await withProgram(['--port', new URL(url).port], 'pipe', async (again) => {
      assert.is(await again.ready(), url);
      await (await Client.open(url, 1001)).leave();
    })();
  }),
);

test(
  '#68 a signal under load tells everybody to come back, lets nobody in, and ends within 10 seconds',
  withProgram([], 'pipe', async (program) => {
    const url = await program.ready();
    const clients = await Promise.all(Array.from({ length: 50 }, (_, index) => Client.open(url, 2000 + index)));
    const talker = await Client.open(url, -1);
    const talking = setInterval(() => talker.send('and another thing'), 5);
    await eventually('all hear it', () => clients.every(({ unread }) => unread > 3));
    const asked = performance.now();
    program.child.kill('SIGTERM');
    for (const client of clients) {
      client.websocket.removeAllListeners('message');
      assert.equal(await client.end(), { code: 1012, reason: '' });
    }
    const late = new RawPeer(url);
    await late.end();
    assert.is.not(late.status, 101);
    assert.equal(await program.exit(), { code: 0, signal: null });
    assert.ok(performance.now() - asked < 10_000);
    clearInterval(talking);
  }),
);

test.run();
