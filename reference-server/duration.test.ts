import * as assert from 'uvu/assert';
import { suite } from '../test/harness.ts';
import { durationText, durationWord, parseDuration, parseMilliseconds } from './duration.ts';

const test = suite('durations');

// The conformance kit reads durations by the same table.
for (const [text, ms] of Object.entries({
  '1': 1,
  '30000': 30_000,
  '1ms': 1,
  '250ms': 250,
  '500 ms': 500,
  '0.5s': 500,
  '1.5 s': 1500,
  '60s': 60_000,
  '30 s': 30_000,
  '5m': 300_000,
  '5min': 300_000,
  '5 min': 300_000,
  '90m': 5_400_000,
  '2h': 7_200_000,
  '1.5 h': 5_400_000,
  '8760h': 31_536_000_000,
})) {
  test(`${text} is ${ms} milliseconds`, () => assert.is(parseDuration(text), ms));
}

for (const text of [
  '',
  'h',
  'soon',
  '2  h',
  '2H',
  '-1s',
  '.5s',
  '1.s',
  '1,5s',
  '1e3ms',
  '2h30m',
  '5 minutes',
  '30sec',
  '２h',
  ' 2h',
  '2h\n',
  '99999999999999999999h',
]) {
  test(`${JSON.stringify(text)} is not a duration`, () => assert.is(parseDuration(text), undefined));
}

test('is neither nothing nor longer than a year', () => {
  for (const text of ['0', '0s', '0.4ms', '8761h']) assert.is(parseDuration(text), undefined);
});

test('a variable holds plain milliseconds', () => {
  assert.is(parseMilliseconds('7200000'), 7_200_000);
  for (const text of ['', '0', '-1', '1.5', '2h', '1e3', ' 1', '31536000001'])
    assert.is(parseMilliseconds(text), undefined);
});

for (const [ms, text] of [
  [0, '0 ms'],
  [250, '250 ms'],
  [1500, '1.5 s'],
  [30_000, '30 s'],
  [60_000, '60 s'],
  [90_000, '90 s'],
  [5_400_000, '90 min'],
  [7_200_000, '2 h'],
] as const) {
  test(`${ms} milliseconds are written as ${text}`, () => {
    assert.is(durationText(ms), text);
    assert.is(durationWord(ms), text.replace(' ', ''));
  });
}

test.run();
