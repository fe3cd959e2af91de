import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Builds all that dist/ holds with the command of package.json, into a folder of the test's own, as a package of modules. */
export async function buildInto(folder: string): Promise<void> {
  await promisify(execFile)(process.execPath, ['build.mjs', folder], { cwd: ROOT });
  await writeFile(path.join(folder, 'package.json'), '{"type":"module"}');
}
