import type { CheckResult, Report } from '#generated/formats/report.js';
import type { Cause, Expectation } from './expectations.ts';

/** How a run of the kit ended. */
export interface KitRun {
  readonly exitCode: number | null;
  /** Undefined where it wrote none. */
  readonly report: Report | undefined;
  /** The report as a person reads it. */
  readonly text: string;
  readonly stderr: string;
  readonly seconds: number;
}

/** Says how a run differs from what a right one says; a line each, none where it is right. */
export function differences(run: KitRun, expected: Expectation): string[] {
  const { report, exitCode } = run;
  const found = expected.exit.includes(exitCode ?? -1)
    ? []
    : [`exit code ${exitCode}, expected ${expected.exit.join(' or ')}`];
  if (report === undefined) {
    const isRight = expected.verdict.length === 0 && expected.says.every((words) => run.stderr.includes(words));
    return isRight ? found : [...found, `no report: ${lastLine(run)}`];
  }
  const text = flat(`${JSON.stringify(report)}${run.text}${run.stderr}`);
  const { failed, warned, verified } = accusations(report);
  const accused = [...failed, ...warned];
  const missing = expected.broken.filter((ids) => ![ids].flat().some((id) => accused.includes(id)));
  const allowed = [...expected.broken.flat(), ...expected.mayBreak];
  const wronglyFailed = failed.filter((id) => !allowed.includes(id));
  const wronglyWarned = warned.filter((id) => ![...allowed, ...expected.mayWarn].includes(id));
  const passed = expected.notVerified.filter((id) => verified.includes(id));
  const unsaid = expected.says.filter((words) => !text.includes(flat(words)));
  const share = notJudged(report) / Math.max(1, report.checks.length);
  return [
    ...found,
    ...(expected.verdict.includes(report.verdict)
      ? []
      : [`verdict ${report.verdict}, expected ${expected.verdict.join(' or ')}`]),
    ...told(
      'missing',
      missing.map((ids) => [ids].flat().join('|')),
    ),
    ...told(
      'wrongly accused',
      wronglyFailed.map((id) => withEvidence(report, id, 'fail')),
    ),
    ...told(
      'wrongly warned of',
      wronglyWarned.map((id) => withEvidence(report, id, 'warn')),
    ),
    ...told('verified, though nothing shows it', passed),
    ...told('never said', unsaid),
    ...headDifferences(report, expected.head ?? []),
    ...(share > (expected.mostNotJudged ?? 1)
      ? [`${Math.round(100 * share)} % not judged, expected at most ${100 * (expected.mostNotJudged ?? 1)} %`]
      : []),
  ];
}

/** A requirement with the first check by which it is accused, and what was seen: such a thing may be seen only once. */
function withEvidence({ checks }: Report, id: string, verdict: CheckResult['verdict']): string {
  const accuses = (check: CheckResult): boolean =>
    check.verdict === verdict && check.requirements.some((one) => one.replace('/SHOULD', '') === id);
  const check = checks.find(accuses);
  return check === undefined ? id : `${id} (${check.id}: ${check.actual ?? check.reason})`;
}

/** How the causes at the head of a report differ from those that were planted. */
function headDifferences({ findings = [] }: Report, planted: readonly Cause[]): string[] {
  if (planted.length === 0) return [];
  const musts = findings.filter(({ level }) => level === 'MUST');
  const places = planted.map(({ broken }) =>
    musts.findIndex(({ requirements }) => broken.flat().some((id) => requirements.includes(id))),
  );
  const missing = planted.filter((_, index) => places[index] === -1);
  const strange = musts.filter((_, index) => !places.includes(index));
  const seen = places.filter((place) => place !== -1);
  const order = seen.every((place, index) => index === 0 || place >= (seen[index - 1] ?? 0));
  const names = musts.map(({ requirements }) => requirements.join('+')).join(', ');
  return [
    ...told(
      'not at the head',
      missing.map(({ id }) => id),
    ),
    ...told(
      'at the head, though not planted',
      strange.map(({ requirements, example }) => `${requirements.join('+')} (${example})`),
    ),
    ...(order ? [] : [`not in the order of repair: ${names}`]),
  ];
}

/** Number of checks that could not be judged. */
export function notJudged({ checks }: Report): number {
  return checks.filter(({ verdict }) => verdict === 'untestable' || verdict === 'error').length;
}

/** Requirements by what is said of them: one that failed is not among those warned of. */
function accusations({ checks, requirements }: Report): Record<'failed' | 'warned' | 'verified', readonly string[]> {
  const idsOf = (verdict: CheckResult['verdict']): string[] => {
    const ids = checks
      .filter((check) => check.verdict === verdict)
      .flatMap((check) => check.requirements.map((id) => id.replace('/SHOULD', '')));
    return [...new Set(ids)];
  };
  const failed = idsOf('fail');
  return {
    failed,
    warned: idsOf('warn').filter((id) => !failed.includes(id)),
    verified: requirements.filter(({ status }) => status === 'verified').map(({ id }) => id),
  };
}

/** Without a difference between upper and lower case, or in where lines are broken. */
function flat(text: string): string {
  return text.toLowerCase().replace(/\s+/g, ' ');
}

function told(what: string, items: readonly string[]): string[] {
  return items.length === 0 ? [] : [`${what}: ${items.join(', ')}`];
}

function lastLine({ text, stderr }: KitRun): string {
  return (stderr.trim() || text.trim()).split('\n').at(-1) ?? '';
}
