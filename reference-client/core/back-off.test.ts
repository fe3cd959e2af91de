import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { attemptDelay, LONGEST_DELAY_MS } from './back-off.ts';

const test = suite('core: the back-off');
const chances = Array.from({ length: 1000 }, (_, index) => index / 1000);

test('CL-5: first attempts are spread over the whole interval, and all come within it', () => {
  const delays = chances.map((chance) => attemptDelay(2000, 0, 0, chance));
  assert.ok(Math.max(...delays) < 2000);
  for (let tenth = 0; tenth < 9; tenth++) {
    const count = delays.filter((delay) => delay >= tenth * 200 && delay < (tenth + 1) * 200).length;
    assert.ok(count > 100 && count < 125, `${count} of 1000 in tenth ${tenth}`);
  }
});

test('CL-5: the spread doubles up to the cap, and no delay is ever longer, however many retries there were', () => {
  const middle = [0, 1, 2, 3, 4, 5, 50, 5000].map((retries) => attemptDelay(2000, retries, 0, 0.5));
  assert.equal(middle, [900, 1800, 3600, 7200, 14_000, 14_000, 14_000, 14_000]);
  assert.ok(attemptDelay(2000, 5000, 2000, 0.9999) < LONGEST_DELAY_MS);
});

test('CL-14: the shortest delay is kept by every chance, be it longer than the cap', () => {
  for (const chance of [0, 0.5, 0.999]) {
    assert.ok(attemptDelay(2000, 3, 2000, chance) >= 2000);
    assert.is(attemptDelay(60_000, 0, 60_000, chance), 60_000);
  }
});

test.run();
