import { milliseconds } from './duration.ts';
import { entriesOf, type Json, valueAt } from './json.ts';

/** Milliseconds of every timer of `x-im-timers`, multiples resolved; undefined for one that cannot be resolved. */
export function resolveTimers(timers: Json | undefined): Map<string, number | undefined> {
  const byName = new Map(entriesOf(timers));
  const resolve = (name: string, seen: readonly string[]): number | undefined => {
    const timer = byName.get(name);
    if (timer === undefined || seen.includes(name)) return undefined;
    const own = valueAt(timer, ['default']);
    if (typeof own === 'string') return milliseconds(own);
    const of = valueAt(timer, ['of']);
    const times = valueAt(timer, ['times']);
    const base = typeof of === 'string' ? resolve(of, [...seen, name]) : undefined;
    return base === undefined || typeof times !== 'number' ? undefined : base * times;
  };
  return new Map([...byName.keys()].map((name) => [name, resolve(name, [])]));
}
