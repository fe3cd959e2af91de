import type { CheckResult, Report } from '#generated/formats/report.js';
import { isImplicit } from '../denominator.ts';
import { failureBlock } from '../failure.ts';
import { runOf } from '../html/runs.ts';
import { plainPage } from '../page.ts';
import type { OpenReporter, ReporterContext } from '../reporter.ts';
import { element, xmlText } from './xml.ts';

/** What became of a test case, as its suite counts it. */
type Outcome = 'passed' | 'failures' | 'errors' | 'skipped';

interface TestCase {
  readonly outcome: Outcome;
  readonly milliseconds: number;
  readonly xml: string;
}

/** Name of the suite of checks that prove no requirement. */
const elsewhere = 'other';
/** Name of the suite of checks that every scenario has, told only where they are broken: the other suites keep their number. */
const implicit = 'implicit';
/** Type of the error of a check that could not be judged. */
const notJudged = 'not judged';

/**
 * JUnit's XML, as Jenkins and others read it: a suite an area of requirements, a case a check. A MUST that could not be judged
 * is an error, since it keeps the run from being green; a broken SHOULD passes and says so, an expected failure is skipped.
 * Where the run is not green for another reason than a check, a suite of its own says that.
 */
export const junit: OpenReporter = (context) => ({
  began: () => {},
  played: () => {},
  finished: (report) => context.out.write(document(report, context)),
});

function document(report: Report, context: ReporterContext): string {
  const { protocol } = context;
  const suiteOf = (check: CheckResult): string =>
    isImplicit(check) ? implicit : (protocol.cite(check.requirements[0] ?? '')?.requirement.area ?? elsewhere);
  const times = ownTimes(report.checks);
  const byArea = [...Object.keys(protocol.model.areas), elsewhere, implicit].map((name) => ({
    name,
    cases: report.checks
      .filter((check) => suiteOf(check) === name)
      .map((check) => testCase(check, times.get(check) ?? 0, context)),
  }));
  const filled = [...byArea, { name: 'run', cases: runCases(report) }].filter(({ cases }) => cases.length > 0);
  const all = filled.flatMap(({ cases }) => cases);
  const totals = {
    name: `im-conformance ${report.protocol}`,
    tests: all.length,
    failures: counted(all, 'failures'),
    errors: counted(all, 'errors'),
    time: together(all),
  };
  const properties = element('properties', {}, propertiesOf(report));
  const suites = filled.flatMap(({ name, cases }) => ['\n', suite(name, cases, properties, report)]);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', totals, [...suites, '\n'])}\n`;
}

/**
 * The time of each check, in whole milliseconds: from the decision before it in its run to its own, so that nothing is counted
 * twice and the times of areas add up to that of all.
 */
function ownTimes(checks: readonly CheckResult[]): Map<CheckResult, number> {
  const until = new Map<string, number>();
  const inOrder = checks.toSorted((a, b) => a.milliseconds - b.milliseconds);
  return new Map(
    inOrder.map((check) => {
      const run = runOf(check);
      const now = Math.round(check.milliseconds);
      const time = now - (until.get(run) ?? 0);
      until.set(run, now);
      return [check, time];
    }),
  );
}

function together(cases: readonly TestCase[]): string {
  return inSeconds(cases.reduce((sum, { milliseconds }) => sum + milliseconds, 0));
}

function inSeconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

/** What speaks of no single check: expected failures that are out of date, and a run that could not be judged. */
function runCases({ outdated = [], verdict, exitCode, reason = '' }: Report): TestCase[] {
  const runCase = (outcome: 'failures' | 'errors', name: string, why: string, where: string): TestCase => {
    const kind = outcome === 'failures' ? 'failure' : 'error';
    const inner = element(kind, { type: kind, message: why }, [xmlText([where])]);
    return { outcome, milliseconds: 0, xml: element('testcase', { name, classname: 'run', time: '0.000' }, [inner]) };
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
    time: together(cases),
    timestamp: startedAt.replace(/\..*/, ''),
  };
  return element('testsuite', attributes, ['\n  ', properties, ...cases.flatMap(({ xml }) => ['\n  ', xml]), '\n']);
}

function propertiesOf(report: Report): string[] {
  const { kit, protocol, target, clock, verdict, reason, exitCode, startedAt, milliseconds, provenance } = report;
  // Scenarios are played at once: all of them together take less than the sum of their times.
  const wallClock = `${inSeconds(milliseconds)} s`;
  const all = { verdict, reason, exitCode, target, kit, protocol, clock, startedAt, wallClock, ...provenance };
  return Object.entries(all).flatMap(([name, value]) =>
    value === undefined ? [] : [element('property', { name, value })],
  );
}

function testCase(check: CheckResult, milliseconds: number, context: ReporterContext): TestCase {
  const { id, scenario, requirements } = check;
  const outcome = outcomeOf(check);
  const attributes = { name: id, classname: requirements.join(' ') || scenario, time: inSeconds(milliseconds) };
  return { outcome, milliseconds, xml: element('testcase', attributes, inside(check, outcome, context)) };
}

/** Failures and errors are what keeps the exit code from being 0: no MUST depends on what else could not be judged. */
function outcomeOf({ verdict, level, expectedFailure }: CheckResult): Outcome {
  if (expectedFailure !== undefined || verdict === 'skip') return 'skipped';
  if (verdict === 'untestable') return level === 'MUST' ? 'errors' : 'skipped';
  if (verdict === 'fail') return 'failures';
  return verdict === 'error' ? 'errors' : 'passed';
}

function inside(check: CheckResult, outcome: Outcome, context: ReporterContext): string[] {
  const { verdict, level, expected = '', actual, reason, expectedFailure } = check;
  const page = plainPage(context.language);
  const { words } = page;
  if (verdict === 'pass') return [];
  // Most that could not be judged follows from something else, whose exchange is told there.
  const first = verdict === 'untestable' ? { ...check, trace: [] } : check;
  const text = xmlText(failureBlock({ first, all: [first] }, { ...context, page }));
  const seen = actual === undefined ? (reason ?? '') : `${actual} (${words.labels.expected}: ${expected})`;
  if (outcome === 'failures') return [element('failure', { type: level, message: seen }, [text])];
  if (outcome === 'errors')
    return [element('error', { type: verdict === 'error' ? 'error' : notJudged, message: seen }, [text])];
  if (outcome === 'passed') return [element('system-out', {}, [text])];
  const message = expectedFailure === undefined ? seen : `${words.expected}: ${expectedFailure.reason}; ${seen}`;
  return [element('skipped', { message: verdict === 'skip' ? message : `${words.verdicts[verdict]}: ${message}` })];
}
