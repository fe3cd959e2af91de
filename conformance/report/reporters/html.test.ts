import * as assert from 'uvu/assert';
import type { CheckResult, TraceEntry } from '#generated/formats/report.js';
import { suite } from '../../../test/harness.ts';
import { FakeStream } from '../fixtures/fake-terminal.ts';
import { checkOf, reportOn } from '../fixtures/sample-run.ts';
import { protocol } from './fixtures/reported.ts';
import { html } from './html.ts';

const test = suite('the reporter html', { timeoutMs: 60_000 });

const titles = new Map([['A scenario', '一个场景']]);

/** The page on runs that are played in their order. */
function pageOn(played: readonly { check: CheckResult; trace: readonly TraceEntry[]; again?: boolean }[]): string {
  const out = new FakeStream();
  const context = { out, mostBytes: Number.POSITIVE_INFINITY, progress: undefined, environment: {}, protocol, titles };
  const reporter = html({ ...context, language: 'en', repeatCommand: () => 'im-conformance server' });
  for (const { check, trace, again = false } of played)
    reporter.played([check], again, { id: check.scenario, title: 'A scenario', trace });
  reporter.finished(
    reportOn(
      protocol,
      played.filter(({ again }) => again !== true).map(({ check }) => check),
    ),
  );
  return out.text;
}

const exchange = (count: number, name: string): TraceEntry[] =>
  Array.from({ length: count }, (_, index) => ({
    milliseconds: index,
    connection: 'alice',
    direction: 'received',
    text: `${name}-${index}.`,
  }));

test('shows what was on the wire of a run that passed', () => {
  const page = pageOn([{ check: checkOf('message/a:holds', ['MSG-1']), trace: exchange(3, 'frame') }]);
  for (const part of ['message/a', '一个场景', 'frame-0.', 'frame-2.']) assert.ok(page.includes(part), part);
});

test('keeps the beginning and the end of a flood', () => {
  const page = pageOn([{ check: checkOf('message/a:holds', ['MSG-1']), trace: exchange(4000, 'frame') }]);
  for (const part of ['frame-0.', 'frame-3999.', '… 3401 later']) assert.ok(page.includes(part), part);
  assert.not.ok(page.includes('frame-2000.'));
});

test('keeps little of each where many flood', () => {
  const flood = Array.from({ length: 130 }, (_, index) => ({
    check: checkOf(`message/s-${index}:holds`, ['MSG-1']),
    trace: exchange(4000, `run${index}`),
  }));
  const shown = pageOn(flood).match(/run129-\d+\./g) ?? [];
  assert.ok(new Set(shown).size > 0 && new Set(shown).size < 60, `${new Set(shown).size}`);
});

test('shows of several rounds the one that went wrong, and nothing of a first try', () => {
  const broken = checkOf('message/a:holds', ['MSG-1'], { verdict: 'fail', actual: 'nothing came' });
  const page = pageOn([
    { check: broken, trace: exchange(2, 'first'), again: true },
    { check: broken, trace: exchange(2, 'wrong') },
    { check: checkOf('message/a:holds', ['MSG-1']), trace: exchange(2, 'right') },
  ]);
  assert.equal([page.includes('first-0.'), page.includes('wrong-0.'), page.includes('right-0.')], [false, true, false]);
});

test.run();
