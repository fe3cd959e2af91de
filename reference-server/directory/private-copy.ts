import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Users } from '../users.ts';
import { type Engine, type Sql, SqlError } from './engine.ts';
import { checkTables, createTables, damaged, unusable } from './schema.ts';
import { getUsers } from './users-store.ts';

const NAME = 'users.db';
/** What SQLite says of a file's contents; of a full disk, for example, it says other things. */
const DAMAGE = /malformed|not a database|no such/;

/** A database in a folder of this process's own, and the path by which people know it. */
export interface PrivateCopy {
  /** Where it is worked at. */
  readonly file: string;
  /** What it is a copy of, or will be. */
  readonly path: string;
}

/** Puts the bytes of a database into a folder that nobody else uses. */
export function copyInto(folder: string, path: string, bytes: Uint8Array): PrivateCopy {
  const file = join(folder, NAME);
  writeFileSync(file, bytes);
  return { file, path };
}

/** Makes a database with tables for users in a folder that nobody else uses; `fill` does so. */
export function createIn(folder: string, path: string, engine: Engine, fill: (sql: Sql) => void): PrivateCopy {
  const copy = copyInto(folder, path, Buffer.alloc(0));
  opened(copy, engine, (sql) =>
    inTransaction(sql, () => {
      createTables(sql);
      fill(sql);
    }),
  );
  return copy;
}

/** The users of a copy, which is sound. Throws a UserError where it is not. */
export function usersOf(copy: PrivateCopy, engine: Engine): Users {
  return opened(copy, engine, (sql) => soundUsers(sql, copy.path));
}

/** Changes a copy, which is sound; `change` is told its users. Throws a UserError where it is not. */
export function changeCopy<T>(copy: PrivateCopy, engine: Engine, change: (sql: Sql, users: Users) => T): T {
  return opened(copy, engine, (sql) => {
    const users = soundUsers(sql, copy.path);
    return inTransaction(sql, () => change(sql, users));
  });
}

function soundUsers(sql: Sql, path: string): Users {
  checkTables(sql, path);
  return getUsers(sql, (what) => {
    throw damaged(path, what);
  });
}

function opened<T>({ file, path }: PrivateCopy, engine: Engine, work: (sql: Sql) => T): T {
  try {
    const sql = engine(file);
    try {
      return work(sql);
    } finally {
      sql.close();
    }
  } catch (error) {
    if (!(error instanceof SqlError)) throw error;
    throw DAMAGE.test(error.message) ? damaged(path, error.message) : unusable(path, `SQLite says: ${error.message}`);
  }
}

/** A failure needs no rollback: the copy is thrown away, and what is kept of it is brought to the disk as a whole. */
function inTransaction<T>(sql: Sql, work: () => T): T {
  sql.exec('PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; BEGIN');
  const result = work();
  sql.exec('COMMIT');
  return result;
}
