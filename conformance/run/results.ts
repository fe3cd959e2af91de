import type { CheckResult, TraceEntry } from '#generated/formats/report.js';

/** Trace entries that are kept before and after the decision of a check that is not green. */
const traceBefore = 30;
const traceAfter = 8;

/** A failure that proves nothing, because this machine was held up. */
export function tooSlow(result: CheckResult): CheckResult {
  if (result.verdict !== 'fail' && result.verdict !== 'warn') return result;
  const { actual = 'it did not hold', ...rest } = result;
  const reason = `this machine was too slow: ${actual}, while the kit itself was held up; run again, or with longer timers`;
  return { ...rest, verdict: 'untestable', reason };
}

/** Whether nothing is left to tell about a check. */
export function isGreen({ verdict }: CheckResult): boolean {
  return verdict === 'pass' || verdict === 'skip';
}

/** What happened around the decision of a check. */
export function around(trace: readonly TraceEntry[], decidedAt: number): TraceEntry[] {
  const after = trace.findIndex(({ milliseconds }) => milliseconds > decidedAt);
  const decision = after === -1 ? trace.length : after;
  return trace.slice(Math.max(0, decision - traceBefore), decision + traceAfter);
}
