import { execFileSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A named pipe, and its reading end. */
export class Fifo {
  readonly path: string;
  readonly #folder: string;
  #reader: number | undefined;

  constructor() {
    this.#folder = mkdtempSync(join(tmpdir(), 'fifo-'));
    this.path = join(this.#folder, 'pipe');
    execFileSync('mkfifo', [this.path]);
    this.#reader = openSync(this.path, constants.O_RDONLY | constants.O_NONBLOCK);
  }

  /** Opens the writing end, which says at once that it is full. */
  openWriter(): number {
    return openSync(this.path, constants.O_WRONLY | constants.O_NONBLOCK);
  }

  /** What has come since the last time. */
  read(): string {
    const bytes = Buffer.alloc(65_536);
    let text = '';
    try {
      for (;;) {
        const length = readSync(this.#reader ?? -1, bytes);
        if (length === 0) return text;
        text += bytes.toString('utf8', 0, length);
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return text;
      throw error;
    }
  }

  /** Nobody reads it from now on. */
  closeReader(): void {
    if (this.#reader !== undefined) closeSync(this.#reader);
    this.#reader = undefined;
  }

  remove(): void {
    this.closeReader();
    rmSync(this.#folder, { recursive: true });
  }
}
