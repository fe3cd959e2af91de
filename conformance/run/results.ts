import type { CheckResult, TraceEntry } from '#generated/formats/report.js';
import { type Cause, innermost } from '../interpreter/causes.ts';
import { framesCheck } from '../interpreter/implicit.ts';
import { causeOf } from '../interpreter/judgement.ts';
import { tellsOfError } from '../process/tells-of-error.ts';
import { isFinal } from './excuses.ts';
import type { Played } from './play.ts';
import { dependsOnTiming, judgesClients } from './timing.ts';

/** Trace entries that are kept before and after the decision of a check that is not green. */
const traceBefore = 30;
const traceAfter = 8;

/** Heartbeats would drown what passes between a client and a server. */
export const alikeBetween = 2;

/** Whether what a run came to may be the doing of a slow machine, or of a target that crashed meanwhile. */
export function isDoubtful({
  plan,
  results,
  targetGone = false,
  heldUp = false,
  starved = false,
}: Omit<Played, 'trace' | 'notes'>): boolean {
  // Who gets no processor seems silent to a server, which then leaves: even controls fail by that.
  if (targetGone || (starved && results.some(wasLeft))) return true;
  const bad = results.filter(mayPassLater).map(({ check }) => check);
  if (heldUp && (bad.length > 0 || (judgesClients(plan) && results.some(isOpen)))) return true;
  return bad.length > 0 && dependsOnTiming(plan, bad);
}

/** Kinds of causes for which a check could not be judged that may be a slow machine's doing. */
const slow: ReadonlySet<Cause['kind'] | undefined> = new Set(['slow-kit', 'slow-machine', 'no-sign-of-life']);

/** Whether a slow machine may be the reason of what a check came to: it is not of what was in a frame. */
function mayPassLater(result: CheckResult): boolean {
  const { check, verdict } = result;
  if (verdict === 'fail' || verdict === 'warn')
    return check !== framesCheck && !isFinal(causeOf(result), result.expectation);
  return verdict === 'untestable' && slow.has(causeOf(result)?.kind);
}

/** Whether a check is not judged yet. */
function isOpen({ verdict }: CheckResult): boolean {
  return verdict === 'untestable' || verdict === 'error';
}

/** Whether a check could not be judged because the target dropped a connection. */
function wasLeft(result: CheckResult): boolean {
  return result.verdict === 'untestable' && lastSeen(result) === 'ended';
}

/** Kind of what was seen at last. */
function lastSeen(result: CheckResult): Cause['kind'] | undefined {
  const cause = causeOf(result);
  return cause === undefined ? undefined : innermost(cause).kind;
}

/** Whether nothing is left to tell about a check. */
export function isGreen({ verdict }: CheckResult): boolean {
  return verdict === 'pass' || verdict === 'skip';
}

/** Lines of the program that are kept around a decision, and milliseconds before and after it from which they are. */
const keptLines = 10;
const linesBefore = 1500;
const linesAfter = 1500;

/**
 * What happened around the decision of a check. Of what a connection says again and again, only so much as `alike` of each
 * is kept before the decision: what it was about may lie far behind it.
 */
export function around(
  trace: readonly TraceEntry[],
  decidedAt: number,
  alike = Number.POSITIVE_INFINITY,
): TraceEntry[] {
  const isLine = ({ direction }: TraceEntry): boolean => direction === 'log';
  const kept = new Set([
    ...wireAround(
      trace.filter((entry) => !isLine(entry)),
      decidedAt,
      alike,
    ),
    ...linesAround(trace.filter(isLine), decidedAt),
  ]);
  return trace.filter((entry) => kept.has(entry));
}

/** Of the program's lines those that tell of errors first, without the frames of their stacks. */
function linesAround(lines: readonly TraceEntry[], decidedAt: number): TraceEntry[] {
  const near = lines.filter(
    ({ milliseconds, text }) =>
      milliseconds >= decidedAt - linesBefore && milliseconds <= decidedAt + linesAfter && !/^\s/.test(text),
  );
  const errors = near.filter(({ text }) => tellsOfError(text));
  return [...errors, ...near.filter((line) => !errors.includes(line))].slice(0, keptLines);
}

function wireAround(trace: readonly TraceEntry[], decidedAt: number, alike: number): TraceEntry[] {
  const after = trace.findIndex(({ milliseconds }) => milliseconds > decidedAt);
  const decision = after === -1 ? trace.length : after;
  const seen = new Map<string, number>();
  const before: TraceEntry[] = [];
  for (const entry of trace.slice(0, decision).reverse()) {
    const { connection, direction, text } = entry;
    const key = JSON.stringify([connection, direction, text]);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    if (count <= alike) before.unshift(entry);
    if (before.length === traceBefore) break;
  }
  return [...before, ...trace.slice(decision, decision + traceAfter)];
}
