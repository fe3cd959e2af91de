import type { CheckResult } from '#generated/formats/report.js';
import { causeOf, recorded } from '../interpreter/judgement.ts';
import { isFinal } from './excuses.ts';

/** A failure that proves nothing, because this machine was held up; what did come is no doing of that. */
export function tooSlow(result: CheckResult): CheckResult {
  if (result.verdict !== 'fail' && result.verdict !== 'warn') return result;
  const cause = causeOf(result) ?? { kind: 'nothing-came' };
  if (isFinal(cause, result.expectation)) return result;
  return { ...result, verdict: 'untestable', ...recorded({ cause: { kind: 'slow-machine', cause } }) };
}
