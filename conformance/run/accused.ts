import type { CheckResult } from '#generated/formats/report.js';
import type { Cause } from '../interpreter/causes.ts';
import { recorded } from '../interpreter/judgement.ts';
import type { Crash } from '../process/crash.ts';
import type { Plan } from '../scenario/plan.ts';
import { isGreen } from './results.ts';

/** A crash as the cause of what was seen. */
export function crashCause({ code, signal, headline, firstLines, lastLines }: Crash): Cause {
  return {
    kind: 'crashed',
    ...(signal === null ? { code: code ?? 0 } : { signal }),
    first: headline === undefined ? firstLines.slice(0, 2) : [headline],
    last: lastLines.slice(-2),
  };
}

/** Results of a run that nobody else disturbed, and in which the target ended: the check that was in play then is broken. */
export function accused(plan: Plan, results: readonly CheckResult[], ending: Cause): CheckResult[] {
  const bad = plan.checks.find(({ check }) => results.some((result) => result.check === check && !isGreen(result)));
  return results.map((result) => {
    if (result.check === bad?.check)
      return { ...result, verdict: result.level === 'MUST' ? 'fail' : 'warn', ...recorded({ cause: ending }) };
    if (isGreen(result) || result.verdict === 'fail' || result.verdict === 'warn') return result;
    return {
      ...result,
      verdict: 'untestable',
      ...recorded({ cause: { kind: 'not-reached', check: bad?.check ?? '' } }),
    };
  });
}
