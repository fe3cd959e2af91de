import type { BaselineResult, FaultResult, NullResult } from '#generated/formats/selftest.js';
import { schedule } from '../run/schedule.ts';
import type { Offer } from './fault-list.ts';
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

/**
 * Judges everything that is offered: the sound servers first and alone, because with a suite that finds faults there
 * nothing else means anything, and then the null servers, whose runs are waiting, beside `parallel` faults at once.
 * Throws ProgramError or TargetUnreachable where a sound server cannot be judged.
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
    if (signal.aborted) break;
    const result = await judgeBaseline(bench, name, signal);
    baselines.push(result);
    events.baseline(result);
  }
  if (signal.aborted || baselines.some(({ verdict }) => verdict !== 'conformant'))
    return { baselines, faults: [], nulls: [] };
  const all = <T, R>(items: readonly T[], atOnce: number, judge: (item: T) => Promise<R>, tell: (result: R) => void) =>
    schedule(
      items.map((item) => ({
        exclusive: false,
        start: async () => {
          const result = await judge(item);
          tell(result);
          return result;
        },
      })),
      atOnce,
      signal,
    );
  const [nulls, faults] = await Promise.all([
    all(offer.nulls, offer.nulls.length, (entry) => judgeNull(bench, entry, signal), events.null),
    all(offer.faults, parallel, (fault) => judgeFault(bench, fault, signal), events.fault),
  ]);
  return { baselines, faults: inOrder(faults, offer.faults), nulls: inOrder(nulls, offer.nulls) };
}

function inOrder<R extends { readonly name: string }>(
  results: readonly R[],
  offered: readonly { name: string }[],
): R[] {
  const place = new Map(offered.map(({ name }, index) => [name, index]));
  return results.toSorted((a, b) => (place.get(a.name) ?? 0) - (place.get(b.name) ?? 0));
}
