import { globOf, UnmatchedPattern } from '../run/select.ts';
import { suggestion } from '../suggestion.ts';
import type { Offer } from './fault-list.ts';

/**
 * What patterns over names, and over requirements that faults break, leave of several offers. Throws UnmatchedPattern for
 * one that matches in none of them.
 */
export function narrowed(offers: readonly Offer[], patterns: readonly string[]): Offer[] {
  if (patterns.length === 0) return [...offers];
  const globs = patterns.map(globOf);
  const named = offers.flatMap(({ baselines, nulls, faults }) => [
    ...baselines,
    ...nulls.map(({ name }) => name),
    ...faults.flatMap(({ name, breaks }) => [name, breaks]),
  ]);
  for (const [index, glob] of globs.entries()) {
    if (named.some((name) => glob.test(name))) continue;
    const pattern = patterns[index] ?? '';
    throw new UnmatchedPattern(`${pattern} matches no fault and no program${suggestion(pattern, named)}`);
  }
  const wanted = (...names: string[]): boolean => globs.some((glob) => names.some((name) => glob.test(name)));
  return offers.map(({ actor, baselines, nulls, faults }) => ({
    actor,
    baselines: baselines.filter((name) => wanted(name)),
    nulls: nulls.filter(({ name }) => wanted(name)),
    faults: faults.filter(({ name, breaks }) => wanted(name, breaks)),
  }));
}

/** Whether nothing is left. */
export function isEmpty({ baselines, nulls, faults }: Offer): boolean {
  return baselines.length + nulls.length + faults.length === 0;
}
