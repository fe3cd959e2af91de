import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { Outbox, type Receiver } from './outbox.ts';

const test = suite('shell: the outbox');

/** A receiver that writes down what is done with it. */
class Notes implements Receiver {
  unsentBytes: number;
  readonly done: string[] = [];

  constructor(unsentBytes = 0) {
    this.unsentBytes = unsentBytes;
  }

  release(): void {
    this.done.push('release');
  }

  judge(): boolean {
    this.done.push('judge');
    return this.unsentBytes > 0;
  }

  endAsTooSlow(): void {
    this.done.push('end');
  }
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** An outbox that has written to these receivers and judged them. */
async function flushed(unsentBytesOfAll: number, ...receivers: Notes[]): Promise<Outbox> {
  const outbox = new Outbox({ ...DEFAULT_LIMITS, unsentBytesOfAll });
  for (const receiver of receivers) outbox.add(receiver);
  await turn();
  return outbox;
}

test('receivers are released at the end of the turn, then judged, once each', async () => {
  const outbox = new Outbox(DEFAULT_LIMITS);
  const receivers = [new Notes(), new Notes()];
  for (const receiver of receivers) outbox.add(receiver);
  await Promise.resolve();
  assert.equal(receivers[0]?.done, []);
  await turn();
  for (const { done } of receivers) assert.equal(done, ['release', 'judge']);
  await turn();
  for (const { done } of receivers) assert.equal(done, ['release', 'judge']);
});

test('a turn of its own follows what a flush has released', async () => {
  const receiver = new Notes();
  const outbox = await flushed(100, receiver);
  outbox.add(receiver);
  await turn();
  assert.equal(receiver.done, ['release', 'judge', 'release', 'judge']);
});

test('a full batch is released before the turn is over', () => {
  const outbox = new Outbox(DEFAULT_LIMITS);
  const receiver = new Notes();
  outbox.add(receiver);
  const { empty } = outbox;
  outbox.filled(65_535);
  assert.equal(receiver.done, []);
  assert.is(outbox.empty, empty);
  outbox.filled(1);
  assert.equal(receiver.done, ['release']);
  assert.is.not(outbox.empty, empty);
  outbox.add(receiver);
  outbox.filled(65_535);
  assert.equal(receiver.done, ['release']);
});

test('it counts what was sent, and what is unsent', async () => {
  const [quick, slow, slower] = [new Notes(), new Notes(30), new Notes(50)];
  const outbox = await flushed(100, quick, slow, slower);
  assert.equal(outbox.unsent(), { receivers: 2, bytes: 80 });
  slow.unsentBytes = 0;
  assert.equal(outbox.unsent(), { receivers: 1, bytes: 50 });
  slower.unsentBytes = 20;
  assert.equal(outbox.unsent(), { receivers: 1, bytes: 20 });
  outbox.count(3);
  outbox.count(1);
  assert.is(outbox.sent, 4);
});

test('as much as all may have unsent ends nobody', async () => {
  const receivers = [new Notes(60), new Notes(40)];
  await flushed(100, ...receivers);
  for (const { done } of receivers) assert.not(done.includes('end'));
});

test('beyond it, those with the most are ended, and no more of them than it takes', async () => {
  const receivers = [30, 50, 10, 60].map((unsent) => new Notes(unsent));
  const outbox = await flushed(45, ...receivers);
  assert.equal(
    receivers.map(({ done }) => done.includes('end')),
    [false, true, false, true],
  );
  assert.equal(outbox.unsent(), { receivers: 2, bytes: 40 });
});

test('a receiver of earlier turns is ended, too, where it has the most', async () => {
  const [stuck, other] = [new Notes(90), new Notes(20)];
  const outbox = await flushed(100, stuck);
  outbox.add(other);
  await turn();
  assert.equal(stuck.done, ['release', 'judge', 'end']);
  assert.equal(other.done, ['release', 'judge']);
});

test.run();
