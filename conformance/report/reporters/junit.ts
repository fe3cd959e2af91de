import type { CheckResult, Report } from '#generated/formats/report.js';
import { failureBlock } from '../failure.ts';
import { plainPage } from '../page.ts';
import type { OpenReporter, ReporterContext } from '../reporter.ts';
import { element, xmlText } from './xml.ts';

/** What became of a test case, as its suite counts it. */
type Outcome = 'passed' | 'failures' | 'errors' | 'skipped';

interface TestCase {
  readonly outcome: Outcome;
  readonly seconds: number;
  readonly xml: string;
}

/** Name of the suite of checks that prove no requirement. */
const elsewhere = 'other';

/**
 * JUnit's XML, as Jenkins and others read it: a suite an area of requirements, a case a check. What keeps a run from being
 * green is a failure or an error, and nothing else is: a broken SHOULD passes and says so, an expected failure is skipped.
 */
export const junit: OpenReporter = (context) => ({
  began: () => {},
  played: () => {},
  finished: (report) => context.out.write(document(report, context)),
});

function document(report: Report, context: ReporterContext): string {
  const { protocol } = context;
  const areaOf = ({ requirements: [first = ''] }: CheckResult): string =>
    protocol.cite(first)?.requirement.area ?? elsewhere;
  const properties = element('properties', {}, propertiesOf(report));
  const suites = [...Object.keys(protocol.model.areas), elsewhere].flatMap((area) => {
    const cases = report.checks.filter((check) => areaOf(check) === area).map((check) => testCase(check, context));
    return cases.length === 0 ? [] : [suite(area, cases, properties, report)];
  });
  const outdated = (report.outdated ?? []).map((entry): TestCase => {
    const failure = element('failure', { type: 'MUST', message: entry.why }, [
      xmlText([`${entry.place}: ${entry.why}`]),
    ]);
    const name = { name: entry.check, classname: 'expected-failures', time: '0' };
    return { outcome: 'failures', seconds: 0, xml: element('testcase', name, [failure]) };
  });
  if (outdated.length > 0) suites.push(suite('expected-failures', outdated, properties, report));
  const all = report.checks.map((check) => outcomeOf(check)).concat(outdated.map(({ outcome }) => outcome));
  const totals = {
    name: `im-conformance ${report.protocol}`,
    tests: all.length,
    failures: all.filter((outcome) => outcome === 'failures').length,
    errors: all.filter((outcome) => outcome === 'errors').length,
    time: (report.milliseconds / 1000).toFixed(3),
  };
  const lines = suites.flatMap((each) => ['\n', each]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', totals, [...lines, '\n'])}\n`;
}

function suite(name: string, cases: readonly TestCase[], properties: string, { startedAt }: Report): string {
  const count = (wanted: Outcome): number => cases.filter(({ outcome }) => outcome === wanted).length;
  const attributes = {
    name,
    tests: cases.length,
    failures: count('failures'),
    errors: count('errors'),
    skipped: count('skipped'),
    time: cases.reduce((sum, { seconds }) => sum + seconds, 0).toFixed(3),
    timestamp: startedAt.replace(/\..*/, ''),
  };
  return element('testsuite', attributes, ['\n  ', properties, ...cases.flatMap(({ xml }) => ['\n  ', xml]), '\n']);
}

function propertiesOf(report: Report): string[] {
  const { kit, protocol, target, clock, verdict, reason, exitCode, startedAt, provenance } = report;
  const all = { verdict, reason, exitCode, target, kit, protocol, clock, startedAt, ...provenance };
  return Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [] : [element('property', { name, value })],
  );
}

function testCase(check: CheckResult, context: ReporterContext): TestCase {
  const { id, scenario, requirements, milliseconds } = check;
  const outcome = outcomeOf(check);
  const seconds = milliseconds / 1000;
  const attributes = { name: id, classname: requirements.join(' ') || scenario, time: seconds.toFixed(3) };
  return { outcome, seconds, xml: element('testcase', attributes, inside(check, outcome, context)) };
}

function outcomeOf({ verdict, expectedFailure }: CheckResult): Outcome {
  if (expectedFailure !== undefined || verdict === 'skip' || verdict === 'untestable') return 'skipped';
  if (verdict === 'fail') return 'failures';
  return verdict === 'error' ? 'errors' : 'passed';
}

function inside(check: CheckResult, outcome: Outcome, context: ReporterContext): string[] {
  const { verdict, level, expected = '', actual, reason, expectedFailure } = check;
  const page = plainPage(context.language);
  const { words } = page;
  if (verdict === 'pass') return [];
  const text = xmlText(failureBlock({ first: check, all: [check] }, { ...context, page }));
  const seen = actual === undefined ? (reason ?? '') : `${actual} (${words.labels.expected}: ${expected})`;
  if (outcome === 'failures') return [element('failure', { type: level, message: seen }, [text])];
  if (outcome === 'errors') return [element('error', { type: 'error', message: seen }, [text])];
  if (outcome === 'passed') return [element('system-out', {}, [text])];
  const message = expectedFailure === undefined ? seen : `${words.expected}: ${expectedFailure.reason}; ${seen}`;
  return [element('skipped', { message: verdict === 'skip' ? message : `${words.verdicts[verdict]}: ${message}` })];
}
