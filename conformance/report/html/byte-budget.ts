import type { Html } from './markup.ts';

/** Bytes that parts of a page may have together; what finds no room any more is left out. */
export class ByteBudget {
  #left: number;

  constructor(bytes: number) {
    this.#left = bytes;
  }

  /** Whether next to nothing is left, so that no further part is worth making. */
  get isSpent(): boolean {
    return this.#left < 2000;
  }

  /** Whether there is room for a part; it is taken then. */
  takes({ markup }: Html): boolean {
    const bytes = Buffer.byteLength(markup);
    if (bytes > this.#left) return false;
    this.#left -= bytes;
    return true;
  }
}
