import type { Batch } from './batch.ts';

/** Which batches the kernel has not taken from a receiver that lags, the oldest first. */
export class Backlog {
  readonly #batches: Batch[] = [];
  #bytes = 0;
  #messages = 0;

  /** Adds the batch that was just written; `unsentBytes` is what waits with it. Returns how many messages wait. */
  add(batch: Batch, unsentBytes: number): number {
    this.#batches.push(batch);
    this.#bytes += batch.length;
    this.#messages += batch.messages;
    for (let oldest = this.#batches[0]; oldest !== undefined; oldest = this.#batches[0]) {
      if (this.#bytes - oldest.length < unsentBytes) break; // some of it waits
      this.#batches.shift();
      this.#bytes -= oldest.length;
      this.#messages -= oldest.messages;
    }
    return this.#messages;
  }
}
