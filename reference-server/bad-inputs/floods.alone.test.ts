import { existsSync, readFileSync } from 'node:fs';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { Client, untilFree } from '../testing/client.ts';
import { eventually, pass } from '../testing/deadline.ts';
import { type Program, withProgram } from '../testing/program.ts';
import { closesWith, frame, PING, PONG, RawPeer, TEXT } from '../testing/raw-peer.ts';

const test = suite('bad inputs: floods', { timeoutMs: 60_000 });
const measured = test.skipUnless(existsSync('/proc/self/statm'), 'no /proc tells how much memory a process has');

const MIB = 1_048_576;
/** How long an answer may take by the protocol; what is written here keeps two processes busy. */
const ANSWER_MS = 5000;

/** Memory of a process that is in the machine's memory, in MiB. */
function memory({ child }: Program): number {
  const pages = Number(readFileSync(`/proc/${child.pid}/statm`, 'utf8').split(' ')[1]);
  return (pages * 4096) / MIB;
}

interface Conditions {
  /** Happens before the memory is looked at. */
  readonly warmUp?: (url: string) => Promise<void>;
  /** Where its heap has no more than this, a server that keeps more dies. */
  readonly heapMiB?: number;
}

/** A server, and a bystander who is answered at any time; `act` may add so many MiB to its memory. */
function flood(
  flags: readonly string[],
  mostMiB: number,
  act: (url: string, bystander: Client) => Promise<void>,
  { warmUp = async () => {}, heapMiB }: Conditions = {},
) {
  const environment = heapMiB === undefined ? {} : { NODE_OPTIONS: `--max-old-space-size=${heapMiB}` };
  const body = async (program: Program): Promise<void> => {
    const url = await program.ready();
    const bystander = await Client.open(url, -1);
    for (let count = 0; count < 200; count++) await bystander.hearsNothing(); // what runs often is compiled by now
    await warmUp(url);
    const before = memory(program);
    let most = before;
    let slowest = 0;
    let over = false;
    async function watch(): Promise<void> {
      while (!over) {
        const asked = performance.now();
        bystander.websocket.ping();
        await new Promise((resolve) => bystander.websocket.once('pong', resolve));
        slowest = Math.max(slowest, performance.now() - asked);
        most = Math.max(most, memory(program));
        await pass(20);
      }
    }
    const watching = watch();
    await act(url, bystander);
    over = true;
    await watching;
    assert.ok(slowest < ANSWER_MS, `the bystander was answered after ${Math.round(slowest)} ms`);
    assert.ok(most - before < mostMiB, `the memory grew from ${Math.round(before)} to ${Math.round(most)} MiB`);
    bystander.websocket.terminate();
    assert.is(program.child.exitCode, null);
  };
  return withProgram(flags, 'pipe', body, environment);
}

/** A peer that writes the same bytes for some time, as fast as they are taken, and reads nothing. */
async function pour(peer: RawPeer, bytes: Buffer, ms: number): Promise<void> {
  peer.socket.pause();
  for (const until = performance.now() + ms; performance.now() < until && !peer.socket.destroyed; ) {
    if (peer.socket.writableLength < MIB) peer.write(bytes);
    await new Promise((resolve) => setImmediate(resolve));
  }
  peer.socket.destroy();
}

/** A message of which there is no end. */
const BEGUN = frame(TEXT, 'x', { fin: false });
const GOES_ON = frame(0, 'x', { fin: false });
const isOver = ({ socket }: RawPeer): boolean => socket.readableEnded || socket.destroyed;
const many = (one: Buffer): Buffer => Buffer.concat(Array.from({ length: 5000 }, () => one));
const UNHURRIED = ['--heartbeat-burst', '1000000000', '--heartbeats-per-second', '1000000000'];
const TALKATIVE = ['--chat-burst', '1000000', '--chat-bytes-burst', '64GiB', '--handshakes-per-second', '100000'];

measured(
  '#38 800 messages of 4,000 fragments that are never finished, which would cost half a GiB, on a heap of 200 MiB',
  flood([], 300, neverFinish, { heapMiB: 200 }),
);

