import * as assert from 'uvu/assert';
import type { BaselineResult, FaultResult, NullResult } from '#generated/formats/selftest.js';
import { suite } from '../../test/harness.ts';
import { judgeSelftest, type SelftestFacts } from './verdict.ts';

const test = suite('the verdict of a selftest');

const killedBy = [{ id: 'session/x:check', requirements: ['SES-2'] }];
const fault = { name: 'x', breaks: 'SES-2', description: 'Is wrong.', applied: true, milliseconds: 1 } as const;
const killed: FaultResult = { ...fault, outcome: 'killed', killedBy };
const unjudged: FaultResult = { ...fault, outcome: 'not judged', killedBy: [], reason: 'it crashed' };
const survived: FaultResult = { ...fault, outcome: 'survived', killedBy: [] };
const sound: BaselineResult = { name: 'none', verdict: 'conformant', checks: 9, broken: [], milliseconds: 1 };
const nothing: NullResult = { name: 'n', description: 'None.', judged: true, verified: [], of: 9, milliseconds: 1 };
const row = { id: 'SES-2', checks: 1, faults: 1, killed: 1 };

const good: SelftestFacts = {
  baselines: [sound],
  faults: [killed],
  nulls: [nothing],
  requirements: [row],
  filtered: false,
  interrupted: false,
};

function verdictOf(facts: Partial<SelftestFacts>): [string, number, string[]] {
  const { verdict, exitCode, problems } = judgeSelftest({ ...good, ...facts });
  return [verdict, exitCode, problems.map(({ kind }) => kind)];
}

test('is that it proves the suite when nothing is wrong', () => {
  assert.equal(verdictOf({}), ['proven', 0, []]);
});

test('is never plain for a part', () => {
  assert.equal(verdictOf({ filtered: true }), ['partly proven', 0, []]);
  assert.equal(verdictOf({ filtered: true, requirements: [{ ...row, faults: 0 }] }), ['partly proven', 0, []]);
  assert.equal(verdictOf({ filtered: true, faults: [survived] }), ['not proven', 1, ['survived']]);
});

test('is open where something could not be judged, unless something is wrong anyway', () => {
  assert.equal(verdictOf({ faults: [unjudged] }), ['not judged', 3, ['not judged']]);
  assert.equal(verdictOf({ nulls: [{ ...nothing, judged: false }] }), ['not judged', 3, ['not judged']]);
  assert.equal(verdictOf({ faults: [unjudged, survived] }), ['not proven', 1, ['not judged', 'survived']]);
});

test('is open when interrupted, and says nothing of what is missing', () => {
  assert.equal(verdictOf({ interrupted: true, requirements: [{ ...row, faults: 0 }] }), ['not judged', 130, []]);
});

test('is bad for a fault that survives and never took effect: both are told', () => {
  assert.equal(verdictOf({ faults: [{ ...survived, applied: false }] }), [
    'not proven',
    1,
    ['survived', 'not applied'],
  ]);
});

test('is bad where checks have no fault', () => {
  assert.equal(verdictOf({ requirements: [{ ...row, faults: 0 }] }), ['not proven', 1, ['no fault']]);
  assert.equal(verdictOf({ requirements: [{ ...row, checks: 0 }] }), ['proven', 0, []]);
});

test('is bad for a sound server with a warning, without complaints about what was not judged then', () => {
  const warned: BaselineResult = { ...sound, verdict: 'conformant with warnings', broken: ['a/b:c (warn)'] };
  const facts = { baselines: [warned], faults: [], nulls: [], requirements: [{ ...row, faults: 0 }] };
  assert.equal(verdictOf(facts), ['not proven', 1, ['baseline not conformant']]);
});

test.run();
