import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { SAMPLE_DIRECTORY } from '#generated/support-chat/constants.js';
import { reasonOf } from '../file-errors.ts';
import { UserError } from '../user-error.ts';
import type { Users } from '../users.ts';
import { DatabaseBusy, readDatabaseFile, readReplaceable, replaceDatabaseFile } from './database-file.ts';
import { defaultDatabase } from './default-place.ts';
import { type Engine, loadEngine, type Sql } from './engine.ts';
import { lockFile } from './file-lock.ts';
import { changeCopy, copyInto, createIn, usersOf } from './private-copy.ts';
import { putUsers } from './users-store.ts';

/** How long another program that writes to the file is waited for, in milliseconds. */
const PATIENCE_MS = 5000;

/** All users of the database of that path. Throws a UserError; a DatabaseBusy where it may be tried again. */
export function readUsers(path: string, engine: Engine): Users {
  const bytes = readDatabaseFile(path);
  let folder: string | undefined;
  try {
    folder = mkdtempSync(join(tmpdir(), 'im-conformance-users-'));
    return usersOf(copyInto(folder, path, bytes), engine);
  } catch (error) {
    throw userError(error, `cannot copy the database ${path} to ${tmpdir()}`);
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** What `work` returns, as soon as no other program writes to the file that it reads. */
export async function whenFree<T>(work: () => T): Promise<T> {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof DatabaseBusy) || performance.now() > until) throw error;
      await delay(20);
    }
  }
}

/**
 * Changes a database in one transaction: all that `change` does is on the disk when this settles, or nothing where it throws or
 * the process is killed. `change` is told the users that there are, and is asked again where another program was quicker. Waits for
 * others that change it. Throws a UserError.
 */
export async function changeUsers<T>(path: string, change: (sql: Sql, users: Users) => T): Promise<T> {
  return alone(path, 'change', (real, folder, engine) =>
    whenFree(() => {
      const bytes = readReplaceable(real);
      const copy = copyInto(folder, path, bytes);
      const result = changeCopy(copy, engine, change);
      if (!readReplaceable(real).equals(bytes))
        throw new DatabaseBusy(`another program changes the database ${path}`, 1);
      replaceDatabaseFile(copy.file, real);
      return result;
    }),
  );
}

/** Creates the database with the sample users where there is none; tells whether it did. Throws a UserError. */
export async function createDatabase(path: string): Promise<boolean> {
  if (existsSync(path)) return false;
  const sample: Users = new Map(SAMPLE_DIRECTORY.map(({ userId, username, avatar }) => [userId, { username, avatar }]));
  return alone(path, 'create', async (real, folder, engine) => {
    if (existsSync(real)) return false;
    const copy = createIn(folder, path, engine, (sql) => putUsers(sql, sample));
    replaceDatabaseFile(copy.file, real);
    return true;
  });
}

/** Works at a database while no other process does; tells what the system refuses as a user's mistake. */
async function alone<T>(
  path: string,
  what: 'change' | 'create',
  work: (real: string, folder: string, engine: Engine) => Promise<T>,
): Promise<T> {
  try {
    if (path === defaultDatabase(process.env)) mkdirSync(dirname(path), { recursive: true });
    const engine = await loadEngine();
    const real = realPath(path);
    const lock = await lockFile(real);
    try {
      return await work(real, lock.folder, engine);
    } finally {
      lock.release();
    }
  } catch (error) {
    throw userError(error, `cannot ${what} the database ${path}`);
  }
}

/** Where the file is or will be: it is replaced itself, and not a link to it. */
function realPath(path: string): string {
  return existsSync(path) ? realpathSync(path) : join(realpathSync(dirname(resolve(path))), basename(path));
}

function userError(error: unknown, problem: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (error instanceof UserError || code === undefined) return error;
  return new UserError(`${problem}: ${reasonOf(error, 'to write it', 'folder')}`, 1);
}
