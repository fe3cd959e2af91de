/**
 * Frames that leave together in one write. Receivers that get the same frames in one turn share one batch, so that the
 * frames are put together once for all of them.
 */
export class Batch {
  /** How many frames it has. */
  readonly messages: number;
  /** Bytes of all of them. */
  readonly length: number;
  readonly #before: Batch | undefined;
  readonly #frame: Buffer | undefined;
  #bytes: Buffer | undefined;
  #next: Batch | undefined;

  /** Without arguments: the empty batch of a new turn. */
  constructor(before?: Batch, frame?: Buffer) {
    this.#before = before;
    this.#frame = frame;
    this.messages = before === undefined ? 0 : before.messages + 1;
    this.length = (before === undefined ? 0 : before.length) + (frame === undefined ? 0 : frame.length);
  }

  /** The batch that has this frame at its end. The same frame after the same frames gives the same batch. */
  with(frame: Buffer): Batch {
    let next = this.#next;
    if (next === undefined || next.#frame !== frame) {
      next = new Batch(this, frame);
      this.#next = next;
    }
    return next;
  }

  /** All frames, one after the other. */
  get bytes(): Buffer {
    this.#bytes ??= this.messages === 1 && this.#frame !== undefined ? this.#frame : this.#join();
    return this.#bytes;
  }

  #join(): Buffer {
    const bytes = Buffer.allocUnsafeSlow(this.length); // not of the pool: it may live as long as its slowest receiver
    for (let batch: Batch | undefined = this; batch !== undefined; batch = batch.#before) {
      if (batch.#frame !== undefined) bytes.set(batch.#frame, batch.length - batch.#frame.length);
    }
    return bytes;
  }
}
