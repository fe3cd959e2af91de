/** A socket that holds back what is written to it until it is released. */
export interface Corked {
  /** Lets everything that was held back go, in one write. */
  release(): void;
  /** Looks at what the kernel did not take. */
  judge(): void;
}

/**
 * Collects the sockets that were written to in one turn of the event loop, so that each of them gets one write a turn
 * however many frames that was: under load most of a broadcast's cost is the number of writes.
 */
export class Outbox {
  #waiting = new Set<Corked>();

  /** Releases this socket at the end of the turn. */
  add(corked: Corked): void {
    if (this.#waiting.size === 0) setImmediate(() => this.flush());
    this.#waiting.add(corked);
  }

  /** Releases every waiting socket now. */
  flush(): void {
    const waiting = this.#waiting;
    this.#waiting = new Set();
    for (const corked of waiting) corked.release();
    // A socket confirms what the kernel took at once in a tick of its own: those ticks come before this one.
    process.nextTick(() => {
      for (const corked of waiting) corked.judge();
    });
  }
}
