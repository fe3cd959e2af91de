import { readFile } from 'node:fs/promises';
import { UserError } from './user-error.ts';

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'no permission to read it',
  EISDIR: 'it is a directory',
};

/** Reads a file that the user has named; `what` it is stands in the UserError where that cannot be done. */
export async function readNamedFile(what: string, path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new UserError(`cannot read the ${what} ${path}: ${PROBLEMS[code ?? ''] ?? message}`, 1);
  }
}
