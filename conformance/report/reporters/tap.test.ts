import { type FinalResults, Parser, type Result } from 'tap-parser';
import * as assert from 'uvu/assert';
import type { Report } from '#generated/formats/report.js';
import { suite } from '../../../test/harness.ts';
import { escapeControlCharacters } from '../../process/escape-control-characters.ts';
import { hurtingTexts, sampleReports } from '../fixtures/sample-run.ts';
import { protocol, reported } from './fixtures/reported.ts';

const test = suite('the reporter tap');

interface Parsed {
  readonly points: readonly Result[];
  readonly final: FinalResults;
  readonly version: number;
  readonly strange: readonly string[];
}

/** What a strict parser reads. */
function parsed(text: string): Parsed {
  const points: Result[] = [];
  const strange: string[] = [];
  let version = 0;
  let final: FinalResults | undefined;
  const parser = new Parser({ strict: true }, (results) => {
    final = results;
  });
  parser.on('result', (point) => points.push(point));
  parser.on('version', (found) => {
    version = found;
  });
  parser.on('extra', (line) => strange.push(line));
  parser.end(text);
  if (final === undefined) throw new Error('the parser did not come to an end');
  return { points, final, version, strange };
}

const reports = sampleReports(protocol);

for (const [name, report] of Object.entries(reports)) {
  test(`a run that is ${name} is TAP 14, and its numbers are those of the report`, () => {
    const { points, final, version, strange } = parsed(reported('tap', report));
    const { checks, counts, outdated = [], exitCode } = report;
    assert.equal([version, strange], [14, []]);
    assert.is(points.length, checks.length + outdated.length);
    assert.is(final.pass, (counts['pass'] ?? 0) + (counts['skip'] ?? 0));
    assert.is(final.skip, counts['skip']);
    assert.is(final.fail, points.length - final.pass);
    const todo = checks.filter(
      ({ verdict, level, expectedFailure }) =>
        expectedFailure !== undefined || verdict === 'warn' || (verdict === 'untestable' && level !== 'MUST'),
    );
    assert.is(final.todo, todo.length);
    assert.is(final.ok, exitCode === 0);
    assert.equal(
      points.map(({ fullname, name: words }) => fullname.length > 0 && words.length > 0).includes(false),
      false,
    );
  });
}

test('a broken SHOULD is to do, and what is skipped says why', () => {
  const { points } = parsed(reported('tap', reports['faulty'] as Report));
  const [warning] = points.filter(({ name }) => name.endsWith('closed-with-1003'));
  assert.equal([warning?.ok, warning?.todo], [false, 'a SHOULD is broken']);
  const [skipped] = points.filter(({ skip }) => skip !== false);
  assert.match(String(skipped?.skip), /capability/);
});

test('a failure says everything in YAML', () => {
  const { points } = parsed(reported('tap', reports['faulty'] as Report));
  const failure = points.find(({ name }) => name.startsWith('SES-2 ') && name.endsWith(':gets-broadcasts'));
  assert.equal(
    { ...failure?.diag, trace: undefined },
    {
      verdict: 'fail',
      level: 'MUST',
      expected: 'imMessage with {"text":"from bob n30"} at first within 5000 ms',
      actual: 'nothing came',
      place: 'conformance/scenarios/support-chat/server/session/refused-attempt-leaves-session.yaml:15',
      repeat: "im-conformance server --run 'session/refused-attempt-leaves-session:gets-broadcasts' --url ws://a",
      repeated: true,
      trace: undefined,
    },
  );
  assert.match(JSON.stringify(failure?.diag?.trace), /5290\.3 ms +✗ decided here/);
});

test('texts that hurt come out as they went in', () => {
  const { points } = parsed(reported('tap', reports['hurting'] as Report));
  for (const [index, text] of hurtingTexts.entries()) {
    const safe = escapeControlCharacters(text);
    const failure = points.find(({ name }) => name.includes(`hurts-${index}[`) && name.endsWith(':fail'));
    assert.is(failure?.diag?.actual, safe);
    const skipped = points.find(({ name }) => name.includes(`hurts-${index}[`) && name.endsWith(':skip'));
    assert.is(skipped?.skip, safe.trim());
  }
});

test('an interrupted run bails out', () => {
  assert.is(parsed(reported('tap', reports['interrupted'] as Report)).final.bailout, 'the run was interrupted');
});

test.run();
