import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { loadProtocol } from '../protocol/protocol.ts';
import { effectiveTimers, evaluateDuration, MalformedDuration, UnknownTerm } from './durations.ts';

const test = suite('durations in the words of scenarios');
const { timers } = (await loadProtocol('support-chat')).model;

const sums: [text: string, session: number, link: number][] = [
  ['500 ms', 0, 500],
  ['500ms', 0, 500],
  ['1.5 s', 0, 1500],
  ['2 min', 0, 120_000],
  ['1 h', 0, 3_600_000],
  ['1 sessionTtl', 7_200_000, 0],
  ['0.5 sessionTtl + 1 sweepInterval', 3_660_000, 0],
  ['1 sessionTtl - 200 ms', 7_200_000, -200],
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
  for (const text of ['', 'soon', '5', '-1 s', '1 s +', '1 s+2 s', '1 s, 2 s', '1,5 s', ' 1 s'])
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
