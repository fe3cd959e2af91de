import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { Allowance } from './allowance.ts';
import { DEFAULT_LIMITS } from './limits.ts';

const test = suite('shell: the allowance of a peer');

const LIMITS = {
  ...DEFAULT_LIMITS,
  chatBurst: 2,
  chatsPerSecond: 4,
  chatBytesBurst: 1000,
  chatBytesPerSecond: 100,
  heartbeatBurst: 3,
  heartbeatsPerSecond: 10,
};

type Ask = readonly [now: number, what: 'heartbeat' | number, wait: number];

/** Each row asks for messages one after the other, a heartbeat or a chat text of so many bytes, and names the answers. */
const ROWS: Readonly<Record<string, readonly Ask[]>> = {
  'a burst of chat texts, then the time of one': [
    [0, 1, 0],
    [0, 1, 0],
    [0, 1, 250],
    [100, 1, 150],
    [250, 1, 0],
    [250, 1, 250],
  ],
  'a burst of bytes, then the time of those that are missing': [
    [0, 900, 0],
    [0, 200, 1000],
    [999, 200, 1],
    [1000, 200, 0],
  ],
  'a text over the burst waits for all of it, not forever': [
    [0, 5000, 0],
    [0, 5000, 10_000],
    [10_000, 5000, 0],
  ],
  'the longer of both waits': [
    [0, 1, 0],
    [0, 999, 0],
    [0, 10, 250],
    [0, 100, 1000],
  ],
  'heartbeats have their own burst and rate': [
    [0, 'heartbeat', 0],
    [0, 'heartbeat', 0],
    [0, 1, 0],
    [0, 1, 0],
    [0, 1, 250],
    [0, 'heartbeat', 0],
    [0, 'heartbeat', 100],
    [100, 'heartbeat', 0],
  ],
  'nothing is saved beyond the burst': [
    [1e9, 1, 0],
    [1e9, 999, 0],
    [1e9, 1, 250],
    [1e9, 'heartbeat', 0],
    [1e9, 'heartbeat', 0],
    [1e9, 'heartbeat', 0],
    [1e9, 'heartbeat', 100],
    [1e9 + 500, 51, 10],
  ],
  'a refused message takes nothing': [
    [0, 1, 0],
    [0, 1, 0],
    [200, 1, 50],
    [225, 1, 25],
    [250, 1, 0],
  ],
};

for (const [title, asks] of Object.entries(ROWS)) {
  test(title, () => {
    const allowance = new Allowance(LIMITS, 0);
    for (const [now, what, wait] of asks) {
      const bytes = what === 'heartbeat' ? 9 : what;
      assert.is(allowance.take(what === 'heartbeat', bytes, now), wait, `${what} at ${now}`);
    }
  });
}

test.run();
