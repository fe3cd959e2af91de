import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as assert from 'uvu/assert';
import { suite } from '../test/harness.ts';
import { logged, untilLogged } from './operations/testing/logged.ts';
import { Client } from './testing/client.ts';
import { eventually } from './testing/deadline.ts';
import { type Program, withProgram } from './testing/program.ts';
import { frame, handshake, RawPeer, TEXT } from './testing/raw-peer.ts';

const test = suite('the end of the program', { timeoutMs: 60_000 });

const CLEAN = { code: 0, signal: null };
const THROWING = fileURLToPath(new URL('testing/throwing-program.ts', import.meta.url));
const MANY = 300;

/** Connects users from 1 on. */
async function crowd(url: string, count: number): Promise<Client[]> {
  const clients: Client[] = [];
  for (let first = 1; first <= count; first += 50) {
    const users = Array.from({ length: 50 }, (_, index) => first + index);
    clients.push(...(await Promise.all(users.map((userId) => Client.open(url, userId)))));
  }
  return clients;
}

/** Somebody who connects, and then does nothing at all. */
async function silentPeer(url: string, userId: number): Promise<Socket> {
  const { socket } = new RawPeer(url);
  socket.write(handshake(`/webSocket/${userId}`));
  await once(socket, 'data');
  return socket;
}

/** The status of the admin port. */
const health = async (admin: unknown): Promise<number> => (await fetch(`${admin}/health`)).status;

test('three hundred clients all get 1012, one after the other in random order, and who is still there is served', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'reference-server-'));
  const path = join(folder, 'users.json');
  const users = Array.from({ length: MANY }, (_, index) => ({ userId: index + 1, username: `${index}`, avatar: '' }));
  await writeFile(path, JSON.stringify(users));
  await withProgram(
    ['--admin-port', '0', '--users', path, '--connections-per-address', '2000'],
    'pipe',
    async (program) => {
      const url = await program.ready();
      const [listening] = await untilLogged(program, 'listening');
      const clients = await crowd(url, MANY);
      // More who say nothing, so that it takes its time.
      const silent = await Promise.all(Array.from({ length: 1100 }, (_, index) => silentPeer(url, 10_000 + index)));
      assert.is(await health(listening?.['admin']), 200);
      const gone: [userId: number, at: number][] = [];
      const firstGone = new Promise<void>((resolve) => {
        for (const [index, client] of clients.entries()) {
          client.websocket.on('close', () => {
            gone.push([index + 1, performance.now()]);
            resolve();
          });
        }
      });
      program.child.kill('SIGTERM');
      await firstGone;
      const there = clients.filter(({ ended }) => !ended);
      for (const client of there.slice(0, 5)) client.send('is anybody there?');
      assert.is(await health(listening?.['admin']), 503);
      const heard = await Promise.all(there.map((client) => client.nextOrEnd()));
      assert.ok(heard.filter((one) => typeof one === 'string').length > 1, 'those who are still there hear each other');

      for (const client of clients) assert.equal(await client.end(), { code: 1012, reason: '' });
      assert.equal(await program.exit(), CLEAN);
      const order = gone.map(([userId]) => userId);
      assert.equal(
        order.toSorted((one, other) => one - other),
        [...Array(MANY).keys()].map((index) => index + 1),
      );
      const inTurn = order.filter((userId, index) => order[index - 1] === userId - 1).length;
      assert.ok(inTurn < MANY / 10, `${inTurn} went right after the one who came before them`);
      const spread = (gone.at(-1)?.[1] ?? 0) - (gone[0]?.[1] ?? 0);
      assert.ok(spread > 1000, `all went within ${spread} ms`);
      const all = MANY + silent.length;
      assert.is(logged(program, 'closed').filter(({ code, by }) => code === 1012 && by === 'server').length, all);
      assert.equal(logged(program, 'draining')[0]?.['connections'], all);
      assert.is(logged(program, 'stopped').length, 1);
      for (const socket of silent) socket.destroy();
    },
  )();
  await rm(folder, { recursive: true });
});

/** Peers that hold a server up if they can. */
async function rudePeers(url: string): Promise<RawPeer[]> {
  const mute = await RawPeer.open(url, 1001);
  const deaf = await RawPeer.open(url, 1002);
  deaf.socket.pause();
  const halfway = new RawPeer(url);
  halfway.write('GET /webSocket/1003 HTTP/1.1\r\n');
  const unasked = new RawPeer(url);
  const flooding = await RawPeer.open(url, 1004);
  const flood = Buffer.concat(Array.from({ length: 1000 }, () => frame(TEXT, 'x'.repeat(100))));
  const pour = (): void => {
    while (!flooding.socket.destroyed && flooding.socket.write(flood));
  };
  flooding.socket.on('drain', pour);
  pour();
  return [mute, deaf, halfway, unasked, flooding];
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(
    `${signal} ends it within 10 seconds with 0, whatever peers do`,
    withProgram([], 'ignore', async (program) => {
      const url = await program.ready();
      const peers = await rudePeers(url);
      await Client.open(url, -1);
      program.child.kill(signal);
      assert.equal(await eventually('the exit', () => exitOf(program), 10_000), CLEAN);
      for (const { socket } of peers) socket.destroy();
    }),
  );

  test(
    `a second signal, ${signal}, ends it at once`,
    withProgram(['--close-deadline', '1h'], 'ignore', async (program) => {
      const mute = await RawPeer.open(await program.ready(), 1001);
      program.child.kill('SIGTERM');
      await mute.receives(Buffer.from([0x88, 2, 0x03, 0xf4]));
      program.child.kill(signal);
      assert.equal(await program.exit(), { code: signal === 'SIGINT' ? 130 : 143, signal: null });
      mute.socket.destroy();
    }),
  );
}

function exitOf({ child }: Program): { code: number | null; signal: NodeJS.Signals | null } | undefined {
  return child.exitCode === null && child.signalCode === null
    ? undefined
    : { code: child.exitCode, signal: child.signalCode };
}

for (const [text, reason, at] of [
  ['throw', 'nobody caught this', 'TypeError: nobody caught this\n    at '],
  ['reject', 'nobody awaited this', 'RangeError: nobody awaited this\n    at '],
] as const) {
  test(
    `a fault of its own (${text}) is one line with a stack; everybody gets 1012, and it ends with 1`,
    withProgram(
      [],
      'pipe',
      async (program) => {
        const url = await program.ready();
        const [client, agent] = [await Client.open(url, 1001), await Client.open(url, -1)];
        client.send(text, text, text);
        for (const one of [client, agent]) assert.is((await one.end()).code, 1012);
        assert.equal(await program.exit(), { code: 1, signal: null });
        const [line, ...more] = logged(program, 'crashed');
        assert.equal(more, []);
        assert.is(line?.['level'], 'fatal');
        assert.is(line?.['reason'], reason);
        assert.ok(String(line?.['stack']).startsWith(at));
        assert.is(logged(program, 'stopped').length, 1);
      },
      {},
      THROWING,
    ),
  );
}

test(
  'without a log a fault is told as Node tells it',
  withProgram(
    ['--log', 'none'],
    'pipe',
    async (program) => {
      const client = await Client.open(await program.ready(), 1001);
      client.send('throw');
      assert.is((await client.end()).code, 1012);
      assert.is((await program.exit()).code, 1);
      assert.match(program.stderr, /^TypeError: nobody caught this\n {4}at /);
    },
    {},
    THROWING,
  ),
);

test.run();