async function neverFinish(url: string): Promise<void> {
  const peers = await Promise.all(Array.from({ length: 800 }, (_, index) => RawPeer.open(url, 2000 + index)));
  const bytes = Buffer.concat([BEGUN, ...Array.from({ length: 3999 }, () => GOES_ON), frame(PING, 'all read')]);
  for (const peer of peers) peer.write(bytes);
  const late = await Client.open(url, 1001);
  await late.hearsNothing();
  late.websocket.terminate();
  for (const peer of peers)
    await eventually('all is read', () => peer.received.includes('all read') || isOver(peer), 20_000);
  assert.ok(peers.filter(isOver).length > 700, 'most of them are ended');
  for (const peer of peers) peer.socket.destroy();
}

measured(
  '#38 fragments of a byte that each keep a whole read alive',
  flood([], 50, async (url) => {
    const peer = await RawPeer.open(url, 1001);
    peer.write(BEGUN);
    const between = Buffer.concat(Array.from({ length: 500 }, () => frame(PONG, 'x'.repeat(125))));
    for (let count = 0; count < 4000 && !isOver(peer); count++) {
      peer.write(Buffer.concat([GOES_ON, between]));
      await eventually('it is taken', () => peer.socket.writableLength === 0 || isOver(peer));
    }
    assert.ok(isOver(peer));
  }),
);

measured(
  '#45 pings without end from a peer that reads nothing',
  flood([], 50, async (url) => pour(await RawPeer.open(url, 1001), many(frame(PING, 'x'.repeat(100))), 3000)),
);

measured(
  '#46 heartbeats without end from a peer that reads nothing, where no rate holds it up',
  flood(UNHURRIED, 50, async (url) => pour(await RawPeer.open(url, 1001), many(frame(TEXT, 'heartbeat')), 3000)),
);

measured(
  '#47 chat texts without end: its sender is ended, the others are served meanwhile',
  flood(['--over-rate-time', '2s', '--chat-burst', '100'], 50, async (url) => {
    const peer = await RawPeer.open(url, 1001);
    const pouring = many(frame(TEXT, 'spam'));
    peer.write(pouring);
    await eventually('it is ended', () => closesWith(1008).test(peer.received), 10_000);
    peer.socket.destroy();
    await untilFree(url, 1001);
  }),
);

measured(
  '#48, #49 ten receivers that read nothing are ended, and a hundred others lose nothing',
  flood(TALKATIVE, 160, async (url, bystander) => {
    const stuck = await Promise.all(Array.from({ length: 10 }, (_, index) => RawPeer.open(url, 3000 + index)));
    for (const { socket } of stuck) socket.pause();
    const good = await Promise.all(Array.from({ length: 100 }, (_, index) => Client.open(url, 2000 + index)));
    const heard = good.map(({ websocket }) => {
      const numbers: number[] = [];
      websocket.removeAllListeners('message'); // they would keep gigabytes
      websocket.on('message', (data: Buffer) => numbers.push(Number(/"text":"(\d+) /.exec(data.toString())?.[1])));
      return numbers;
    });
    const all = Array.from({ length: 400 }, (_, index) => index);
    for (const number of all) {
      bystander.send(`${number} ${'x'.repeat(50_000)}`);
      assert.ok(String(await bystander.nextWords()).startsWith(`${number} `));
    }
    await eventually('all texts', () => heard.every(({ length }) => length === all.length), 20_000);
    for (const numbers of heard) assert.equal(numbers, all);
    for (const { websocket } of good) websocket.terminate();
    for (const { socket } of stuck) socket.destroy();
  }),
);

measured(
  '#52 10,000 connections that come and go leave nothing behind, once as many have warmed the server up',
  flood(['--handshakes-per-second', '100000'], 60, comeAndGo, { warmUp: comeAndGo }),
);

/** 10,000 connections that open and close, a hundred at once. */
async function comeAndGo(url: string): Promise<void> {
  for (let count = 0; count < 100; count++) {
    const peers = await Promise.all(Array.from({ length: 100 }, (_, index) => RawPeer.open(url, 2000 + index)));
    await Promise.all(
      peers.map(({ socket }) => {
        const closed = new Promise((resolve) => socket.once('close', resolve));
        socket.destroy();
        return closed;
      }),
    );
    await untilFree(url, 2000);
  }
}

test.run();
