import { readFile } from 'node:fs/promises';
import { reasonOf } from './file-errors.ts';
import { UserError } from './user-error.ts';

/** Reads a file that the user has named; `what` it is stands in the UserError where that cannot be done. */
export async function readNamedFile(what: string, path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new UserError(`cannot read the ${what} ${path}: ${reasonOf(error, 'to read it')}`, 1);
  }
}
