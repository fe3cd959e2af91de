import type { CheckResult } from '#generated/formats/report.js';
import { causeOf, recorded } from '../interpreter/judgement.ts';

/** A failure that proves nothing, because this machine was held up. */
export function tooSlow(result: CheckResult): CheckResult {
  if (result.verdict !== 'fail' && result.verdict !== 'warn') return result;
  const cause = causeOf(result) ?? { kind: 'nothing-came' };
  return { ...result, verdict: 'untestable', ...recorded({ cause: { kind: 'slow-machine', cause } }) };
}
