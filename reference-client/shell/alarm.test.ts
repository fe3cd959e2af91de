import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { eventually } from '../testing/deadline.ts';
import { Alarm } from './alarm.ts';

const test = suite('shell: the alarm');

test('it rings once for each deadline, and never for one that was put off', async () => {
  let rings = 0;
  let others = 0;
  const alarm = new Alarm(() => rings++);
  const other = new Alarm(() => others++);
  other.set(1001, 1000);
  other.set(Number.POSITIVE_INFINITY, 1000);
  alarm.set(1005, 1000);
  alarm.set(1005, 1001);
  await eventually('a ring', () => rings > 0);
  alarm.set(1010, 1005);
  await eventually('another ring', () => rings > 1);
  assert.equal([rings, others], [2, 0]);
});

test('it waits for a deadline in the past only a moment, and for one beyond a timer’s range without ringing at once', async () => {
  let near = 0;
  let far = 0;
  const alarm = new Alarm(() => near++);
  const distant = new Alarm(() => far++);
  distant.set(2 ** 40, 0);
  alarm.set(0, 1000);
  await eventually('a ring', () => near > 0);
  assert.is(far, 0);
  distant.set(Number.POSITIVE_INFINITY, 0);
});

test.run();
