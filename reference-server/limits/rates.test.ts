import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { eventually, pass } from '../testing/deadline.ts';
import { frame, type RawPeer, TEXT } from '../testing/raw-peer.ts';
import { type Scene, withScene } from '../testing/scene.ts';

const test = suite('limits of rates', { timeoutMs: 30_000 });

const numbered = (count: number, length = 0): string[] =>
  Array.from({ length: count }, (_, index) => `${index} ${'x'.repeat(length)}`.slice(0, Math.max(length, 8)).trim());

/** Says all of this at once; returns after how many milliseconds the bystander had each of them, in this order and once. */
async function sayAtOnce(scene: Scene, texts: readonly string[]): Promise<number[]> {
  const peer = await scene.enter();
  const began = performance.now();
  peer.write(Buffer.concat(texts.map((text) => frame(TEXT, text))));
  const times: number[] = [];
  for (const text of texts) {
    assert.is(await scene.bystander.nextWords(), text);
    times.push(performance.now() - began);
  }
  return times;
}

/** Asserts that the text of this index came no sooner than that; a timer may ring a little early. */
function notBefore(times: readonly number[], index: number, ms: number): void {
  const time = times[index] ?? Number.NaN;
  assert.ok(time > ms - 5, `text ${index} came after ${time} ms`);
}

test(
  'chatBurst: as many texts arrive at once, the next waits for its time and is not lost',
  withScene({ limits: { chatBurst: 20, chatsPerSecond: 1 } }, async (scene) => {
    const times = await sayAtOnce(scene, numbered(21));
    assert.ok((times[19] ?? Number.NaN) < 900, 'the burst waits for nothing');
    notBefore(times, 20, 1000);
  }),
);

test(
  'chatsPerSecond: a flood arrives at the rate, whole, once and in order, and others are answered meanwhile',
  withScene({ limits: { chatBurst: 10, chatsPerSecond: 50 } }, async (scene) => {
    const answers = answersOfAnother(scene);
    const times = await sayAtOnce(scene, numbered(60));
    for (const index of [10, 35, 59]) notBefore(times, index, ((index - 9) / 50) * 1000);
    assert.ok((await answers) < 500, `another was answered after ${await answers} ms`);
  }),
);

/** Sends a heartbeat every now and then until the flood has arrived; returns the longest time to an answer. */
async function answersOfAnother(scene: Scene): Promise<number> {
  const other = await scene.enter(1003);
  let longest = 0;
  for (const until = performance.now() + 800; performance.now() < until; ) {
    const asked = performance.now();
    const before = count(other, 'success');
    other.write(frame(TEXT, 'heartbeat'));
    await eventually('an answer', () => count(other, 'success') > before);
    longest = Math.max(longest, performance.now() - asked);
  }
  return longest;
}

const count = (peer: RawPeer, words: string): number => peer.received.split(words).length - 1;

test(
  'chatBytesBurst: as many bytes arrive at once, the next text waits for its time and is not lost',
  withScene({ limits: { chatBytesBurst: 4000, chatBytesPerSecond: 1000 } }, async (scene) => {
    const times = await sayAtOnce(scene, numbered(5, 1000));
    assert.ok((times[3] ?? Number.NaN) < 900, 'the burst waits for nothing');
    notBefore(times, 4, 1000);
  }),
);

test(
  'chatBytesPerSecond: long texts arrive at the rate, whole, once and in order; one over the burst waits for all of it',
  withScene({ limits: { chatBytesBurst: 2000, chatBytesPerSecond: 10_000 } }, async (scene) => {
    const times = await sayAtOnce(scene, [...numbered(10, 1000), 'y'.repeat(3000)]);
    for (const index of [2, 9]) notBefore(times, index, (index - 1) * 100);
    notBefore(times, 10, 800 + 200);
  }),
);

/** Sends so many heartbeats at once; returns after how many milliseconds there were as many answers as each number says. */
async function beatAtOnce(scene: Scene, beats: number, answers: readonly number[]): Promise<number[]> {
  const peer = await scene.enter();
  const began = performance.now();
  peer.write(Buffer.concat(Array.from({ length: beats }, () => frame(TEXT, 'heartbeat'))));
  const times: number[] = [];
  for (const wanted of answers) {
    await eventually(`${wanted} answers`, () => count(peer, 'success') >= wanted);
    times.push(performance.now() - began);
  }
  assert.is(count(peer, 'success'), beats);
  return times;
}

test(
  'heartbeatBurst: as many heartbeats are answered at once, the next one when its time has come',
  withScene({ limits: { heartbeatBurst: 20, heartbeatsPerSecond: 1 } }, async (scene) => {
    const times = await beatAtOnce(scene, 21, [20, 21]);
    assert.ok((times[0] ?? Number.NaN) < 900, 'the burst waits for nothing');
    notBefore(times, 1, 1000);
  }),
);

test(
  'heartbeatsPerSecond: a flood of heartbeats is answered at the rate, each of them',
  withScene({ limits: { heartbeatBurst: 10, heartbeatsPerSecond: 50 } }, async (scene) => {
    const times = await beatAtOnce(scene, 60, [11, 36, 60]);
    for (const [index, after] of [20, 520, 1000].entries()) notBefore(times, index, after);
  }),
);

const FLOOD = Buffer.concat(numbered(1000).map((text) => frame(TEXT, text)));
const PACED = { chatBurst: 5, chatsPerSecond: 20 };

test(
  'overRateTime: whoever stays over its rate for longer is ended with 1008',
  withScene({ limits: { ...PACED, overRateTime: 500 } }, async (scene) => {
    const peer = await scene.enter();
    const began = performance.now();
    peer.write(FLOOD);
    await scene.tells('opened 1001', 'closed 1001 1008 server too fast');
    const took = performance.now() - began;
    assert.ok(took > 495, `ended after ${took} ms`);
    const taken = scene.bystander.unread;
    assert.ok(taken >= 5 + 9 && taken <= 5 + (took / 1000) * 20 + 1, `${taken} texts were taken`);
    for (let index = 0; index < taken; index++) assert.is(await scene.bystander.nextWords(), String(index));
  }),
);

test(
  'overRateTime: whoever falls back below its rate in time stays, as often as it likes',
  withScene({ limits: { ...PACED, overRateTime: 1500 } }, async (scene) => {
    const peer = await scene.enter();
    for (let burst = 0; burst < 3; burst++) {
      for (const text of numbered(20)) peer.write(frame(TEXT, text)); // 750 ms over the rate
      for (const text of numbered(20)) assert.is(await scene.bystander.nextWords(), text);
      await pass(1050); // it is forgiven after a second
    }
    assert.equal(scene.told, ['opened 1001']);
  }),
);

test.run();
