import * as assert from 'uvu/assert';
import type { CheckResult, CheckVerdict, RecordedCause, TraceEntry } from '#generated/formats/report.js';
import { suite } from '../../test/harness.ts';
import type { Cause } from '../interpreter/causes.ts';
import { planOf } from './fixtures/plans.ts';
import { around, isDoubtful } from './results.ts';

const test = suite('results of a run');

const entry = (milliseconds: number, text: string): TraceEntry => ({
  milliseconds,
  connection: 'alice',
  direction: 'received',
  text,
});
const texts = (entries: readonly TraceEntry[]): string[] =>
  entries.map(({ milliseconds, text }) => `${milliseconds} ${text}`);

test('the trace around a decision has what was just before, and little of what came after', () => {
  const trace = Array.from({ length: 100 }, (_, index) => entry(index, 'beat'));
  const kept = around(trace, 60);
  assert.equal([kept[0]?.milliseconds, kept.at(-1)?.milliseconds, kept.length], [31, 68, 38]);
});

test('the trace goes further back where little is kept of what is said again and again', () => {
  const trace = [entry(0, 'hello'), ...Array.from({ length: 100 }, (_, index) => entry(index + 1, 'beat'))];
  assert.equal(texts(around(trace, 200, 2)), ['0 hello', '99 beat', '100 beat']);
});

const untimed = planOf([{ connect: 'alice' }]);
const timed = planOf([{ connect: 'alice' }, { wait: '1 s' }]);
const result = (verdict: CheckVerdict, cause?: Cause): CheckResult => ({
  id: 'a/b:c',
  scenario: 'a/b',
  check: 'c',
  requirements: [],
  level: 'MUST',
  verdict,
  milliseconds: 0,
  ...(cause === undefined ? {} : { cause: cause as RecordedCause }),
});

/** A control of which this came. */
const control = (cause: Cause): Cause => ({ kind: 'control-failed', expected: { kind: 'answer' }, cause });

test('a failure is doubtful where a step depends on time', () => {
  assert.ok(isDoubtful({ plan: timed, results: [result('fail')], milliseconds: 0 }));
  assert.not(isDoubtful({ plan: untimed, results: [result('fail')], milliseconds: 0 }));
  const silent = result('untestable', { kind: 'no-sign-of-life', client: 'client' });
  assert.ok(isDoubtful({ plan: timed, results: [silent], milliseconds: 0 }));
  assert.not(
    isDoubtful({
      plan: timed,
      results: [result('pass'), result('untestable', control({ kind: 'nothing-came' }))],
      milliseconds: 0,
    }),
  );
});

test('a failure is doubtful where this process was held up, and everything where the target is gone', () => {
  const of = (one: CheckResult) => ({ plan: untimed, results: [one], milliseconds: 0 });
  assert.ok(isDoubtful({ ...of(result('fail')), heldUp: true }));
  assert.not(isDoubtful({ ...of(result('untestable', control({ kind: 'nothing-came' }))), heldUp: true }));
  assert.not(isDoubtful({ ...of(result('pass')), heldUp: true, starved: true }));
  assert.ok(isDoubtful({ ...of(result('untestable', control({ kind: 'nothing-came' }))), targetGone: true }));
});

test('a control that failed by a lost connection is doubtful where this process got no processor', () => {
  const lost = result('untestable', control({ kind: 'ended', how: 'RST' }));
  const run = { plan: untimed, results: [lost], milliseconds: 0 };
  assert.ok(isDoubtful({ ...run, starved: true }));
  assert.not(isDoubtful({ ...run, heldUp: true }));
  assert.not(isDoubtful({ ...run, results: [result('untestable', { kind: 'nothing-came' })], starved: true }));
});

test.run();
