import { Batch } from './batch.ts';
import type { Limits } from './limits.ts';

/** A receiver whose frames wait for the end of this turn of the event loop. */
export interface Receiver {
  /** Bytes that it was sent and the kernel has not taken. */
  readonly unsentBytes: number;
  /** Takes frames that were sent in this turn, in one batch. Nothing else was sent to it in this turn. */
  take(batch: Batch): void;
  /** Takes a frame, behind those of this turn. */
  send(frame: Buffer): void;
  /** Writes this turn's frames. */
  release(): void;
  /** Writes these frames, where nothing else was sent to it in this turn. */
  write(batch: Batch): void;
  /** Ends it: others need the memory that it costs. */
  endAsTooSlow(): void;
}

/** Frames for the same receivers, and who has caused the first of them. */
interface Common {
  readonly receivers: readonly Receiver[];
  readonly sender: Receiver | undefined;
  batch: Batch;
}

/** What leaves in one write at most, but for the last frame: more gains nothing. */
const FULL_BYTES = 65_536;
/** So many peers that each got an answer of their own gain nothing by waiting for others either: each is a write anyway. */
const ENOUGH_ANSWERS = 32;

/**
 * Collects what is sent in one turn of the event loop, so that each receiver gets one write a turn however many frames
 * that was: under load most of a broadcast's cost is the number of writes. Bounds what waits for all receivers together.
 */
export class Outbox {
  readonly #limits: Limits;
  readonly #lagging = new Set<Receiver>();
  #waiting: Receiver[] = [];
  /** While all frames of a turn go to the same receivers, they wait here once for all of them. */
  #common: Common | undefined;
  #empty = new Batch();
  #bytes = 0;
  /** Whether all frames of this turn went to one receiver each. */
  #onlyAnswers = true;
  #sent = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** What a receiver that was sent nothing in this turn begins with. */
  get empty(): Batch {
    return this.#empty;
  }

  /** Frames handed to sockets since the start. */
  get sent(): number {
    return this.#sent;
  }

  /**
   * Sends a frame to all of these. Receivers that are often the same come as the same list, which is fast. Where `sender`, who
   * has caused it, is one of them, it gets its own first: that is all that tells it that its text has arrived.
   */
  send(receivers: readonly Receiver[], frame: Buffer, sender?: Receiver): void {
    if (this.#common?.receivers === receivers) {
      this.#common.batch = this.#common.batch.with(frame);
    } else if (this.#common === undefined && this.#waiting.length === 0) {
      this.#common = { receivers, sender, batch: this.#empty.with(frame) };
      setImmediate(() => this.flush());
    } else {
      this.part();
      for (const receiver of receivers) receiver.send(frame);
    }
    // A peer that says a lot in one turn shall not fill the others' memory before anybody has looked at what they take.
    this.#bytes += frame.length;
    this.#onlyAnswers &&= receivers.length === 1;
    if (this.#bytes >= FULL_BYTES || (this.#onlyAnswers && this.#waiting.length >= ENOUGH_ANSWERS)) this.flush();
  }

  /** Gives each receiver what waits for all of them: from now on they get different things. */
  part(): void {
    if (this.#common === undefined) return;
    const { receivers, batch } = this.#common;
    this.#common = undefined;
    for (const receiver of receivers) receiver.take(batch);
  }

  /** Releases this receiver at the end of the turn. */
  add(receiver: Receiver): void {
    this.#waiting.push(receiver);
  }

  /** Counts frames that were handed to a socket. */
  count(frames: number): void {
    this.#sent += frames;
  }

  /** Releases every waiting receiver now. */
  flush(): void {
    const common = this.#common;
    const waiting = this.#waiting;
    this.#common = undefined;
    this.#waiting = [];
    this.#empty = new Batch();
    this.#bytes = 0;
    this.#onlyAnswers = true;
    if (common !== undefined) writeToAll(common);
    for (const receiver of waiting) receiver.release();
    if (this.#lagging.size > 0) this.#boundAll();
  }

  /** The kernel did not take all that this receiver was sent. */
  lags(receiver: Receiver): void {
    this.#lagging.add(receiver);
  }

  /** How many receivers have something unsent, and how many bytes that is in all. */
  unsent(): { readonly receivers: number; readonly bytes: number } {
    let bytes = 0;
    for (const receiver of this.#lagging) {
      bytes += receiver.unsentBytes;
      if (receiver.unsentBytes === 0) this.#lagging.delete(receiver);
    }
    return { receivers: this.#lagging.size, bytes };
  }

  #boundAll(): void {
    let { bytes } = this.unsent();
    if (bytes <= this.#limits.unsentBytesOfAll) return;
    for (const receiver of [...this.#lagging].sort((one, other) => other.unsentBytes - one.unsentBytes)) {
      if (bytes <= this.#limits.unsentBytesOfAll) return;
      bytes -= receiver.unsentBytes;
      this.#lagging.delete(receiver);
      receiver.endAsTooSlow();
    }
  }
}

/** Writes a batch to all, to its sender first. */
function writeToAll({ receivers, sender, batch }: Common): void {
  const first = sender !== undefined && receivers.includes(sender) ? sender : undefined;
  first?.write(batch);
  for (const receiver of receivers) if (receiver !== first) receiver.write(batch);
}
