/** Cuts a stream of bytes into lines. What a line has beyond the limit is dropped, so that memory stays bounded. */
export class LineReader {
  readonly #onLine: (line: string) => void;
  readonly #line: Buffer;
  #length = 0;

  /** `maxBytes`: the most bytes of a line that are kept. Invalid UTF-8 becomes U+FFFD. */
  constructor(maxBytes: number, onLine: (line: string) => void) {
    this.#onLine = onLine;
    this.#line = Buffer.allocUnsafe(maxBytes);
  }

  feed(bytes: Buffer): void {
    let at = 0;
    for (;;) {
      const end = bytes.indexOf(0x0a, at);
      this.#length += bytes.copy(this.#line, this.#length, at, end < 0 ? bytes.length : end);
      if (end < 0) return;
      this.#give();
      at = end + 1;
    }
  }

  /** Gives a last line that has no line break. */
  finish(): void {
    if (this.#length > 0) this.#give();
  }

  #give(): void {
    const hasReturn = this.#line[this.#length - 1] === 0x0d;
    const line = this.#line.toString('utf8', 0, hasReturn ? this.#length - 1 : this.#length);
    this.#length = 0;
    this.#onLine(line);
  }
}
