/** A line and its place among the lines of all rings. */
export interface LogLine {
  readonly place: number;
  readonly text: string;
}

/** The last lines of a stream, at most so many and so long together. */
export class LogRing {
  readonly #maxLines: number;
  readonly #maxLength: number;
  readonly #lines: LogLine[] = [];
  #length = 0;

  constructor(maxLines: number, maxLength: number) {
    this.#maxLines = maxLines;
    this.#maxLength = maxLength;
  }

  get lines(): readonly LogLine[] {
    return this.#lines;
  }

  push(line: LogLine): void {
    this.#lines.push(line);
    this.#length += line.text.length;
    while (this.#lines.length > this.#maxLines || this.#length > this.#maxLength) {
      this.#length -= this.#lines.shift()?.text.length ?? 0;
    }
  }
}
