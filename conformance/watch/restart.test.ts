import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { freePort } from '../process/port.ts';
import { restarted } from './restart.ts';

const test = suite('the restart of a server');
const host = '127.0.0.1';
let port = 0;
let accepted = 0;
let server: Server | undefined;
const sockets = new Set<Socket>();

async function listen(): Promise<void> {
  server = createServer((socket) => {
    accepted += 1;
    if (server === undefined) return void socket.destroy();
    sockets.add(socket);
    socket.on('error', () => {});
    socket.once('close', () => sockets.delete(socket));
    socket.resume();
  }).listen(port, host);
  await once(server, 'listening');
}

async function stop(): Promise<void> {
  const closed = server && once(server, 'close');
  server?.close();
  server = undefined;
  for (const socket of sockets) socket.destroy();
  await closed;
}

/** Waits for so many connections: one that asks whether the server is there, one that is held, and so on. */
async function connections(count: number): Promise<void> {
  while (accepted < count) await sleep(5);
}

/** What is told of the server. */
class Watch {
  told = false;
  readonly gone: Promise<void>;
  readonly waiting: Promise<void>;

  constructor(signal = new AbortController().signal) {
    let tell = (): void => {};
    this.gone = new Promise((resolve) => {
      tell = resolve;
    });
    this.waiting = restarted(`ws://${host}:${port}`, signal, () => tell()).then(() => {
      this.told = true;
    });
  }
}

test.before.each(async () => {
  port = await freePort(host);
  accepted = 0;
});
test.after.each(stop);

test('is told when it listens again, and not before it has gone', async () => {
  await listen();
  const watch = new Watch();
  await connections(2);
  assert.not.ok(watch.told);
  await stop();
  await watch.gone;
  assert.not.ok(watch.told);
  await listen();
  await watch.waiting;
});

test('is not what an idle connection that is ended shows', async () => {
  await listen();
  const watch = new Watch();
  for (let time = 0; time < 3; time += 1) {
    await connections(2 + 3 * time);
    for (const socket of sockets) socket.end();
    await connections(3 + 3 * time);
    assert.not.ok(watch.told);
  }
  await stop();
  await watch.gone;
  await listen();
  await watch.waiting;
});

test('is that somebody listens, where nobody did', async () => {
  const watch = new Watch();
  await listen();
  await watch.waiting;
});

test('is not waited for after the signal', async () => {
  const controller = new AbortController();
  await listen();
  const { waiting } = new Watch(controller.signal);
  await connections(2);
  controller.abort();
  await waiting;
  await stop();
  const other = new AbortController();
  const { waiting: further } = new Watch(other.signal);
  other.abort();
  await further;
});

test.run();
