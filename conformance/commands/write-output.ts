import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CommandFailure } from './failure.ts';

/** Writes a file that the user asked for, into a folder that is made where it is missing, and says so. Throws CommandFailure. */
export async function writeOutput(file: string, text: string): Promise<void> {
  try {
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new CommandFailure(`cannot write ${file}: ${code ?? message}`, 2);
  }
  process.stderr.write(`im-conformance: wrote ${file}\n`);
}
