import * as assert from 'uvu/assert';
import type { Level, ModelRequirement } from '#generated/formats/model.js';
import type { CheckResult, CheckVerdict, RequirementResult } from '#generated/formats/report.js';
import { suite } from '../../test/harness.ts';
import { loadProtocol } from '../protocol/protocol.ts';
import type { RunReason } from './run-reason.ts';
import { judgeRun, type RunFacts } from './verdict.ts';

const test = suite('the verdict of a run');
const { model } = await loadProtocol('support-chat');

const requirement = (id: string, level: Level, more: Partial<ModelRequirement> = {}): ModelRequirement => ({
  id,
  area: 'AB',
  level,
  actor: 'server',
  sentence: 'Does it.',
  rationale: '',
  source: 'decided',
  ...more,
});

const requirements = [
  requirement('AB-1', 'MUST', { recommendation: 'Does it soon.' }),
  requirement('AB-2', 'MUST'),
  requirement('AB-3', 'SHOULD'),
  requirement('AB-4', 'MUST', { unobservable: 'Nobody can see it.' }),
  requirement('CL-1', 'MUST', { actor: 'client' }),
];

/** `AB-1 pass` as a result; `AB-1/SHOULD` is of the level SHOULD. */
function check(words: string): CheckResult {
  const [id = '', verdict = ''] = words.split(' ');
  const level = id.endsWith('/SHOULD') ? 'SHOULD' : (requirements.find((known) => known.id === id)?.level ?? 'MUST');
  return {
    id: words,
    scenario: 'area/name',
    check: 'check',
    requirements: [id],
    level,
    verdict: verdict as CheckVerdict,
    milliseconds: 0,
  };
}

const judge = (checks: readonly string[], facts: Partial<RunFacts> = {}) =>
  judgeRun({
    model: { ...model, requirements },
    actor: 'server',
    checks: checks.map(check),
    filtered: false,
    interrupted: false,
    outdated: 0,
    ...facts,
  });

const all = ['AB-1 pass', 'AB-2 pass', 'AB-3 pass'];
const part = { filtered: true };
const cut = { interrupted: true };

type Row = [
  checks: string[],
  facts: Partial<RunFacts>,
  verdict: string,
  exitCode: number,
  reason: RunReason | undefined,
];

const notJudged = (count: number): RunReason => ({ kind: 'not-judged', count });
const whoBreaks = (server: string[], client: string[]): RunReason => ({ kind: 'who-breaks', server, client });

