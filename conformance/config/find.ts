import { existsSync } from 'node:fs';
import path from 'node:path';

/** Name of the configuration file that is looked for when none is named. */
export const defaultFile = 'im-conformance.yaml';

/**
 * The configuration that holds in a folder: that of the folder or of the nearest one above it, up to the root of the
 * repository or of the file system. Its path is written from the working directory; undefined where there is none.
 */
export function findConfiguration(from: string): string | undefined {
  const top = repositoryRoot(from);
  for (let folder = path.resolve(from); ; folder = path.dirname(folder)) {
    const file = path.join(folder, defaultFile);
    if (existsSync(file)) return path.relative(process.cwd(), file);
    if (folder === top || folder === path.dirname(folder)) return undefined;
  }
}

/** The nearest folder, from this one upwards, with a `.git` (which is a file in further work trees). */
export function repositoryRoot(from: string): string | undefined {
  for (let folder = path.resolve(from); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, '.git'))) return folder;
    if (folder === path.dirname(folder)) return undefined;
  }
}
