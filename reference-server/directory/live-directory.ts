import { closeSync, fstatSync, readSync, statSync } from 'node:fs';
import type { Directory, Person, UserId } from '../core/state.ts';
import type { Users } from '../users.ts';
import { DatabaseBusy, openToRead } from './database-file.ts';
import type { Engine } from './engine.ts';
import { readUsers } from './users-database.ts';

/** Where SQLite counts the transactions that have changed a file, and how many bytes that takes. */
const CHANGE_COUNTER = { at: 24, bytes: 4 };

interface OpenFile {
  readonly descriptor: number;
  /** The same for two paths of one file, and another one for a file that has taken its place. */
  readonly identity: string;
}

/** A file that could not be read is tried again after so long, though it looks the same: the reason may lie elsewhere. */
const NEXT_TRY_MS = 1000;

/**
 * The users of a database as they are at the moment of each question: the file is read again whenever another process has
 * changed or replaced it. While it cannot be read, those that were known before are still told.
 */
export class LiveDirectory implements Directory {
  readonly #path: string;
  readonly #engine: Engine;
  readonly #tell: (problem: string) => void;
  readonly #counter = Buffer.alloc(CHANGE_COUNTER.bytes);
  #users: Users;
  #opened: OpenFile | undefined;
  /** What the file looked like when it was read. */
  #seen: string;
  /** When to read it though it looks the same, on the clock of the process. */
  #nextTry = Number.POSITIVE_INFINITY;
  /** What was told of the file since it could last be read. */
  #told: string | undefined;

  /** Reads the users of the path; throws a UserError. `tell` is called once for each trouble that comes later. */
  constructor(path: string, engine: Engine, tell: (problem: string) => void) {
    this.#path = path;
    this.#engine = engine;
    this.#tell = tell;
    this.#seen = this.#look();
    try {
      this.#users = readUsers(path, engine);
    } catch (error) {
      this.close();
      throw error;
    }
  }

  get users(): Users {
    return this.#users;
  }

  get(userId: UserId): Person | undefined {
    const now = this.#look();
    if (now !== this.#seen || performance.now() >= this.#nextTry) this.#readAgain(now);
    return this.#users.get(userId);
  }

  close(): void {
    if (this.#opened !== undefined) closeSync(this.#opened.descriptor);
    this.#opened = undefined;
  }

  #readAgain(now: string): void {
    try {
      this.#users = readUsers(this.#path, this.#engine);
      this.#seen = now;
      this.#nextTry = Number.POSITIVE_INFINITY;
      if (this.#told !== undefined) this.#tell(`the database ${this.#path} is read again`);
      this.#told = undefined;
    } catch (error) {
      // One that another program is writing to looks the same as soon as that is done.
      if (!(error instanceof DatabaseBusy)) this.#seen = now;
      this.#nextTry = performance.now() + NEXT_TRY_MS;
      const problem = error instanceof Error ? error.message : String(error);
      if (problem === this.#told) return;
      this.#told = problem;
      this.#tell(`${problem}; the server goes on with the ${this.#users.size} users that it knew`);
    }
  }

  /** What shows a change: which file it is, its size and time, and SQLite's own count, as two changes may share a time. */
  #look(): string {
    try {
      const { dev, ino, size, mtimeNs } = statSync(this.#path, { bigint: true });
      const file = this.#opened?.identity === `${dev}:${ino}` ? this.#opened : this.#open();
      readSync(file.descriptor, this.#counter, 0, CHANGE_COUNTER.bytes, CHANGE_COUNTER.at);
      return `${file.identity} ${size} ${mtimeNs} ${this.#counter.readUInt32BE()}`;
    } catch (error) {
      return String((error as NodeJS.ErrnoException).code);
    }
  }

  #open(): OpenFile {
    this.close();
    const descriptor = openToRead(this.#path);
    const { dev, ino } = fstatSync(descriptor, { bigint: true });
    this.#opened = { descriptor, identity: `${dev}:${ino}` };
    return this.#opened;
  }
}
