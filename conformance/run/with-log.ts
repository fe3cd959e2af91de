import type { TraceEntry } from '#generated/formats/report.js';
import { now } from '../process/now.ts';
import type { Instance } from './instances.ts';

/** Lines of the program that are kept of one scenario. */
const linesOfScenario = 200;

/** What happened on the wire, and what the program printed meanwhile. */
export function withLog(trace: readonly TraceEntry[], began: number, { linesBetween }: Instance): TraceEntry[] {
  const lines = linesBetween?.(began, now(), linesOfScenario) ?? [];
  const log = lines.map(
    ({ at, stream, text }): TraceEntry => ({
      milliseconds: Math.round((at - began) * 10) / 10,
      connection: stream,
      direction: 'log',
      text,
    }),
  );
  return log.length === 0 ? [...trace] : [...trace, ...log].sort((a, b) => a.milliseconds - b.milliseconds);
}
