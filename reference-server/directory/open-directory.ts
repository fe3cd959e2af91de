import { loadEngine } from './engine.ts';
import { LiveDirectory } from './live-directory.ts';
import { createDatabase, whenFree } from './users-database.ts';

/** Opens a database for a server, which is created with the sample users where it is missing. Throws a UserError. */
export async function openDirectory(path: string, tell: (news: string) => void): Promise<LiveDirectory> {
  await ensureDatabase(path, tell);
  const engine = await loadEngine();
  return whenFree(() => new LiveDirectory(path, engine, tell));
}

/** Creates a database where there is none, and tells so. */
export async function ensureDatabase(path: string, tell: (news: string) => void): Promise<void> {
  if (await createDatabase(path)) tell(`created the database ${path} with users 1001 to 1016`);
}
