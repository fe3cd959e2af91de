import * as assert from 'uvu/assert';
import type { RecordedCause } from '#generated/formats/report.js';
import { suite } from '../../test/harness.ts';
import type { Cause } from '../interpreter/causes.ts';
import { checkOf, faultyChecks, uidAsText } from './fixtures/sample-run.ts';
import { failureGroups, reasonGroups } from './groups.ts';

const test = suite('groups of checks');

const ids = (checks: Parameters<typeof failureGroups>[0]): string[][] =>
  failureGroups(checks).map(({ all }) => all.map(({ id }) => id));

test('folds rows that fail alike, puts frames first and warnings last', () => {
  assert.equal(ids(faultyChecks), [
    ['message/in-order:frames', 'message/exactly-once:frames'],
    ['session/refused-attempt-leaves-session:gets-broadcasts'],
    ['emoji', 'zwj-sequence', 'skin-tone-and-flag'].map((row) => `message/text-is-unchanged[${row}]:unchanged`),
    ['endpoint/never-broadcasts-binary[chat]:closed-with-1003'],
  ]);
});

test('keeps rows apart that fail in different ways', () => {
  const row = (example: string, cause: Cause) =>
    checkOf(`message/text[${example}]:unchanged`, ['MSG-5'], { verdict: 'fail', cause: cause as RecordedCause });
  const text = (actual: string, wanted: string): Cause => ({
    kind: 'wrong-value',
    field: 'text',
    how: 'equal',
    wanted,
    actual,
  });
  const checks = [row('a', { kind: 'nothing-came' }), row('b', text('1', '2')), row('c', text('3', '4'))];
  assert.is(failureGroups(checks).length, 2);
});

test('takes frames that break the document alike for one, whoever got them', () => {
  const frames = (scenario: string, cause: RecordedCause) =>
    checkOf(`${scenario}:frames`, ['MSG-2'], { verdict: 'fail', cause });
  const times = {
    at: 'bob',
    requirement: 'MSG-6',
    rule: { kind: 'number', field: 'createTime', written: '1' },
  } as const;
  const checks = [frames('a/b', uidAsText('bob', 1)), frames('c/d', uidAsText('stranger', 1234))];
  assert.is(failureGroups(checks).length, 1);
  assert.is(failureGroups([...checks, frames('e/f', { kind: 'broken-frames', broken: [times] })]).length, 2);
});

test('names each reason once', () => {
  const silent = (run: number): RecordedCause => ({
    kind: 'control-failed',
    expected: {
      kind: 'message',
      messages: ['imMessage'],
      at: `bob${run}`,
      where: { text: `n${run}` },
      within: 5000 + run,
    },
    cause: { kind: 'nothing-came' },
  });
  const checks = [
    ...[1, 2].map((run) => checkOf(`a/b[${run}]:c`, ['EP-1'], { verdict: 'untestable', cause: silent(run) })),
    checkOf('a/b:d', ['EP-1'], { verdict: 'untestable', cause: { kind: 'no-answer' } }),
    checkOf('a/b:e', ['EP-1'], { verdict: 'skip', cause: silent(1) }),
  ];
  assert.equal(
    reasonGroups(checks, 'untestable', 'error').map((group) => group.checks.length),
    [2, 1],
  );
});

test.run();
