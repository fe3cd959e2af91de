import type { CheckResult, CheckVerdict } from '#generated/formats/report.js';
import { implicitChecks } from '../interpreter/implicit.ts';

/** Whether scenarios do not declare a check, because all of them have it: a report tells of it only where it is broken. */
export function isImplicit({ check }: Pick<CheckResult, 'check'>): boolean {
  return implicitChecks.some((known) => known === check);
}

/**
 * How many checks a count is a part of: those that the scenarios declare. Implicit ones are counted apart, so that the number
 * is the same whatever breaks.
 */
export function denominator(checks: readonly CheckResult[]): number {
  return suiteChecks(checks).length;
}

/** The checks that the scenarios declare. */
export function suiteChecks(checks: readonly CheckResult[]): CheckResult[] {
  return checks.filter((check) => !isImplicit(check));
}

/** Implicit checks that did not hold, as how often each of them. */
export function implicitFailures(checks: readonly CheckResult[]): [check: string, count: number][] {
  return implicitChecks.flatMap((name): [string, number][] => {
    const count = checks.filter(({ check }) => check === name).length;
    return count === 0 ? [] : [[name, count]];
  });
}

/** Number of declared checks by verdict. */
export function countsOf(checks: readonly CheckResult[]): Record<CheckVerdict, number> {
  const counts: Record<CheckVerdict, number> = { pass: 0, fail: 0, warn: 0, skip: 0, untestable: 0, error: 0 };
  for (const { verdict } of suiteChecks(checks)) counts[verdict] += 1;
  return counts;
}

/** Declared checks that passed, of all: `289/290`. */
export function passedOf(checks: readonly CheckResult[]): string {
  return `${countsOf(checks).pass}/${denominator(checks)}`;
}
