import * as assert from 'uvu/assert';
import type { CheckResult } from '#generated/formats/report.js';
import { suite } from '../../../test/harness.ts';
import { loadProtocol } from '../../protocol/protocol.ts';
import { checkOf, reportOn } from '../fixtures/sample-run.ts';
import { groupsOf, runsOf } from './runs.ts';

const test = suite('the runs of a page');
const protocol = await loadProtocol('support-chat');

/** Runs by the first of their group: `first: alike, alike`. */
function groups(checks: readonly CheckResult[]): string[] {
  const runs = runsOf(reportOn(protocol, checks), new Map());
  const outcomes = [...new Set(runs.map(({ outcome }) => outcome))];
  return outcomes.flatMap((outcome) =>
    groupsOf(runs.filter((run) => run.outcome === outcome)).map(
      ({ first, alike }) => `${first.id}: ${alike.map(({ id }) => id).join(', ')}`,
    ),
  );
}

const frames = (scenario: string): CheckResult =>
  checkOf(`${scenario}:frames`, ['MSG-2'], { verdict: 'fail', actual: `alice got "${scenario}"` });

test('are below the one to which the same happened first', () => {
  assert.equal(groups(['a/a', 'a/b', 'a/c'].map(frames)), ['a/a: a/b, a/c']);
});

test('stand for themselves where something else happened too', () => {
  const other = checkOf('a/b:holds', ['MSG-1'], { verdict: 'fail', actual: 'nothing came' });
  assert.equal(groups([...['a/a', 'a/b', 'a/c'].map(frames), other]), ['a/a: a/c', 'a/b: ']);
});

test('are alike where they could not be judged for one reason', () => {
  const open = (id: string, reason: string) =>
    checkOf(id, ['MSG-7'], { verdict: 'untestable', cause: { kind: 'unavailable', message: reason } });
  assert.equal(groups([open('a/a:x', 'it was gone 1 s'), open('a/b:x', 'it was gone 2 s'), open('a/c:x', 'no user')]), [
    'a/a: a/b',
    'a/c: ',
  ]);
});

test('are told of where their worst check is, and stand there for others', () => {
  const reason = 'not reached';
  const open = (id: string) => checkOf(id, ['MSG-7'], { verdict: 'untestable', reason });
  assert.equal(groups([frames('a/a'), open('a/a:x'), open('a/b:x'), open('a/c:x')]), ['a/a: ', 'a/b: a/c']);
});

test.run();
