import * as assert from 'uvu/assert';
import { suite } from '../test/harness.ts';

import { Client } from './shell/client.ts';
import { openNodeLink } from './shell/node-link.ts';
import { eventually } from './testing/deadline.ts';
import { Program } from './testing/program.ts';

const CLIENTS = 1000;
const INTERVAL = 2000;
const WINDOW_MS = 100;
/** The largest part of the herd that may arrive in one window. */
const LARGEST_PART = 0.2;
const BACK_WITHIN_MS = 35_000;

const test = suite('a herd of a thousand clients', { timeoutMs: 90_000 });
const herd: Client[] = [];
const attempts: number[] = [];
const shown: string[][] = [];
let server: Program | undefined;

test.after(async () => {
  await Promise.all(herd.map((client) => client.disconnect()));
  server?.kill();
});

async function startServer(port: number): Promise<number> {
  server = new Program('testing/herd-server.ts', [String(port)]);
  return Number(await eventually('the port', () => server?.lines[0], 9000));
}

function addClient(url: string, userId: number): Client {
  const texts: string[] = [];
  let planned = Number.POSITIVE_INFINITY;
  const client = new Client({ url, userId, heartbeatInterval: INTERVAL }, (address, events) => {
    // One process plays them all: where it is held up, many attempts are late together, which is not of their making.
    attempts.push(Math.min(performance.now(), planned));
    return openNodeLink(address, events);
  });
  client.on('retry', ({ delay }) => {
    planned = performance.now() + delay;
  });
  client.on('message', ({ text }) => texts.push(text));
  shown.push(texts);
  herd.push(client);
  return client;
}

/** The largest number of times within any window. */
function peak(times: readonly number[]): number {
  return Math.max(...times.map((from, first) => times.findLastIndex((time) => time < from + WINDOW_MS) - first + 1));
}

const allOnline = (): boolean => herd.every((client) => client.online);
const allShow = (text: string): boolean => shown.every((texts) => texts.at(-1) === text);

test('comes back after its server was killed, spread over time, and shows no message twice', async () => {
  const port = await startServer(0);
  for (let userId = 1; userId <= CLIENTS; userId++) {
    addClient(`ws://127.0.0.1:${port}`, userId).connect();
    if (userId % 100 === 0) await eventually('a hundred more', allOnline, 9000);
  }
  server?.write('1', '2', '3');
  await eventually('three messages', () => allShow('3'), 9000);

  attempts.length = 0;
  server?.kill();
  await server?.exit();
  await startServer(port);
  const restarted = performance.now();
  await eventually('everybody online', allOnline, BACK_WITHIN_MS);
  const seconds = ((performance.now() - restarted) / 1000).toFixed(1);
  server?.write('4', '5');
  await eventually('two more messages', () => allShow('5'), 9000);

  for (const texts of shown) assert.equal(texts, ['1', '2', '3', '4', '5']); // CL-9
  const most = peak(attempts.toSorted((a, b) => a - b));
  process.stdout.write(`  ${attempts.length} attempts, at most ${most} in ${WINDOW_MS} ms; back after ${seconds} s\n`);
  assert.ok(most <= LARGEST_PART * CLIENTS, `${most} attempts in ${WINDOW_MS} ms`); // CL-5
});

test.run();
