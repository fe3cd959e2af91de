import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { NewFile } from './templates.ts';

/** A file that could not be written; the message says which, and why. */
export class CannotWrite extends Error {}

/** Those of the files that are there already. */
export function existing(files: readonly NewFile[]): NewFile[] {
  return files.filter(({ file }) => existsSync(file));
}

/** Writes files with their folders, over others only where that is meant. Throws CannotWrite. */
export async function writeFiles(files: readonly NewFile[], replace: boolean): Promise<void> {
  for (const { file, text } of files) {
    try {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text, { flag: replace ? 'w' : 'wx' });
    } catch (error) {
      const { code = '', message } = error as NodeJS.ErrnoException;
      throw new CannotWrite(`cannot write ${path.relative('.', file)}: ${reasons[code] ?? message}`);
    }
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'its folder may not be written to',
  EEXIST: 'something of that name is there already',
  EISDIR: 'a folder of that name is there',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file has the name of its folder',
  EROFS: 'the file system is read-only',
};
