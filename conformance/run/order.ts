/** A share of the suite: the first of three is `{ index: 1, count: 3 }`. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** The share of the items that belongs to a shard; every item belongs to exactly one. */
export function shardOf<T>(items: readonly T[], { index, count }: Shard): T[] {
  return items.filter((_, position) => position % count === index - 1);
}

/** The items in an order that the seed decides, the same on every machine. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const order = [...items];
  const next = generator(seed);
  // Fisher and Yates: every order is as likely as any other.
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(next() * (last + 1));
    [order[last], order[other]] = [order[other] as T, order[last] as T];
  }
  return order;
}

/** The items for which something holds, and then the others; those of each in their order, and no empty part. */
export function partedBy<T>(items: readonly T[], holds: (item: T) => boolean): T[][] {
  return [items.filter(holds), items.filter((item) => !holds(item))].filter((part) => part.length > 0);
}

/** Numbers from 0 to below 1 that look random (mulberry32). */
function generator(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
