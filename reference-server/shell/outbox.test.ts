import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import type { Batch } from './batch.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { Outbox, type Receiver } from './outbox.ts';

const test = suite('shell: the outbox');

const FRAME = Buffer.from('frame');
const OTHER = Buffer.from('other');

/** A receiver that keeps each write, and lags where something is unsent. */
class Notes implements Receiver {
  readonly writes: string[] = [];
  ended = false;
  unsentBytes: number;
  readonly #outbox: Outbox;
  readonly #writers: Notes[];
  #batch: Batch | undefined;

  /** `writers` gets everybody who writes, in order. */
  constructor(outbox: Outbox, unsentBytes = 0, writers: Notes[] = []) {
    this.#outbox = outbox;
    this.#writers = writers;
    this.unsentBytes = unsentBytes;
  }

  take(batch: Batch): void {
    this.#batch = batch;
    this.#outbox.add(this);
  }

  send(frame: Buffer): void {
    if (this.#batch === undefined) this.take(this.#outbox.empty.with(frame));
    else this.#batch = this.#batch.with(frame);
  }

  release(): void {
    if (this.#batch !== undefined) this.write(this.#batch);
    this.#batch = undefined;
  }

  write(batch: Batch): void {
    this.#outbox.count(batch.messages);
    this.writes.push(batch.bytes.toString());
    this.#writers.push(this);
    if (this.unsentBytes > 0) this.#outbox.lags(this);
  }

  endAsTooSlow(): void {
    this.ended = true;
  }
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** An outbox with this bound for all, and a receiver for each number, of which so many bytes are unsent. */
function outboxOf(unsentBytesOfAll: number, ...unsent: number[]): { outbox: Outbox; receivers: Notes[] } {
  const outbox = new Outbox({ ...DEFAULT_LIMITS, unsentBytesOfAll });
  return { outbox, receivers: unsent.map((bytes) => new Notes(outbox, bytes)) };
}

test('what is sent to the same receivers in a turn leaves in one write each, at the end of the turn', async () => {
  const { outbox, receivers } = outboxOf(100, 0, 0);
  for (const frame of [FRAME, OTHER, FRAME]) outbox.send(receivers, frame);
  await Promise.resolve();
  assert.equal(receivers[0]?.writes, []);
  await turn();
  outbox.send(receivers, OTHER);
  await turn();
  await turn();
  for (const { writes } of receivers) assert.equal(writes, ['frameotherframe', 'other']);
  assert.is(outbox.sent, 8);
});

test('who has caused a frame gets it first if it is among the receivers, and nothing otherwise', async () => {
  const outbox = new Outbox(DEFAULT_LIMITS);
  const writers: Notes[] = [];
  const [one, two, three] = [1, 2, 3].map(() => new Notes(outbox, 0, writers)) as [Notes, Notes, Notes];
  outbox.send([one, two, three], FRAME, two);
  await turn();
  assert.equal(
    [two, one, three].map((writer, index) => writers[index] === writer),
    [true, true, true],
  );
  outbox.send([one, three], FRAME, two);
  await turn();
  assert.equal(two.writes, ['frame']);
  assert.is(writers.length, 5);
});

test('each receiver gets its own in order where they are not the same', async () => {
  const { outbox, receivers } = outboxOf(100, 0, 0, 0);
  const [first, second] = receivers as [Notes, Notes, Notes];
  outbox.send(receivers, FRAME);
  outbox.send([second], OTHER);
  outbox.send(receivers, FRAME);
  outbox.send([first], FRAME);
  await turn();
  assert.equal(
    receivers.map(({ writes }) => writes),
    [['frameframeframe'], ['frameotherframe'], ['frameframe']],
  );
});

test('what was sent to all is given to each where one of them is to close, and nothing is sent twice', async () => {
  const { outbox, receivers } = outboxOf(100, 0, 0);
  outbox.send(receivers, FRAME);
  outbox.part();
  receivers[0]?.release();
  assert.equal(receivers[0]?.writes, ['frame']);
  outbox.send(receivers, OTHER);
  await turn();
  assert.equal(
    receivers.map(({ writes }) => writes),
    [['frame', 'other'], ['frameother']],
  );
});

test('a full batch leaves before the turn is over', async () => {
  const { outbox, receivers } = outboxOf(100, 0);
  outbox.send(receivers, Buffer.alloc(65_535, 'x'));
  assert.is(receivers[0]?.writes.length, 0);
  outbox.send(receivers, Buffer.from('y'));
  assert.equal(
    receivers[0]?.writes.map(({ length }) => length),
    [65_536],
  );
  outbox.send(receivers, Buffer.alloc(65_535, 'x'));
  assert.is(receivers[0]?.writes.length, 1);
  await turn();
  assert.is(receivers[0]?.writes.length, 2);
});

test('answers to many leave before the turn is over, each whole; where a broadcast came first they wait with it', async () => {
  const peers = Array.from({ length: 40 }, () => 0);
  const { outbox, receivers } = outboxOf(100, ...peers);
  const early = (): number => receivers.filter(({ writes }) => writes.length > 0).length;
  for (const receiver of receivers) outbox.send([receiver], FRAME);
  assert.is(early(), 32);
  outbox.send([receivers[39] as Notes], OTHER);
  await turn();
  assert.equal(receivers[38]?.writes, ['frame']);
  assert.equal(receivers[39]?.writes, ['frameother']);

  for (const { writes } of receivers) writes.length = 0;
  outbox.send(receivers, OTHER);
  for (const receiver of receivers) outbox.send([receiver], FRAME);
  assert.is(early(), 0);
  await turn();
  for (const { writes } of receivers) assert.equal(writes, ['otherframe']);
});

test('it tells how many receivers have something unsent, and how much', async () => {
  const { outbox, receivers } = outboxOf(100, 0, 30, 50);
  const [, slow, slower] = receivers as [Notes, Notes, Notes];
  outbox.send(receivers, FRAME);
  await turn();
  assert.equal(outbox.unsent(), { receivers: 2, bytes: 80 });
  slow.unsentBytes = 0;
  assert.equal(outbox.unsent(), { receivers: 1, bytes: 50 });
  slower.unsentBytes = 20;
  assert.equal(outbox.unsent(), { receivers: 1, bytes: 20 });
});

for (const [bound, ends] of [
  [150, [false, false, false, false]],
  [149, [false, false, false, true]],
  [45, [false, true, false, true]],
  [9, [true, true, true, true]],
] as const) {
  test(`where all may have ${bound} bytes unsent, those with the most are ended, and no more than it takes`, async () => {
    const { outbox, receivers } = outboxOf(bound, 30, 50, 10, 60);
    outbox.send(receivers, FRAME);
    await turn();
    assert.equal(
      receivers.map(({ ended }) => ended),
      ends,
    );
    assert.ok(outbox.unsent().bytes <= bound);
  });
}

test('a receiver of earlier turns is ended, too, where it has the most', async () => {
  const { outbox, receivers } = outboxOf(100, 90, 20);
  const [stuck, other] = receivers as [Notes, Notes];
  outbox.send([stuck], FRAME);
  await turn();
  assert.not(stuck.ended);
  outbox.send([other], FRAME);
  await turn();
  assert.equal([stuck.ended, other.ended], [true, false]);
});

test.run();
