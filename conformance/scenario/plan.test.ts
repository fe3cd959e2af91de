import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { planOf, plansOf } from '../run/fixtures/plans.ts';
import { list, stepEntry } from './plan.ts';

const test = suite('the runs of a scenario');

test('are one, or one for each row of its table', () => {
  assert.equal(
    plansOf({ scenario: 'a/b', steps: [{ wait: '1 s' }] }).map(({ id, example }) => [id, example]),
    [['a/b', undefined]],
  );
  const rows = [{ id: 'one', cell: 1 }, { id: 'two' }];
  assert.equal(
    plansOf({ scenario: 'a/b', examples: rows, steps: [{ wait: '1 s' }] }).map(({ id, example }) => [id, example]),
    [
      ['a/b[one]', rows[0]],
      ['a/b[two]', rows[1]],
    ],
  );
});

test('have their repetitions unrolled, with the counters of all around them', () => {
  const inner = { repeat: { times: 2, as: 'y', steps: [{ stall: 'alice' }, { resume: 'alice' }] } };
  const { steps } = planOf([{ connect: 'alice' }, { repeat: { times: 2, as: 'x', steps: [inner] } }]);
  assert.equal(
    steps.map(({ step, counters }) => [stepEntry(step)[0], counters]),
    [
      ['connect', {}],
      ['stall', { x: 1, y: 1 }],
      ['resume', { x: 1, y: 1 }],
      ['stall', { x: 1, y: 2 }],
      ['resume', { x: 1, y: 2 }],
      ['stall', { x: 2, y: 1 }],
      ['resume', { x: 2, y: 1 }],
      ['stall', { x: 2, y: 2 }],
      ['resume', { x: 2, y: 2 }],
    ],
  );
});

test('declare each check once, with all that it proves, where it first stands', () => {
  const { checks } = planOf([
    { connect: { as: 'alice', check: 'open', proves: 'EP-1' } },
    { silence: { at: 'alice', check: 'quiet', proves: ['HB-7', 'MSG-12'] } },
    { silence: { at: 'alice', check: 'quiet', proves: ['HB-2', 'HB-7'] } },
    { silence: { at: 'alice' } },
  ]);
  assert.equal(
    checks.map(({ check, proves, place }) => [check, proves, place.line]),
    [
      ['open', ['EP-1'], 1],
      ['quiet', ['HB-7', 'MSG-12', 'HB-2'], 2],
    ],
  );
});

test('one value or several is several', () => {
  assert.equal([list(undefined), list('a'), list(['a', 'b'])], [[], ['a'], ['a', 'b']]);
});

test.run();
