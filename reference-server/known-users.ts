import type { Directory } from './core/state.ts';
import type { Users } from './users.ts';
import { readUsersFile } from './users-file.ts';
import type { ServerWords } from './words.ts';

/** The customers that a server knows, for as long as it runs. */
export interface KnownUsers {
  readonly directory: Directory;
  /** Who they are and where they come from, for people. */
  readonly description: string;
  close(): void;
}

/**
 * The users of a users file, which is read once, or else of a database, which is created where it is missing and whose changes
 * show at once. `tell` is called with what a person should know about the database. Throws a UserError.
 */
export async function knownUsers(
  usersFile: string | undefined,
  database: string,
  tell: (news: string) => void,
  words: ServerWords,
): Promise<KnownUsers> {
  if (usersFile !== undefined) {
    const directory = await readUsersFile(usersFile);
    return { directory, description: described(directory, words), close: () => {} };
  }
  // A server with a users file loads no database.
  const { openDirectory } = await import('./directory/open-directory.ts');
  const directory = await openDirectory(database, tell);
  const description = words.ofDatabase(described(directory.users, words), database);
  return { directory, description, close: () => directory.close() };
}

function described(users: Users, words: ServerWords): string {
  return words.users(users.size, [...users.keys()].slice(0, 3).map(String));
}
