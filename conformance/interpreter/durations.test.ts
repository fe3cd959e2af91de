import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { loadProtocol } from '../protocol/protocol.ts';
import {
  durationText,
  durationWord,
  effectiveTimers,
  evaluateDuration,
  MalformedDuration,
  parseDuration,
  UnknownTerm,
} from './durations.ts';

const test = suite('durations in the words of scenarios');
const { timers } = (await loadProtocol('support-chat')).model;

// The reference server reads durations by the same table.
const examples: Readonly<Record<string, number>> = {
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
};

const none = [
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
];

test('are read alike everywhere', () => {
  for (const [text, ms] of Object.entries(examples)) {
    assert.is(parseDuration(text), ms, text);
    assert.equal(evaluateDuration(text, timers), { session: 0, link: ms }, text);
  }
  for (const text of none) {
    assert.is(parseDuration(text), undefined, text);
    assert.throws(
      () => evaluateDuration(text, timers),
      (error: unknown) => error instanceof MalformedDuration || error instanceof UnknownTerm,
      text,
    );
  }
});

test('are written in one way', () => {
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
    assert.is(durationText(ms), text);
    assert.is(durationWord(ms), text.replace(' ', ''));
    assert.is(parseDuration(text), ms);
  }
});

const sums: [text: string, session: number, link: number][] = [
  ['500 ms', 0, 500],
  ['500ms', 0, 500],
  ['1.5 s', 0, 1500],
  ['2 min', 0, 120_000],
  ['1 h', 0, 3_600_000],
  ['1 sessionTtl', 7_200_000, 0],
  ['0.5 sessionTtl + 1 sweepInterval', 3_660_000, 0],
  ['1 sessionTtl - 200 ms', 7_200_000, -200],
  ['1 sessionTtl - 200', 7_200_000, -200],
  ['1sessionTtl + 5m', 7_200_000, 300_000],
  ['2 silentSessionLimit + 1 s', 0, 41_000],
  ['1 sessionTtl - 0.5 sessionTtl + 1 heartbeatInterval', 3_600_000, 2000],
];

test('are sums, split by the clock on which they pass', () => {
  for (const [text, session, link] of sums) assert.equal(evaluateDuration(text, timers), { session, link }, text);
});

test('name what is neither a unit nor a timer', () => {
  assert.throws(
    () => evaluateDuration('1 s + 2 sesionTtl', timers),
    (error: unknown) =>
      error instanceof UnknownTerm && error.term === 'sesionTtl' && /neither a unit/.test(error.message),
  );
});

test('are never guessed from another form', () => {
  for (const text of ['', 'soon', '-1 s', '1 s +', '1 s+2 s', '1 s, 2 s', '1,5 s', ' 1 s'])
    assert.throws(
      () => evaluateDuration(text, timers),
      (error: unknown) => error instanceof MalformedDuration && error.message.includes('is no duration'),
      text,
    );
});

test('follow the timers that a target was started with, multiples too', () => {
  const replaced = effectiveTimers(timers, { heartbeatInterval: 100, sessionTtl: 2000 });
  assert.is(replaced['heartbeatInterval']?.ms, 100);
  assert.is(replaced['silentSessionLimit']?.ms, 1000);
  assert.is(replaced['silentServerLimit']?.ms, 300);
  assert.is(replaced['sessionTtl']?.ms, 2000);
  assert.is(replaced['sweepInterval']?.ms, 60_000);
  assert.is(effectiveTimers(timers, { silentSessionLimit: 7 })['silentSessionLimit']?.ms, 7);
  assert.equal(effectiveTimers(timers, {}), timers);
});

test.run();
