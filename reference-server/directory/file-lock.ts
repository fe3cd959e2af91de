import { mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { reasonOf } from '../file-errors.ts';
import { UserError } from '../user-error.ts';
import { hasEnded, newMark, processOf } from './process-mark.ts';

/** A lock that this process holds. */
export interface FileLock {
  /** A folder for whatever the holder works at, on the disk of the file; it goes with the lock, or with the next one. */
  readonly folder: string;
  release(): void;
}

/** A folder cannot take the place of one that is not empty; Windows says so in its own way. */
const OCCUPIED = new Set(['ENOTEMPTY', 'EEXIST', 'EPERM', 'EBUSY']);

/**
 * Locks a file for the processes of this machine; waits until the holder has released it or has ended. Throws a UserError
 * after the limit.
 *
 * The lock is a folder beside the file with one thing in it: a folder named by the mark of the holder. It is taken by renaming
 * a folder prepared elsewhere to that place, which works where there is none or an empty one only. That of a holder which has
 * ended is removed by its name, which no other holder has: so nobody ever takes the lock from a live one.
 */
export async function lockFile(path: string, limitMs = 5000): Promise<FileLock> {
  const place = `${path}-lock`;
  const mark = newMark();
  const prepared = `${place}.${mark}`;
  const until = performance.now() + limitMs;
  try {
    mkdirSync(prepared);
    mkdirSync(join(prepared, mark));
    while (!takes(prepared, place)) {
      if (freed(place)) continue;
      if (performance.now() > until) throw new UserError(whoHolds(path, place), 1);
      await delay(2 + Math.random() * 10);
    }
  } catch (error) {
    rmSync(prepared, { recursive: true, force: true });
    if (error instanceof UserError) throw error;
    throw new UserError(`cannot lock ${path}: ${reasonOf(error, 'to write into its folder', 'folder')}`, 1);
  }
  sweep(place);
  return { folder: join(place, mark), release: () => release(place, mark) };
}

function takes(prepared: string, place: string): boolean {
  try {
    renameSync(prepared, place);
    return true;
  } catch (error) {
    if (OCCUPIED.has((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

/** Removes a holder that has ended; tells whether there was one. Removes an empty place too, which Windows renames nothing to. */
function freed(place: string): boolean {
  const [holder] = holdersOf(place);
  if (holder !== undefined && !hasEnded(holder)) return false;
  release(place, holder);
  return holder !== undefined;
}

function release(place: string, mark: string | undefined): void {
  if (mark !== undefined) rmSync(join(place, mark), { recursive: true, force: true });
  try {
    rmdirSync(place);
  } catch {
    // Somebody holds it already, or has removed it.
  }
}

function holdersOf(place: string): string[] {
  try {
    return readdirSync(place);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Removes what processes have prepared that ended before they got the lock. */
function sweep(place: string): void {
  const beginning = `${basename(place)}.`;
  for (const name of readdirSync(dirname(place))) {
    if (name.startsWith(beginning) && hasEnded(name.slice(beginning.length)))
      rmSync(join(dirname(place), name), { recursive: true, force: true });
  }
}

function whoHolds(path: string, place: string): string {
  const pid = holdersOf(place).map(processOf)[0];
  const holder = pid === undefined ? 'by another program' : `by process ${pid}`;
  return `${path} is locked ${holder}; try again when that is done, or remove ${place} where it does not run any more`;
}
