import { Assembly } from './assembly.ts';

/** A peer whose message is not whole yet. */
export interface Beginner {
  /** Ends it, and frees what was kept of its message. */
  endAsUnfinished(): void;
}

/**
 * Bounds what messages that are not whole cost all together. Where that is too much, those go whose message was begun first:
 * whoever means to send one is soon done with it. What they cost is free only when their sockets have closed, at the end of
 * the turn of the event loop, so that nobody may be read from until then.
 */
export class Unfinished<B extends Beginner> {
  readonly #most: number;
  readonly #full: (last: B) => void;
  /** The one whose message was begun first comes first. */
  readonly #beginners = new Map<B, { readonly assembly: Assembly; cost: number }>();
  #cost = 0;

  /** `most` is a number of bytes; `full` is called whenever it is exceeded, with whom by. */
  constructor(most: number, full: (last: B) => void) {
    this.#most = most;
    this.#full = full;
  }

  /** Memory of all of them, in bytes. */
  get cost(): number {
    return this.#cost;
  }

  /** Takes what was read from a peer, all of it in its order. */
  take(peer: B, read: Buffer): void {
    const known = this.#beginners.get(peer);
    const assembly = known?.assembly ?? new Assembly();
    const becameWhole = assembly.take(read);
    const { cost } = assembly;
    if (known !== undefined && (becameWhole || cost === 0)) this.forget(peer);
    if (cost === 0) return;
    this.#keep(peer, assembly, cost);
    if (this.#cost > this.#most) this.#full(peer);
    for (const [first] of this.#beginners) {
      if (this.#cost <= this.#most) return;
      this.forget(first);
      first.endAsUnfinished();
    }
  }

  /** Nothing of this peer's message is kept any more. */
  forget(peer: B): void {
    this.#cost -= this.#beginners.get(peer)?.cost ?? 0;
    this.#beginners.delete(peer);
  }

  #keep(peer: B, assembly: Assembly, cost: number): void {
    const known = this.#beginners.get(peer);
    this.#cost += cost - (known?.cost ?? 0);
    if (known === undefined) this.#beginners.set(peer, { assembly, cost });
    else known.cost = cost;
  }
}
