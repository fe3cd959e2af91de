import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';
import { SAMPLE_DIRECTORY } from '#generated/support-chat/constants.js';

/**
 * Builds the yardsticks as the reference server is built, each one file with all that it needs: none starts faster or
 * takes less memory for the way in which it was loaded. Returns their folder, which the exit of this process removes; the file
 * of users of the reference server lies there too.
 */
export function buildYardsticks(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'im-bench-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  buildSync({
    entryPoints: ['naive', 'raw', 'bun'].map((name) => fileURLToPath(new URL(`${name}.ts`, import.meta.url))),
    outdir: folder,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'warning',
  });
  writeFileSync(usersFile(folder), JSON.stringify(SAMPLE_DIRECTORY));
  return folder;
}

/** The file of the sample users in a folder of yardsticks. */
export function usersFile(folder: string): string {
  return path.join(folder, 'users.json');
}
