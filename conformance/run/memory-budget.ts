import type { Cause } from '../interpreter/causes.ts';

/** Something that keeps what a target sent, and can be told to give it up. */
export interface Keeper {
  /** Gives up everything that it keeps, and tells the budget before it returns. */
  giveUp(cause: Cause): void;
}

/** Bytes that all scenarios in play may keep together of what the target sends, as far as they estimate it. */
const MOST_BYTES = 48 * 1024 * 1024;

/** Holds the memory of a run: when too much is kept, the keeper with the most gives up, and the others go on. */
export class MemoryBudget {
  readonly #mostBytes: number;
  readonly #kept = new Map<Keeper, number>();
  #total = 0;

  constructor(mostBytes = MOST_BYTES) {
    this.#mostBytes = mostBytes;
  }

  /** Tells how many bytes a keeper keeps now; none ends its part. */
  keeps(keeper: Keeper, bytes: number): void {
    this.#total += bytes - (this.#kept.get(keeper) ?? 0);
    if (bytes === 0) this.#kept.delete(keeper);
    else this.#kept.set(keeper, bytes);
    while (this.#total > this.#mostBytes) this.#endLargest();
  }

  #endLargest(): void {
    const [[keeper, bytes] = []] = [...this.#kept].sort(([, a], [, b]) => b - a);
    if (keeper === undefined || bytes === undefined) throw new Error('memory is kept by nobody');
    keeper.giveUp({ kind: 'flooded', megabytes: megabytes(bytes), most: megabytes(this.#mostBytes) });
    this.keeps(keeper, 0);
  }
}

function megabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024);
}
