import { spawnSync } from 'node:child_process';
import { setImmediate } from 'node:timers/promises';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { now } from '../process/now.ts';
import { LagWatch } from './lag-watch.ts';

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

test('tells being busy from getting no processor', async () => {
  const watch = new LagWatch();
  const begun = now();
  // Waits for another process, without a turn of its own: it needs no processor meanwhile.
  spawnSync('sleep', ['0.3']);
  while (watch.worstSince(begun) < 200) await setImmediate();
  assert.ok(watch.starvedSince(begun) > 200, `${watch.starvedSince(begun)} ms`);
  const busy = now();
  const before = process.cpuUsage();
  while (cpuSince(before) < 300);
  while (watch.worstSince(busy) < 200) await setImmediate();
  const idle = watch.worstSince(busy) - 280;
  assert.ok(watch.starvedSince(busy) <= idle, `${watch.starvedSince(busy)} ms of ${watch.worstSince(busy)} ms`);
  watch.stop();
});

/** Milliseconds of the processor. */
function cpuSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

test.run();
