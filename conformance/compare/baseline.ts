import type { CheckResult, CheckVerdict, Report } from '#generated/formats/report.js';

/** What became of one check between two reports; undefined where the one or the other does not have it. */
export interface Change {
  readonly id: string;
  readonly before: CheckResult | undefined;
  readonly now: CheckResult | undefined;
}

/** What has changed since an older report of the same implementation. */
export interface Changes {
  readonly better: readonly Change[];
  readonly worse: readonly Change[];
  /** Neither: both leave open whether the target is right. */
  readonly others: readonly Change[];
  /** Checks that only the newer report has, and those that only the older one has. */
  readonly added: readonly Change[];
  readonly gone: readonly Change[];
}

/** Compares a report with an older one: pure. What only one of them has run tells nothing about the target. */
export function changesSince(before: Report, now: Report): Changes {
  const old = new Map(before.checks.map((check) => [check.id, check]));
  const current = new Map(now.checks.map((check) => [check.id, check]));
  const ids = [...new Set([...current.keys(), ...old.keys()])];
  const changes = ids.map((id): Change => ({ id, before: old.get(id), now: current.get(id) }));
  const both = changes.filter((change) => change.before !== undefined && change.now !== undefined);
  const which = (kind: ReturnType<typeof directionOf>): Change[] =>
    both.filter((change) => directionOf(change.before?.verdict, change.now?.verdict) === kind);
  return {
    better: which('better'),
    worse: which('worse'),
    others: which('other'),
    added: changes.filter((change) => change.before === undefined),
    gone: changes.filter((change) => change.now === undefined),
  };
}

/** What a verdict says of the target: right, right enough, wrong; undefined where it says nothing. */
const worth: Readonly<Record<CheckVerdict, number | undefined>> = {
  pass: 2,
  warn: 1,
  fail: 0,
  skip: undefined,
  untestable: undefined,
  error: undefined,
};

/** To be shown no longer what was right is worse; to be known as wrong is worse than not to be known. */
function directionOf(
  before: CheckVerdict | undefined,
  now: CheckVerdict | undefined,
): 'better' | 'worse' | 'other' | 'same' {
  if (before === now || before === undefined || now === undefined) return 'same';
  const [was, is] = [worth[before], worth[now]];
  if (was !== undefined && is !== undefined) return is > was ? 'better' : 'worse';
  if (was === undefined && is === undefined) return 'other';
  if (was === undefined) return now === 'pass' ? 'better' : now === 'fail' ? 'worse' : 'other';
  return before === 'pass' ? 'worse' : 'other';
}
