import * as assert from 'uvu/assert';
import { type FinishedRun, judgeRun } from './file-verdict.ts';
import { suite } from './harness.ts';

const test = suite('verdict on a test file');

function summary(total: number, passed: number, skipped = 0): string {
  return ` some suite  • \n\n  Total:     ${total}\n  Passed:    ${passed}\n  Skipped:   ${skipped}\n  Duration:  1.00ms\n\n`;
}

function judge(run: Partial<FinishedRun>) {
  return judgeRun({ exitCode: 0, signal: null, overran: false, stdout: summary(2, 2), ...run });
}

test('is green when every test passed and the exit code is 0', () => {
  assert.equal(judge({}), { passed: 2, total: 2, failed: 0, skipped: [], why: undefined });
});

const RED: readonly (readonly [
  what: string,
  run: Partial<FinishedRun>,
  why: string,
  passed: number,
  failed: number,
])[] = [
  ['an exit code', { exitCode: 13 }, 'exit code 13', 2, 1],
  ['a signal', { exitCode: null, signal: 'SIGSEGV' }, 'ended by SIGSEGV', 2, 1],
  ['the limit', { exitCode: null, signal: 'SIGKILL', overran: true }, 'killed at the time limit', 2, 1],
  ['a missing summary', { stdout: '' }, 'no summary of tests', 0, 1],
  ['a summary of nothing', { stdout: summary(0, 0) }, 'no tests', 0, 1],
  ['too few passes', { stdout: summary(5, 2) }, '2 of 5 passed', 2, 3],
  ['a skip without a reason', { stdout: summary(1, 1, 1) }, 'skips without a reason', 1, 1],
  ['an earlier summary', { stdout: summary(1, 1) + summary(2, 1) }, '1 of 2 passed', 1, 1],
];
for (const [what, run, why, passed, failed] of RED) {
  test(`is red by ${what}`, () => {
    const verdict = judge(run);
    assert.is(verdict.why, why);
    assert.is(verdict.passed, passed);
    assert.is(verdict.failed, failed);
  });
}

test('keeps the reasons of skips, also where every test was skipped', () => {
  const verdict = judge({ stdout: `  SKIP "page: opens": no browser\n${summary(0, 0, 1)}` });
  assert.equal(verdict, { passed: 0, total: 0, failed: 0, skipped: ['"page: opens": no browser'], why: undefined });
});

test.run();
