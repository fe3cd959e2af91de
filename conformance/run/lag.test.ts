import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { LagMeter } from './lag.ts';
import { now } from './play.ts';

const test = suite('a meter of lag');

test('sees that the process was held up, also while it is', () => {
  const meter = new LagMeter();
  const begun = now();
  const until = begun + 150;
  while (now() < until);
  const worst = meter.worstSince(begun);
  meter.stop();
  assert.ok(worst >= 100 && worst <= now() - begun, `${worst} ms`);
});

test('counts only what ended afterwards', () => {
  const meter = new LagMeter();
  const until = now() + 150;
  while (now() < until);
  assert.ok(meter.worstSince(0) >= 100);
  assert.ok(meter.worstSince(now() + 1) < 100);
  meter.stop();
});

test.run();
