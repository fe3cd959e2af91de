import type { BaselineResult, FaultResult, NullResult } from '#generated/formats/selftest.js';
import { schedule } from '../run/schedule.ts';
import type { Fault, Offer } from './fault-list.ts';
import { judgeBaseline, judgeFault, judgeNull } from './judge.ts';
import type { Bench } from './subject.ts';

/** What a selftest tells while it goes on: each result as it is known. */
export interface SelftestEvents {
  baseline(result: BaselineResult): void;
  fault(result: FaultResult): void;
  null(result: NullResult): void;
}

/** Results in the order of the offer. */
export interface SelftestResults {
  readonly baselines: readonly BaselineResult[];
  readonly faults: readonly FaultResult[];
  readonly nulls: readonly NullResult[];
}

/** Faults at once among those that are judged once more. */
const againAtOnce = 2;

/**
 * Judges everything that is offered: the sound programs first and alone, because with a suite that finds faults there
 * nothing else means anything, and then `parallel` faults at once. What is not plain by then, for which a busy machine may
 * be the reason, is judged once more with little beside it. Null servers are mostly waited for, beside the faults; null
 * clients are hundreds of processes, beside which no timing is plain, so they come last.
 * Throws ProgramError or TargetUnreachable where a sound program cannot be judged.
 */
export async function runSelftest(
  bench: Bench,
  offer: Offer,
  parallel: number,
  events: SelftestEvents,
  signal: AbortSignal,
): Promise<SelftestResults> {
  const baselines: BaselineResult[] = [];
  for (const name of offer.baselines) {
    const result = await judgeBaseline(bench, name, signal);
    if (signal.aborted) break;
    baselines.push(result);
    events.baseline(result);
  }
  if (signal.aborted || baselines.some(({ verdict }) => verdict !== 'conformant'))
    return { baselines, faults: [], nulls: [] };
  const judgeOneNull = async (entry: Offer['nulls'][number]): Promise<NullResult> => {
    const result = await judgeNull(bench, entry, signal);
    events.null(result);
    return result;
  };
  const judgeFirst = async (fault: Fault): Promise<FaultResult> => {
    const result = await judgeFault(bench, fault, false, signal);
    if (isPlain(result)) events.fault(result);
    return result;
  };
  const judgeAgain = async (fault: Fault): Promise<FaultResult> => {
    const result = { ...(await judgeFault(bench, fault, true, signal)), repeated: true };
    events.fault(result);
    return result;
  };
  const judgeNulls = (): Promise<NullResult[]> => all(offer.nulls, offer.nulls.length, judgeOneNull, signal);
  const judgeFaults = async (): Promise<FaultResult[]> => {
    const first = await all(offer.faults, parallel, judgeFirst, signal);
    const plain = first.filter(isPlain);
    const doubtful = offer.faults.filter(({ name }) => first.some((one) => one.name === name && !isPlain(one)));
    return [...plain, ...(await all(doubtful, againAtOnce, judgeAgain, signal))];
  };
  const together = bench.actor === 'server';
  const [faults, beside] = await Promise.all([judgeFaults(), together ? judgeNulls() : undefined]);
  const nulls = beside ?? (await judgeNulls());
  return { baselines, faults: inOrder(faults, offer.faults), nulls: inOrder(nulls, offer.nulls) };
}

function isPlain({ outcome, applied }: FaultResult): boolean {
  return outcome === 'killed' && applied;
}

function all<T, R>(
  items: readonly T[],
  atOnce: number,
  judge: (item: T) => Promise<R>,
  signal: AbortSignal,
): Promise<R[]> {
  const jobs = items.map((item) => ({ exclusive: false, start: () => judge(item) }));
  return schedule(jobs, atOnce, signal);
}

function inOrder<R extends { readonly name: string }>(
  results: readonly R[],
  offered: readonly { name: string }[],
): R[] {
  const place = new Map(offered.map(({ name }, index) => [name, index]));
  return results.toSorted((a, b) => (place.get(a.name) ?? 0) - (place.get(b.name) ?? 0));
}
