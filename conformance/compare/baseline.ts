import type { Report } from '#generated/formats/report.js';
import { type CheckCell, cellOf } from './comparison.ts';

/** What became of one check between two reports. */
export interface Change {
  readonly id: string;
  readonly before: CheckCell;
  readonly now: CheckCell;
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
  const ids = [...new Set([...now.checks, ...before.checks].map(({ id }) => id))];
  const changes = ids.map((id): Change => ({ id, before: cellOf(id, before), now: cellOf(id, now) }));
  const isAbsent = ({ outcome }: CheckCell): boolean => outcome === 'not run';
  const both = changes.filter((change) => !isAbsent(change.before) && !isAbsent(change.now));
  const which = (kind: ReturnType<typeof directionOf>): Change[] =>
    both.filter((change) => directionOf(change.before.outcome, change.now.outcome) === kind);
  return {
    better: which('better'),
    worse: which('worse'),
    others: which('other'),
    added: changes.filter((change) => isAbsent(change.before)),
    gone: changes.filter((change) => isAbsent(change.now)),
  };
}

/** What an outcome says of the target: right, right enough, wrong; undefined where it says nothing. */
const worth: Readonly<Record<CheckCell['outcome'], number | undefined>> = {
  pass: 2,
  'not seen': 2,
  warn: 1,
  fail: 0,
  skip: undefined,
  untestable: undefined,
  error: undefined,
  'not run': undefined,
};

/** To be shown no longer what was right is worse; to be known as wrong is worse than not to be known. */
function directionOf(before: CheckCell['outcome'], now: CheckCell['outcome']): 'better' | 'worse' | 'other' | 'same' {
  if (before === now) return 'same';
  const [was, is] = [worth[before], worth[now]];
  if (was !== undefined && is !== undefined) return is > was ? 'better' : is < was ? 'worse' : 'same';
  if (was === undefined && is === undefined) return 'other';
  if (was === undefined) return is === 2 ? 'better' : is === 0 ? 'worse' : 'other';
  return was === 2 ? 'worse' : 'other';
}
