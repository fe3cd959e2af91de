import { existsSync, readFileSync } from 'node:fs';

/** Folder of this package, from its sources as from its compiled form. Throws an Error where the package has been removed. */
export function packageFolder(): URL {
  let folder = new URL('.', import.meta.url);
  while (!existsSync(new URL('package.json', folder))) {
    const above = new URL('..', folder);
    if (above.href === folder.href) throw new Error(`the package of ${import.meta.url} has been removed`);
    folder = above;
  }
  return folder;
}

/** Version of this package. */
export function packageVersion(): string {
  return (JSON.parse(readFileSync(new URL('package.json', packageFolder()), 'utf8')) as { version: string }).version;
}
