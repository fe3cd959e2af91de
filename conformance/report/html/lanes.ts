import type { Row } from './rows.ts';

/** The lifelines of a diagram: each connection has one, beside that of the target. */
export interface Lanes {
  /** Lifelines of connections, from the left. */
  readonly count: number;
  /** The lifeline of a connection; undefined for what has none. */
  of(connection: string): number | undefined;
  /** The only connection of each lifeline, to be named above it; undefined where several share them, and rows name theirs. */
  readonly names: readonly string[] | undefined;
  /** Rows between which a lifeline is drawn. */
  readonly spans: readonly Span[];
}

interface Span {
  readonly lane: number;
  readonly first: number;
  readonly last: number;
}

/** Lifelines beside each other at most: a phone has room for no more. */
const mostLanes = 6;

/**
 * Gives connections their lifelines in the order in which they begin. Where there are too many, those share one of which
 * one has ended before the other begins, and whatever still finds none shares the last. Where the target is a client,
 * what its driver tells happens at the target, and needs no lifeline.
 */
export function lanesOf(rows: readonly Row[], ofClient: boolean): Lanes {
  const extents = extentsOf(rows, ofClient);
  const names = [...extents.keys()];
  const own = names.length <= mostLanes;
  const free: number[] = [];
  const lanes = new Map<string, number>();
  const spans = [...extents].map(([name, { first, last }], index): Span => {
    const reused = free.findIndex((until) => until < first);
    const lane = own ? index : reused !== -1 ? reused : Math.min(free.length, mostLanes - 1);
    free[lane] = Math.max(free[lane] ?? 0, last);
    lanes.set(name, lane);
    return { lane, first, last };
  });
  return {
    count: own ? names.length : free.length,
    of: (connection) => lanes.get(connection),
    names: own ? names : undefined,
    spans,
  };
}

/** From which row to which each connection is seen; what happens on no connection has none. */
function extentsOf(rows: readonly Row[], ofClient: boolean): Map<string, { first: number; last: number }> {
  const extents = new Map<string, { first: number; last: number }>();
  const frames = rows.map((row) => (row.type === 'frame' ? row.entry : undefined));
  const talked = new Set(frames.flatMap((entry) => (entry?.direction === 'event' ? [] : (entry?.connection ?? []))));
  for (const [index, entry] of frames.entries()) {
    if (entry === undefined || entry.connection === '') continue;
    const { connection } = entry;
    if (ofClient && !talked.has(connection)) continue;
    extents.set(connection, { first: extents.get(connection)?.first ?? index, last: index });
  }
  return extents;
}
