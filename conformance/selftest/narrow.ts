import { globOf, UnmatchedPattern } from '../run/select.ts';
import { suggestion } from '../suggestion.ts';
import type { Offer } from './fault-list.ts';

/** What patterns over names, and over requirements that faults break, leave of an offer. Throws UnmatchedPattern. */
export function narrowed(offer: Offer, patterns: readonly string[]): Offer {
  if (patterns.length === 0) return offer;
  const globs = patterns.map(globOf);
  const named = [
    ...offer.baselines.map((name) => [name]),
    ...offer.nulls.map(({ name }) => [name]),
    ...offer.faults.map(({ name, breaks }) => [name, breaks]),
  ];
  for (const [index, glob] of globs.entries()) {
    if (named.flat().some((name) => glob.test(name))) continue;
    const pattern = patterns[index] ?? '';
    throw new UnmatchedPattern(`${pattern} matches no fault and no server${suggestion(pattern, named.flat())}`);
  }
  const wanted = (...names: string[]): boolean => globs.some((glob) => names.some((name) => glob.test(name)));
  return {
    baselines: offer.baselines.filter((name) => wanted(name)),
    nulls: offer.nulls.filter(({ name }) => wanted(name)),
    faults: offer.faults.filter(({ name, breaks }) => wanted(name, breaks)),
  };
}
