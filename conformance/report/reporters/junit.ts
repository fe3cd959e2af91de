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
 * JUnit's XML, as Jenkins and others read it: a suite an area of requirements, a case a check. A broken SHOULD passes and
 * says so, an expected failure is skipped. Where the run is not green for another reason than a failed check, a suite of
 * its own says that.
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
  const byArea = [...Object.keys(protocol.model.areas), elsewhere].map((area) => ({
    name: area,
    cases: report.checks.filter((check) => areaOf(check) === area).map((check) => testCase(check, context)),
  }));
  const filled = [...byArea, { name: 'run', cases: runCases(report) }].filter(({ cases }) => cases.length > 0);
  const all = filled.flatMap(({ cases }) => cases);
  const totals = {
    name: `im-conformance ${report.protocol}`,
    tests: all.length,
    failures: counted(all, 'failures'),
    errors: counted(all, 'errors'),
    time: (report.milliseconds / 1000).toFixed(3),
  };
  const properties = element('properties', {}, propertiesOf(report));
  const suites = filled.flatMap(({ name, cases }) => ['\n', suite(name, cases, properties, report)]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', totals, [...suites, '\n'])}\n`;
}

/** What speaks of no single check: expected failures that are out of date, and a run that could not be judged. */
function runCases({ outdated = [], verdict, exitCode, reason = '' }: Report): TestCase[] {
  const runCase = (outcome: 'failures' | 'errors', name: string, why: string, where: string): TestCase => {
    const kind = outcome === 'failures' ? 'failure' : 'error';
    const inner = element(kind, { type: kind, message: why }, [xmlText([where])]);
    return { outcome, seconds: 0, xml: element('testcase', { name, classname: 'run', time: '0.000' }, [inner]) };
  };
  return [
    ...outdated.map(({ check, why, place }) => runCase('failures', `expected failure of ${check}`, why, place)),
    ...(exitCode > 1 ? [runCase('errors', verdict, reason, reason)] : []),
  ];
}

function counted(cases: readonly TestCase[], wanted: Outcome): number {
  return cases.filter(({ outcome }) => outcome === wanted).length;
}

function suite(name: string, cases: readonly TestCase[], properties: string, { startedAt }: Report): string {
  const attributes = {
    name,
    tests: cases.length,
    failures: counted(cases, 'failures'),
    errors: counted(cases, 'errors'),
    skipped: counted(cases, 'skipped'),
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
