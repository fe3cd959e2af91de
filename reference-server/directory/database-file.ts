import {
  chmodSync,
  chownSync,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  type Stats,
} from 'node:fs';
import { dirname } from 'node:path';
import { reasonOf } from '../file-errors.ts';
import { UserError } from '../user-error.ts';
import { unusable } from './schema.ts';

// A database is one file, which is never changed in its place: whoever changes it works at a copy and renames that over it. So a
// file that was read is whole whatever is killed, and a reader needs no lock. Other programs with SQLite may read it as they
// like; one that writes to it in its place is waited for by its journal.

/** Another program is writing to the file in its place. */
export class DatabaseBusy extends UserError {}

const MAGIC = 'SQLite format 3\0';
/** A journal begins so as long as it may have to be rolled back. */
const JOURNAL_MAGIC = Buffer.from('d9d505f920a163d7', 'hex');

/** All bytes of a database file as some transaction has left them. Throws a UserError. */
export function readDatabaseFile(path: string): Buffer {
  let before: Stats;
  let after: Stats;
  let bytes: Buffer;
  try {
    const file = openToRead(path);
    try {
      before = fstatSync(file);
      bytes = isEndless(before) ? Buffer.alloc(0) : readFileSync(file);
      after = fstatSync(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw new UserError(`cannot read the database ${path}: ${reasonOf(error, 'to read it')}`, 1);
  }
  if (isEndless(before)) throw unusable(path, 'it is not a file; name another one with --database');
  if (bytes.length === 0) throw unusable(path, 'it is empty; remove it, and it is created with the sample users');
  if (bytes.length < 512 || bytes.toString('latin1', 0, MAGIC.length) !== MAGIC)
    throw unusable(path, 'it is not a database; name another one with --database');
  if (bytes[18] === 2 || bytes[19] === 2)
    throw unusable(path, 'it is in WAL mode; turn that off in SQLite with PRAGMA journal_mode=DELETE');
  if (before.mtimeMs !== after.mtimeMs || before.size !== after.size || journalOf(path).equals(JOURNAL_MAGIC))
    throw busy(path);
  return bytes;
}

/** Opens a file to be read, and without waiting for a writer where it is a pipe. Windows has no such flag. */
export function openToRead(path: string): number {
  return openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
}

/** A device may never end, and a pipe only when somebody else ends it. */
function isEndless(file: Stats): boolean {
  return file.isCharacterDevice() || file.isFIFO();
}

/**
 * The bytes of a database file that may be replaced. Throws as `readDatabaseFile` does, and a DatabaseBusy as soon as another
 * program has begun to write to it: what that writes would be lost.
 */
export function readReplaceable(path: string): Buffer {
  closeSync(openSync(path, 'r+')); // one that must not be written to must not be replaced either
  if (journalOf(path).length > 0) throw busy(path);
  return readDatabaseFile(path);
}

function busy(path: string): DatabaseBusy {
  const advice = 'end that, or open the database with SQLite once if it was killed';
  return new DatabaseBusy(`the database ${path} is locked by another program, as ${path}-journal shows; ${advice}`, 1);
}

/** The beginning of the journal that another program writes beside the file; zeros before it comes to the file itself. */
function journalOf(path: string): Buffer {
  try {
    const file = openToRead(`${path}-journal`);
    try {
      const beginning = Buffer.alloc(JOURNAL_MAGIC.length);
      return beginning.subarray(0, readSync(file, beginning, 0, beginning.length, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    return Buffer.alloc(0);
  }
}

/** Puts a finished copy in the place of the database, for good: it is on the disk when this returns. */
export function replaceDatabaseFile(copy: string, path: string): void {
  const file = openSync(copy, 'r+');
  try {
    if (existsSync(path)) keepOwner(copy, path);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(copy, path);
  if (process.platform === 'win32') return; // opens no folders
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** Whoever could read the old file can read the new one. */
function keepOwner(copy: string, path: string): void {
  const file = openSync(path, 'r');
  const { mode, uid, gid } = fstatSync(file);
  closeSync(file);
  chmodSync(copy, mode);
  try {
    chownSync(copy, uid, gid);
  } catch {
    // Only the superuser gives files away.
  }
}
