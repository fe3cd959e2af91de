import { write } from 'node:fs';

/** What may wait for a reader that is slow, or for room on a disk. */
const MOST_WAITING_BYTES = 262_144;
/** How long after a write that failed it is tried again, in milliseconds. */
const RETRY_MS = 50;

/**
 * Writes lines to a file or a pipe, and never waits for either: lines wait here, those of one turn of the event loop leave
 * together, and where too much waits the newest are lost and counted. What failed is tried again, from the byte where it
 * stopped, so that every line is whole; only a pipe without a reader is given up.
 */
export class LogSink {
  readonly #descriptor: number;
  readonly #lossLine: (lines: number) => string;
  #waiting: string[] = [];
  #waitingBytes = 0;
  #writing = false;
  #closed = false;
  #lost = 0;
  #untold = 0;
  #idle: (() => void)[] = [];

  /** `descriptor` is that of an open file or pipe; `lossLine` makes the line that stands where so many are missing. */
  constructor(descriptor: number, lossLine: (lines: number) => string) {
    this.#descriptor = descriptor;
    this.#lossLine = lossLine;
  }

  /** Lines lost since the start. */
  get lost(): number {
    return this.#lost;
  }

  /** Takes a line with its end. */
  write(line: string): void {
    const bytes = Buffer.byteLength(line);
    if (this.#closed || this.#waitingBytes + bytes > MOST_WAITING_BYTES) {
      this.#lose(1);
      return;
    }
    this.#waiting.push(line);
    this.#waitingBytes += bytes;
    if (this.#writing) return;
    this.#writing = true;
    setImmediate(() => this.#next());
  }

  /** Settles when every line is written or lost, or after so many milliseconds. */
  async flush(limitMs: number): Promise<void> {
    if (!this.#writing) return;
    await new Promise<void>((resolve) => {
      const limit = setTimeout(resolve, limitMs);
      this.#idle.push(() => {
        clearTimeout(limit);
        resolve();
      });
    });
  }

  #next(): void {
    const lines = this.#waiting;
    if (this.#untold > 0) lines.push(this.#lossLine(this.#untold));
    this.#untold = 0;
    this.#waiting = [];
    this.#waitingBytes = 0;
    if (lines.length > 0) this.#put(Buffer.from(lines.join('')));
    else this.#rest();
  }

  #put(bytes: Buffer): void {
    write(this.#descriptor, bytes, (error, written) => {
      if (error?.code === 'EPIPE') return this.#close(bytes);
      if (error !== null) {
        setTimeout(() => this.#put(bytes), RETRY_MS).unref(); // a log alone keeps no program alive
        return;
      }
      if (written < bytes.length) this.#put(bytes.subarray(written));
      else this.#next();
    });
  }

  /** Nobody will ever read what is left. */
  #close(left: Buffer): void {
    this.#closed = true;
    this.#lose(left.toString().split('\n').length - 1 + this.#waiting.length);
    this.#waiting = [];
    this.#rest();
  }

  #rest(): void {
    this.#writing = false;
    for (const resolve of this.#idle.splice(0)) resolve();
  }

  #lose(lines: number): void {
    this.#lost += lines;
    this.#untold += lines;
  }
}
