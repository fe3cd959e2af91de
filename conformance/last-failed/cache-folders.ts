import { tmpdir } from 'node:os';
import path from 'node:path';

/** Folder of the kit in a cache. */
const name = 'im-conformance';

/**
 * Folders in which the kit may keep what it can do without: that of the user's caches, by XDG_CACHE_HOME, ~/.cache or
 * %LOCALAPPDATA%, and one in the temporary folder for where there is none, or none that can be written.
 */
export function cacheFolders(
  environment: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
): string[] {
  const { XDG_CACHE_HOME: xdg, LOCALAPPDATA: local, HOME: home } = environment;
  const own = platform === 'win32' ? local : isAbsolute(home) ? path.join(home, '.cache') : undefined;
  // A relative path is to be ignored, says the specification of these folders.
  const usual = [xdg, own].find(isAbsolute);
  // The temporary folder is everybody's.
  const user = process.getuid?.() ?? environment['USERNAME'] ?? 'user';
  return [...(usual === undefined ? [] : [path.join(usual, name)]), path.join(tmpdir(), `${name}-${user}`)];
}

function isAbsolute(folder: string | undefined): folder is string {
  return folder !== undefined && path.isAbsolute(folder);
}
