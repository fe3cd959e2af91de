/** Joins what is written in one synchronous turn into one write, so that a burst is a burst on the wire. */
export class WriteBatch {
  readonly #write: (bytes: Uint8Array) => void;
  #parts: Uint8Array[] = [];
  #held = true;
  #scheduled: NodeJS.Immediate | undefined;

  /** Nothing is written before `release`. */
  constructor(write: (bytes: Uint8Array) => void) {
    this.#write = write;
  }

  /** Bytes that were added and not yet written. */
  get length(): number {
    return this.#parts.reduce((sum, part) => sum + part.length, 0);
  }

  add(bytes: Uint8Array): void {
    this.#parts.push(bytes);
    if (!this.#held) this.#scheduled ??= setImmediate(() => this.flush());
  }

  /** Lets everything go, now and from now on. */
  release(): void {
    this.#held = false;
    this.flush();
  }

  /** Writes at once what waits. */
  flush(): void {
    const parts = this.#forget();
    if (!this.#held && parts.length > 0) this.#write(Buffer.concat(parts));
  }

  /** Drops what waits. */
  clear(): void {
    this.#forget();
  }

  #forget(): Uint8Array[] {
    clearImmediate(this.#scheduled);
    this.#scheduled = undefined;
    const parts = this.#parts;
    this.#parts = [];
    return parts;
  }
}
