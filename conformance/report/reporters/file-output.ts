import { closeSync, fstatSync, mkdirSync, openSync, unlinkSync, writeSync } from 'node:fs';
import path from 'node:path';
import { Writable } from 'node:stream';

/** A file that cannot be written; the message says which, and why. */
export class FileNotWritten extends Error {
  constructor(file: string, { code, message }: NodeJS.ErrnoException) {
    super(`cannot write ${file}: ${reasons[code ?? ''] ?? message}`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'access is denied',
  EEXIST: 'a part of its path is a file',
  EISDIR: 'it is a folder',
  ENOSPC: 'there is no space left',
  ENOTDIR: 'a part of its path is a file',
  EPERM: 'access is denied',
  EROFS: 'it lies on a file system that is read-only',
};

/** A stream to a file, each chunk in it before `write` returns; a failure shows at the end and disturbs nobody before. */
export class FileOutput extends Writable {
  readonly #file: string;
  readonly #fd: number;
  #failure: NodeJS.ErrnoException | undefined;
  #empty = true;

  /** Opens a file, empty unless `append`, and makes its folder. Throws FileNotWritten. */
  constructor(file: string, append = false) {
    super();
    this.#file = file;
    try {
      mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
      this.#fd = openSync(file, append ? 'a' : 'w');
    } catch (error) {
      throw new FileNotWritten(file, error as NodeJS.ErrnoException);
    }
  }

  /** Bytes that the file has. */
  get size(): number {
    return fstatSync(this.#fd).size;
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    try {
      for (let written = 0; written < chunk.length && this.#failure === undefined; )
        written += writeSync(this.#fd, chunk, written);
    } catch (error) {
      this.#failure = error as NodeJS.ErrnoException;
    }
    this.#empty = false;
    done();
  }

  /** Closes the file; one to which nothing came is not left behind. Tells whether anything came. Throws FileNotWritten. */
  close(): boolean {
    const { size } = this;
    const file = fstatSync(this.#fd).isFile();
    closeSync(this.#fd);
    if (this.#failure !== undefined) throw new FileNotWritten(this.#file, this.#failure);
    if (this.#empty && size === 0 && file) unlinkSync(this.#file);
    return !this.#empty;
  }
}
