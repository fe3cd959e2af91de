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

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 15));

test('sees that this process was held up, and when', async () => {
  const watch = new LagWatch();
  await turn();
  const begun = now();
  hold(150);
  await turn();
  const ended = now();
  const worst = watch.worstSince(begun);
  assert.ok(worst >= 100 && worst <= ended - begun, `${worst} ms`);
  assert.ok(watch.worstSince(ended) < 100);
  watch.stop();
});

test.run();
