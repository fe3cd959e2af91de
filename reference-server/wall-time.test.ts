import * as assert from 'uvu/assert';
import { suite } from '../test/harness.ts';
import { clockTick } from './core/clock-tick.ts';
import { systemTimeZone, wallTimeIn } from './wall-time.ts';

const test = suite('wall time as text');

const TIMES: readonly [zone: string, utc: string, text: string][] = [
  ['UTC', '2024-02-29T00:00:00.000Z', '2024-02-29 00:00:00'],
  ['UTC', '2024-12-31T23:59:59.999Z', '2024-12-31 23:59:59'],
  ['Asia/Shanghai', '2024-12-31T16:00:00.000Z', '2025-01-01 00:00:00'],
  ['Asia/Kathmandu', '2024-06-01T12:00:00.000Z', '2024-06-01 17:45:00'],
  ['America/New_York', '2024-03-10T06:59:59.000Z', '2024-03-10 01:59:59'],
  ['America/New_York', '2024-03-10T07:00:00.000Z', '2024-03-10 03:00:00'],
];

for (const [zone, utc, text] of TIMES) {
  test(`MSG-6: ${utc} is ${text} in ${zone}`, () => assert.is(wallTimeIn(zone)(Date.parse(utc)), text));
}

test('a formatter follows the time, within a second and beyond', () => {
  const format = wallTimeIn('UTC');
  assert.equal(
    [999, 1000, 1999, 500, 60_000].map((wall) => format(wall).slice(14)),
    ['00:00', '00:01', '00:01', '00:00', '01:00'],
  );
});

test('an unknown zone throws, and the system has a zone that does not', () => {
  assert.throws(
    () => wallTimeIn('Mars/Olympus'),
    (error: unknown) => error instanceof RangeError,
  );
  wallTimeIn(systemTimeZone());
});

for (const [hour, tick] of Object.entries({ '00': '12', '01': '01', '11': '11', '12': '12', '13': '01', '23': '11' })) {
  test(`CLK-1: the clock tick writes hour ${hour} as ${tick}`, () => {
    assert.is(clockTick(`2024-01-02 ${hour}:04:05`), `2024:01:02 ${tick}:04:05`);
  });
}

test.run();
