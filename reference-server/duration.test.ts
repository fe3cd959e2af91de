import * as assert from 'uvu/assert';
import { suite } from '../test/harness.ts';
import { parseDuration, parseMilliseconds } from './duration.ts';

const test = suite('durations');

for (const [text, ms] of Object.entries({
  '1ms': 1,
  '250ms': 250,
  '60s': 60_000,
  '90m': 5_400_000,
  '2h': 7_200_000,
  '8760h': 31_536_000_000,
})) {
  test(`${text} is ${ms} milliseconds`, () => assert.is(parseDuration(text), ms));
}

for (const text of [
  '',
  '2',
  'h',
  '2 h',
  '2H',
  '-1s',
  '1.5h',
  '1e3ms',
  '0s',
  '8761h',
  '2h30m',
  '２h',
  ' 2h',
  '2h\n',
  '99999999999999999999h',
]) {
  test(`${JSON.stringify(text)} is not a duration`, () => assert.is(parseDuration(text), undefined));
}

test('a variable holds plain milliseconds', () => {
  assert.is(parseMilliseconds('7200000'), 7_200_000);
  for (const text of ['', '0', '-1', '1.5', '2h', '1e3', ' 1', '31536000001'])
    assert.is(parseMilliseconds(text), undefined);
});

test.run();
