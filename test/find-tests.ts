import { readdir, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';

/** The test files that a run was asked for. */
export interface FoundTests {
  /** Sorted paths relative to the root, with `/`. */
  readonly files: readonly string[];
  /** Arguments that matched nothing; a run with one of them is never green. */
  readonly unmatched: readonly string[];
}

const SKIPPED_FOLDERS = new Set(['node_modules', 'dist', 'generated']);

/**
 * Finds test files below a root.
 *
 * @param wanted each either a file, taken whatever its name, or a part of the path of a `*.test.ts`; none means all
 */
export async function findTests(root: string, wanted: readonly string[]): Promise<FoundTests> {
  const all = await walk(root, '');
  if (wanted.length === 0) return { files: all, unmatched: all.length === 0 ? ['**/*.test.ts'] : [] };
  const files = new Set<string>();
  const unmatched: string[] = [];
  for (const argument of wanted) {
    const named = await namedFile(root, argument);
    const matches = named === undefined ? all.filter((file) => file.includes(argument)) : [named];
    if (matches.length === 0) unmatched.push(argument);
    for (const file of matches) files.add(file);
  }
  return { files: [...files].sort(), unmatched };
}

async function walk(root: string, folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (!entry.name.startsWith('.') && !SKIPPED_FOLDERS.has(entry.name)) found.push(...(await walk(root, path)));
    } else if (entry.name.endsWith('.test.ts')) {
      found.push(path);
    }
  }
  return found.sort();
}

async function namedFile(root: string, argument: string): Promise<string | undefined> {
  const path = resolve(root, argument);
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  return isFile ? relative(root, path).split(sep).join('/') : undefined;
}
