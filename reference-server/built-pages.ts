import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { loadPages, type Pages } from './shell/pages.ts';

/** Where the pages are built to, seen from a built program and from this source. */
const FOLDERS = ['../pages/', '../dist/pages/'];

/** The pages that were built with this program; undefined where there are none. */
export async function builtPages(): Promise<Pages | undefined> {
  for (const folder of FOLDERS) {
    const place = fileURLToPath(new URL(folder, import.meta.url));
    const isThere = await access(place).then(
      () => true,
      () => false,
    );
    if (isThere) return loadPages(place);
  }
  return undefined;
}
