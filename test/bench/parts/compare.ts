import { INSTALL } from '../contestants/contestants.ts';
import type { Row, Target } from '../report/row.ts';
import type { Results } from './part.ts';

/** What else a row tells. */
export interface Beside {
  /** The yardstick's name; `naive` unless told, none for null. */
  readonly yardstick?: string | null;
  readonly target?: Target;
  readonly notes?: readonly string[];
}

/** The row that lays one value of the reference server's rounds beside a yardstick's. */
export function compare<T>(
  what: string,
  results: Results<T>,
  value: (result: T) => number,
  { yardstick = 'naive', target, notes = [] }: Beside = {},
): Row {
  const valuesOf = (name: string): number[] => (results.get(name) ?? []).map(value);
  const beside = yardstick === null ? {} : { yardstick: { name: yardstick, values: valuesOf(yardstick) } };
  const missing =
    yardstick === null || results.has(yardstick) ? [] : [`${yardstick} is not installed: ${INSTALL[yardstick]}`];
  return {
    what,
    reference: valuesOf('reference'),
    ...beside,
    ...(target && { target }),
    notes: [...notes, ...missing],
  };
}
