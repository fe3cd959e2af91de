import { setImmediate } from 'node:timers/promises';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { LagWatch } from './lag-watch.ts';
import { now } from './play.ts';

const test = suite('a watch for lag');

/** Keeps this process from everything else. */
function hold(milliseconds: number): void {
  const until = now() + milliseconds;
  while (now() < until);
}

test('sees that this process was held up, and when', async () => {
  const watch = new LagWatch();
  const begun = now();
  hold(150);
  while (watch.worstSince(begun) < 100) await setImmediate();
  const ended = now();
  assert.ok(watch.worstSince(begun) <= ended - begun, `${watch.worstSince(begun)} ms`);
  assert.is(watch.worstSince(ended), 0);
  watch.stop();
});

test.run();
