import type { CheckResult, CheckVerdict } from '#generated/formats/report.js';
import { framesCheck } from '../interpreter/implicit.ts';
import { causeOf } from '../interpreter/judgement.ts';
import { signatureOf } from '../interpreter/signature.ts';

/** Checks that did not hold in the same way. */
export interface FailureGroup {
  /** The one that stands for all. */
  readonly first: CheckResult;
  readonly all: readonly CheckResult[];
}

/**
 * Failed checks before warnings. Rows of a table that fail alike are one group, and so are frames that break the document
 * alike, in whatever scenario; those come first, since they are the cause of much else.
 */
export function failureGroups(checks: readonly CheckResult[]): FailureGroup[] {
  const broken = (['fail', 'warn'] as const).flatMap((kind) => {
    const alike = checks.filter(({ verdict }) => verdict === kind);
    return [...alike.filter(isOfFrames), ...alike.filter((check) => !isOfFrames(check))];
  });
  return groupBy(broken, likeness).flatMap((all) => (all[0] === undefined ? [] : [{ first: all[0], all }]));
}

function isOfFrames({ check }: CheckResult): boolean {
  return check === framesCheck;
}

function likeness(result: CheckResult): string {
  const { id, scenario, example, check, verdict, requirements, place } = result;
  const seen = signatureOfResult(result);
  if (isOfFrames(result)) return JSON.stringify([verdict, requirements, seen]);
  return example === undefined ? id : JSON.stringify([scenario, check, verdict, place, seen]);
}

function signatureOfResult(result: CheckResult): string {
  const cause = causeOf(result);
  return cause === undefined ? '' : signatureOf(cause);
}

/** Checks without a judgement by the reason for it. */
export interface ReasonGroup {
  readonly reason: string;
  readonly checks: readonly CheckResult[];
}

/** Checks of some verdicts by their reason, in the order in which the reasons come first. */
export function reasonGroups(checks: readonly CheckResult[], ...verdicts: readonly CheckVerdict[]): ReasonGroup[] {
  const reasonOf = ({ reason = 'no reason was given' }: CheckResult): string => reason;
  const chosen = checks.filter(({ verdict }) => verdicts.includes(verdict));
  return groupBy(chosen, (check) => `${check.verdict} ${signatureOfResult(check)}`).flatMap((alike) =>
    alike[0] === undefined ? [] : [{ reason: reasonOf(alike[0]), checks: alike }],
  );
}

function groupBy(checks: readonly CheckResult[], key: (check: CheckResult) => string): CheckResult[][] {
  const groups = new Map<string, CheckResult[]>();
  for (const check of checks) {
    const name = key(check);
    groups.set(name, [...(groups.get(name) ?? []), check]);
  }
  return [...groups.values()];
}
