import type { CheckResult } from '#generated/formats/report.js';
import type { Cause } from '../interpreter/causes.ts';
import { causeOf, recorded } from '../interpreter/judgement.ts';
import type { Crash } from '../process/crash.ts';
import type { Plan } from '../scenario/plan.ts';
import { mayBeOthersDoing } from './excuses.ts';
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

/** What is the same where a target ends in the same way. */
export function endingKey(ending: Cause): string {
  if (ending.kind !== 'crashed') return ending.kind;
  const { code, signal, first } = ending;
  return JSON.stringify([code, signal, (first[0] ?? '').replace(/\d+/g, '0')]);
}

/** Results of a run that nobody else disturbed, and in which the target ended: the check that was in play then is broken. */
export function accused(plan: Plan, results: readonly CheckResult[], ending: Cause): CheckResult[] {
  const bad = plan.checks.filter(({ check }) => results.some((one) => one.check === check && !isGreen(one)));
  const isBroken = ({ check }: { check: string }): boolean =>
    results.some((one) => one.check === check && (one.verdict === 'fail' || one.verdict === 'warn'));
  const inPlay = bad.find(isBroken) ?? bad[0];
  return explained(results, ending).map((result) =>
    result.check === inPlay?.check
      ? { ...result, verdict: result.level === 'MUST' ? 'fail' : 'warn', ...recorded({ cause: ending }) }
      : result,
  );
}

/** Results of a run in which the target ended as it did before: they could not be judged because of that. */
export function explained(results: readonly CheckResult[], ending: Cause): CheckResult[] {
  return results.map((result) => {
    const cause = causeOf(result);
    const isOfEnding = result.verdict === 'untestable' || (!isGreen(result) && mayBeOthersDoing(cause));
    return isOfEnding ? { ...result, verdict: 'untestable', ...recorded({ cause: ending }) } : result;
  });
}
