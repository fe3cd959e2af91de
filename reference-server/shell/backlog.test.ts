import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { Backlog } from './backlog.ts';
import { Batch } from './batch.ts';

const test = suite('shell: the backlog of a receiver');

/** A batch of so many frames of ten bytes. */
function batch(frames: number): Batch {
  let all = new Batch();
  for (let count = 0; count < frames; count++) all = all.with(Buffer.alloc(10));
  return all;
}

/** Each row writes batches of so many frames one after the other, names what is unsent then, and how many frames wait. */
const ROWS: Readonly<Record<string, readonly (readonly [frames: number, unsent: number, waiting: number])[]>> = {
  'what waits adds up': [
    [1, 10, 1],
    [3, 40, 4],
    [1, 50, 5],
  ],
  'what the kernel has taken is forgotten, the oldest first': [
    [2, 20, 2],
    [1, 30, 3],
    [1, 20, 2],
    [1, 30, 3],
  ],
  'a batch of which a part waits counts whole': [
    [5, 1, 5],
    [1, 11, 6],
    [1, 20, 2],
  ],
  'nothing is left of a receiver that took all but the last': [
    [9, 90, 9],
    [1, 10, 1],
    [1, 1, 1],
  ],
};

for (const [title, writes] of Object.entries(ROWS)) {
  test(title, () => {
    const backlog = new Backlog();
    for (const [frames, unsent, waiting] of writes) assert.is(backlog.add(batch(frames), unsent), waiting);
  });
}

test.run();
