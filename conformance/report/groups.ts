import type { CheckResult, CheckVerdict } from '#generated/formats/report.js';

/** Checks that did not hold in the same way: rows of one scenario's table. */
export interface FailureGroup {
  /** The one that stands for all. */
  readonly first: CheckResult;
  readonly all: readonly CheckResult[];
}

/** Failed checks before warnings, in their order; rows of a table that fail alike are one group. */
export function failureGroups(checks: readonly CheckResult[]): FailureGroup[] {
  const broken = (['fail', 'warn'] as const).flatMap((kind) => checks.filter(({ verdict }) => verdict === kind));
  const groups = groupBy(broken, (check) =>
    check.example === undefined
      ? check.id
      : JSON.stringify([check.scenario, check.check, check.verdict, check.place, shape(check.actual ?? '')]),
  );
  return groups.flatMap((all) => (all[0] === undefined ? [] : [{ first: all[0], all }]));
}

/** What was seen, without the values that differ from row to row. */
function shape(actual: string): string {
  return actual.replace(/"(?:[^"\\]|\\.)*"/g, '""').replace(/\d+/g, '0');
}

/** Checks without a judgement by the reason for it. */
export interface ReasonGroup {
  readonly reason: string;
  readonly checks: readonly CheckResult[];
}

/** Checks of some verdicts by their reason, in the order in which the reasons come first. */
export function reasonGroups(checks: readonly CheckResult[], ...verdicts: readonly CheckVerdict[]): ReasonGroup[] {
  const chosen = checks.filter(({ verdict }) => verdicts.includes(verdict));
  const groups = groupBy(chosen, ({ verdict, reason = 'no reason was given' }) => `${verdict} ${reason}`);
  return groups.map((group) => ({ reason: group[0]?.reason ?? 'no reason was given', checks: group }));
}

function groupBy(checks: readonly CheckResult[], key: (check: CheckResult) => string): CheckResult[][] {
  const groups = new Map<string, CheckResult[]>();
  for (const check of checks) {
    const name = key(check);
    groups.set(name, [...(groups.get(name) ?? []), check]);
  }
  return [...groups.values()];
}
