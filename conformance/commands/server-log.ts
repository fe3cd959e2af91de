import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { masked } from '../masked.ts';
import { escapeControlCharacters } from '../process/escape-control-characters.ts';
import type { OutputPiece, OutputSink } from '../process/program-output.ts';
import { FileNotWritten } from '../report/reporters/file-output.ts';
import type { OutputOf } from '../run/fleet.ts';

/** Files of this log, those of an earlier run too. */
const ownFile = /^server-\d+-[a-z]+\.log$/;
/** Bytes that wait for the disk before the program has to. */
const mostWaiting = 1024 * 1024;

/** A folder with all that the programs of a run print, one file for each start of a program. */
export class ServerLog {
  readonly #folder: string;
  readonly #files: LogFile[] = [];

  private constructor(folder: string) {
    this.#folder = folder;
  }

  /** Makes the folder where it is missing, and takes the files of an earlier run away. Throws FileNotWritten. */
  static async in(folder: string): Promise<ServerLog> {
    try {
      await mkdir(folder, { recursive: true });
      // Whether files can be made there shows when one is made.
      await rmdir(await mkdtemp(path.join(folder, 'server-log-')));
      const before = (await readdir(folder)).filter((name) => ownFile.test(name));
      await Promise.all(before.map((name) => rm(path.join(folder, name))));
    } catch (error) {
      throw new FileNotWritten(folder, error as NodeJS.ErrnoException);
    }
    return new ServerLog(folder);
  }

  readonly outputOf: OutputOf = (purpose) => {
    const file = new LogFile(path.join(this.#folder, `server-${this.#files.length + 1}-${purpose}.log`));
    this.#files.push(file);
    return file;
  };

  /** Waits until all is written. Throws FileNotWritten where some of it could not be. */
  async close(): Promise<void> {
    await Promise.all(this.#files.map((file) => file.end()));
    for (const { failure } of this.#files) if (failure !== undefined) throw failure;
  }
}

/**
 * Lets a run write all that its servers print to a folder, where one is named. Gives the exit code of the run, or 2 where
 * all went well but that. Throws FileNotWritten, before anything is started.
 */
export async function loggingTo(
  folder: string | undefined,
  run: (outputOf: OutputOf | undefined) => Promise<number>,
): Promise<number> {
  if (folder === undefined) return run(undefined);
  const log = await ServerLog.in(folder);
  const exitCode = await run(log.outputOf);
  try {
    await log.close();
    return exitCode;
  } catch (error) {
    if (!(error instanceof FileNotWritten)) throw error;
    process.stderr.write(`im-conformance: ${error.message}\n`);
    return exitCode === 0 ? 2 : exitCode;
  }
}

class LogFile implements OutputSink {
  readonly #stream: WriteStream;
  readonly #closed: Promise<void>;
  failure: FileNotWritten | undefined;

  constructor(file: string) {
    this.#stream = createWriteStream(file, { highWaterMark: mostWaiting });
    this.#closed = new Promise((resolve) => this.#stream.once('close', () => resolve()));
    this.#stream.on('error', (error) => {
      this.failure ??= new FileNotWritten(file, error);
    });
  }

  write({ at, stream, texts }: OutputPiece): Promise<void> | undefined {
    if (!this.#stream.writable) return undefined;
    const before = `${new Date(at).toISOString()} ${stream} `;
    const lines = texts.map((text) => `${before}${escapeControlCharacters(text.replace(/\r$/, ''))}\n`);
    if (this.#stream.write(masked(lines.join('')))) return undefined;
    return this.#drained();
  }

  /** A file that fails meanwhile is closed: it must not keep the program waiting. */
  async #drained(): Promise<void> {
    await Promise.race([once(this.#stream, 'drain').catch(() => {}), this.#closed]);
  }

  async end(): Promise<void> {
    this.#stream.end();
    await this.#closed;
  }
}