const table: Row[] = [
  [all, {}, 'conformant', 0, undefined],
  [[...all, 'AB-1/SHOULD warn'], {}, 'conformant with warnings', 0, undefined],
  [['AB-1 pass', 'AB-2 pass', 'AB-3 warn'], {}, 'conformant with warnings', 0, undefined],
  [['AB-1 pass', 'AB-2 pass', 'AB-3 untestable'], {}, 'conformant with warnings', 0, notJudged(1)],
  [['AB-1 pass', 'AB-2 pass', 'AB-3 skip'], {}, 'conformant', 0, undefined],
  [['AB-1 pass', 'AB-2 pass'], {}, 'conformant', 0, undefined],
  [['AB-1 pass', 'AB-3 pass'], {}, 'not fully verified', 0, { kind: 'not-run', requirements: ['AB-2'] }],
  [['AB-1 pass', 'AB-2 skip'], {}, 'conformant', 0, undefined],
  [['AB-1 pass', 'AB-2 untestable'], {}, 'not fully verified', 3, notJudged(1)],
  [['AB-1 pass', 'AB-1 untestable', 'AB-2 untestable'], {}, 'not fully verified', 3, notJudged(2)],
  [[...all, 'AB-3 error'], {}, 'not fully verified', 3, notJudged(1)],
  [[...all, 'AB-2 fail'], {}, 'non-conformant', 1, undefined],
  [['AB-1 untestable', 'AB-2 fail', 'AB-3 error'], {}, 'non-conformant', 1, undefined],
  [[], {}, 'not fully verified', 3, { kind: 'nothing-executed' }],
  [['AB-1 skip', 'AB-2 skip', 'AB-3 skip'], {}, 'not fully verified', 3, { kind: 'nothing-executed' }],
  [['AB-1 untestable', 'AB-3 untestable'], {}, 'not fully verified', 3, { kind: 'nothing-executed' }],
  [['AB-1 error'], {}, 'not fully verified', 3, { kind: 'nothing-executed' }],
  [all, part, 'not fully verified', 0, { kind: 'filtered' }],
  [['AB-1 pass'], part, 'not fully verified', 0, { kind: 'filtered' }],
  [['AB-3 warn'], part, 'not fully verified', 0, { kind: 'filtered' }],
  [['AB-1 fail'], part, 'non-conformant', 1, undefined],
  [['AB-1 pass', 'AB-2 untestable'], part, 'not fully verified', 3, notJudged(1)],
  [all, cut, 'not fully verified', 130, { kind: 'interrupted' }],
  [[], cut, 'not fully verified', 130, { kind: 'interrupted' }],
  [all, { actor: 'both' }, 'not fully verified', 0, { kind: 'each-alone' }],
  [['AB-1 pass'], { actor: 'both', ...part }, 'not fully verified', 0, { kind: 'filtered' }],
  [['AB-2 fail', 'CL-1 pass'], { actor: 'both' }, 'non-conformant', 1, whoBreaks(['AB-2'], [])],
  [['CL-1 fail', 'AB-1/SHOULD warn'], { actor: 'both' }, 'non-conformant', 1, whoBreaks([], ['CL-1'])],
  [['CL-1 fail', 'AB-1 fail'], { actor: 'both' }, 'non-conformant', 1, whoBreaks(['AB-1'], ['CL-1'])],
  [['AB-1 fail', 'AB-2 untestable'], cut, 'non-conformant', 130, { kind: 'interrupted' }],
];

for (const [checks, facts, verdict, exitCode, reason] of table) {
  const flags = Object.keys(facts).join();
  test(`of ${checks.join(', ') || 'no checks'}${flags && `, ${flags}`} is ${verdict}, ${exitCode}`, () => {
    const judged = judge(checks, facts);
    assert.equal([judged.verdict, judged.exitCode, judged.reason], [verdict, exitCode, reason]);
  });
}

const statuses: [checks: string[], status: RequirementResult['status'], checks: number][] = [
  [['AB-1 pass', 'AB-1 pass'], 'verified', 2],
  [['AB-1 pass', 'AB-1 fail'], 'broken', 2],
  [['AB-1 warn', 'AB-1 untestable'], 'broken', 2],
  [['AB-1 pass', 'AB-1 untestable'], 'not verified', 2],
  [['AB-1 pass', 'AB-1 error'], 'not verified', 2],
  [['AB-1 pass', 'AB-1 skip'], 'verified', 2],
  [['AB-1 skip'], 'not applicable', 1],
  [[], 'not verified', 0],
  [['AB-1/SHOULD pass'], 'not verified', 0],
];

test('of both together tells of the requirements that were touched', () => {
  const { requirements: told } = judge(['AB-2 pass', 'CL-1 fail'], { actor: 'both' });
  assert.equal(
    told.map(({ id, status }) => [id, status]),
    [
      ['AB-2', 'verified'],
      ['CL-1', 'broken'],
    ],
  );
});

test('gives each requirement of the actor its status', () => {
  for (const [checks, status, count] of statuses) {
    const [first] = judge(checks).requirements;
    assert.equal(first, { id: 'AB-1', level: 'MUST', status, checks: count }, checks.join());
  }
  assert.equal(
    judge(all).requirements.map(({ id, status }) => [id, status]),
    [
      ['AB-1', 'verified'],
      ['AB-2', 'verified'],
      ['AB-3', 'verified'],
      ['AB-4', 'not observable'],
    ],
  );
});

test('counts the checks by verdict', () => {
  assert.equal(judge(['AB-1 pass', 'AB-2 fail', 'AB-1 pass', 'AB-3 skip']).counts, {
    pass: 2,
    fail: 1,
    warn: 0,
    skip: 1,
    untestable: 0,
    error: 0,
  });
});

test.run();
