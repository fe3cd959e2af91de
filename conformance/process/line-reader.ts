/** Cuts a stream of bytes into lines. What a line over several pieces has beyond the limit is dropped. */
export class LineReader {
  readonly #line: Buffer;
  #length = 0;

  /** `maxBytes`: the most bytes that are kept of a line which is not complete yet. */
  constructor(maxBytes: number) {
    this.#line = Buffer.allocUnsafe(maxBytes);
  }

  /** The lines that this piece completes, without their line breaks. Invalid UTF-8 becomes U+FFFD. */
  feed(bytes: Buffer): string[] {
    const first = bytes.indexOf(0x0a);
    if (first < 0) {
      this.#keep(bytes);
      return [];
    }
    this.#keep(bytes.subarray(0, first));
    const line = this.#take();
    const last = bytes.lastIndexOf(0x0a);
    this.#keep(bytes.subarray(last + 1));
    // One split of the whole is far cheaper than a search for each line, which counts in a flood.
    return last === first ? [line] : [line, ...bytes.toString('utf8', first + 1, last).split('\n')];
  }

  /** The last line, where it has no line break. */
  finish(): string[] {
    return this.#length === 0 ? [] : [this.#take()];
  }

  #keep(bytes: Buffer): void {
    this.#length += bytes.copy(this.#line, this.#length);
  }

  #take(): string {
    const line = this.#line.toString('utf8', 0, this.#length);
    this.#length = 0;
    return line;
  }
}
