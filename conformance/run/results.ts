import type { CheckResult, TraceEntry } from '#generated/formats/report.js';

/** Trace entries that are kept before and after the decision of a check that is not green. */
const traceBefore = 30;
const traceAfter = 8;

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
