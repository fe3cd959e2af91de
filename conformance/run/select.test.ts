import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { plansOf } from './fixtures/plans.ts';
import { type Selection, select, UnmatchedPattern } from './select.ts';

const test = suite('the choice of a part of the suite');

const plans = [
  ...plansOf({
    scenario: 'session/refuses',
    steps: [
      { connect: { as: 'a', check: 'refused', proves: 'SES-1' } },
      { verify: { value: 'x', has: {}, check: 'says-why', proves: 'SES-1/SHOULD' } },
    ],
  }),
  ...plansOf({
    scenario: 'session/reconnects',
    examples: [{ id: 'fin' }, { id: 'reset' }],
    steps: [{ connect: { as: 'a', check: 'again', proves: ['SES-4', 'TTL-5'] } }],
  }),
  ...plansOf({ scenario: 'ttl/expires', steps: [{ connect: { as: 'a', check: 'closed', proves: 'TTL-4' } }] }),
];

/** Every check that was chosen. */
const chosen = (selection: Selection): string[] =>
  selection.plans.flatMap((plan) =>
    plan.checks.filter(({ check }) => selection.includes(plan, check)).map(({ check }) => `${plan.id}:${check}`),
  );

const refused = ['session/refuses:refused', 'session/refuses:says-why'];
const again = ['session/reconnects[fin]:again', 'session/reconnects[reset]:again'];
const closed = ['ttl/expires:closed'];
const everything = [...refused, ...again, ...closed];

const patterns: [run: string[], skip: string[], expected: string[]][] = [
  [[], [], everything],
  [['*'], [], everything],
  [['session/*'], [], [...refused, ...again]],
  [['session/refuses'], [], refused],
  [['session/refuses:says-why'], [], ['session/refuses:says-why']],
  [['session/reconnects'], [], again],
  [['session/reconnects[reset]'], [], ['session/reconnects[reset]:again']],
  [['*:again'], [], again],
  [['SES-1'], [], refused],
  [['SES-1/SHOULD'], [], ['session/refuses:says-why']],
  [['SES'], [], [...refused, ...again]],
  [['TTL'], [], [...again, ...closed]],
  [['TTL-5', 'ttl/*'], [], [...again, ...closed]],
  [[], ['TTL'], refused],
  [['session/*'], ['SES-1'], again],
  [['SES'], ['session/*'], []],
];

for (const [run, skip, expected] of patterns) {
  test(`--run [${run.join(', ')}] --skip [${skip.join(', ')}] is ${expected.length} of ${everything.length} checks`, () => {
    const selection = select(plans, run, skip);
    assert.equal(chosen(selection), expected);
    assert.is(selection.filtered, expected.length < everything.length);
  });
}

test('a pattern is no regular expression', () => {
  assert.throws(() => select(plans, ['session.refuses'], []), /matches no scenario/);
  assert.throws(() => select(plans, ['SES-.'], []), /matches no scenario/);
});

test('a pattern that matches nothing is told, with the nearest name', () => {
  const told = (message: string) => (error: unknown) => error instanceof UnmatchedPattern && error.message === message;
  assert.throws(
    () => select(plans, ['sesion/refuses'], []),
    told('sesion/refuses matches no scenario, check or requirement; did you mean session/refuses?'),
  );
  assert.throws(
    () => select(plans, [], ['TTL-44']),
    told('TTL-44 matches no scenario, check or requirement; did you mean TTL-4?'),
  );
  assert.throws(
    () => select(plans, ['SES', 'zzzzzz/*'], []),
    told('zzzzzz/* matches no scenario, check or requirement'),
  );
});

test.run();
