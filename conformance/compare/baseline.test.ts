import * as assert from 'uvu/assert';
import type { CheckVerdict } from '#generated/formats/report.js';
import { suite } from '../../test/harness.ts';
import { loadProtocol } from '../protocol/protocol.ts';
import { checkOf, reportOn } from '../report/fixtures/sample-run.ts';
import { changesSince } from './baseline.ts';

const test = suite('what has changed since a baseline');
const protocol = await loadProtocol('support-chat');

const reportWith = (verdict: CheckVerdict | undefined) =>
  reportOn(protocol, verdict === undefined ? [] : [checkOf('x/y:z', ['EP-1'], { verdict })]);

const cases: [before: CheckVerdict | undefined, now: CheckVerdict | undefined, kind: string][] = [
  ['pass', 'pass', ''],
  ['fail', 'fail', ''],
  ['fail', 'pass', 'better'],
  ['fail', 'warn', 'better'],
  ['warn', 'pass', 'better'],
  ['untestable', 'pass', 'better'],
  ['pass', 'fail', 'worse'],
  ['pass', 'warn', 'worse'],
  ['warn', 'fail', 'worse'],
  ['untestable', 'fail', 'worse'],
  ['pass', 'untestable', 'worse'],
  ['pass', 'error', 'worse'],
  ['pass', 'skip', 'worse'],
  ['fail', 'untestable', 'others'],
  ['skip', 'untestable', 'others'],
  ['untestable', 'warn', 'others'],
  [undefined, 'fail', 'added'],
  ['pass', undefined, 'gone'],
];

for (const [before, now, kind] of cases) {
  test(`${before ?? 'nothing'} and then ${now ?? 'nothing'} is ${kind || 'no change'}`, () => {
    const changes = Object.entries(changesSince(reportWith(before), reportWith(now)));
    assert.equal(
      changes.flatMap(([name, some]) => some.map(() => name)),
      kind === '' ? [] : [kind],
    );
  });
}

test('what every scenario checks was right where nothing is told of it', () => {
  const played = checkOf('x/y:z', ['EP-1']);
  const frames = checkOf('x/y:frames', ['MSG-2'], { verdict: 'fail' });
  const [clean, broken] = [reportOn(protocol, [played]), reportOn(protocol, [played, frames])];
  assert.equal(
    changesSince(clean, broken).worse.map(({ id }) => id),
    ['x/y:frames'],
  );
  assert.equal(
    changesSince(broken, clean).better.map(({ id }) => id),
    ['x/y:frames'],
  );
  const elsewhere = reportOn(protocol, [checkOf('x/q:z', ['EP-1'])]);
  assert.equal(changesSince(elsewhere, broken).worse, []);
});

test.run();
