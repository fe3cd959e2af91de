import type { Person, UserId } from '../core/state.ts';
import { tellingMistakes, UserError } from '../user-error.ts';
import { type Users, usersFrom } from '../users.ts';
import { defaultDatabase } from './default-place.ts';
import { loadEngine } from './engine.ts';
import { ensureDatabase } from './open-directory.ts';
import { exportUsers, formatUsersJson, importUsers } from './user-files.ts';
import { numberOf } from './users-csv.ts';
import { changeUsers, readUsers, whenFree } from './users-database.ts';
import { printable, usersListing } from './users-listing.ts';
import { dropUsers, putUsers } from './users-store.ts';

// The commands that keep the users of a database. Each tells a mistake in one line and sets the exit code.

/** Which database: that of the option, of `IM_DATABASE`, or of the default place. */
export interface Place {
  readonly database?: string;
}

export interface Addition extends Place {
  readonly username: string;
  readonly avatar?: string;
  /** Whether a user with this userId may be there already. */
  readonly replace?: true;
}

/** Adds a user, or with `replace` changes one; the picture stays where none is given. */
export function addUser(userId: string, { username, avatar, replace, ...place }: Addition): Promise<void> {
  return keeping(place, async (path) => {
    const id = onlyUser(userId, { username, avatar: avatar ?? '' });
    const before = await changeUsers(path, (sql, users) => {
      const known = users.get(id);
      if (known !== undefined && !replace)
        throw new UserError(`user ${id} is there already (${printable(known.username)}); --replace changes it`, 1);
      putUsers(sql, new Map([[id, { username, avatar: avatar ?? known?.avatar ?? '' }]]));
      return known;
    });
    print(`${before === undefined ? 'Added' : 'Changed'} user ${id} (${printable(username)}) in ${path}.\n`);
  });
}

/** Prints the users in columns, or as JSON. */
export function listUsers({ json, ...place }: Place & { readonly json?: true }): Promise<void> {
  return keeping(place, async (path) => {
    const users = await allUsers(path);
    print(json ? formatUsersJson(users) : usersListing(users));
  });
}

/** Removes users: all that are named, or none where one of them is unknown. */
export function removeUsers(userIds: readonly string[], place: Place): Promise<void> {
  return keeping(place, async (path) => {
    const ids = userIds.map((userId) => onlyUser(userId, { username: '-', avatar: '' }));
    await changeUsers(path, (sql, users) => {
      const unknown = ids.find((id) => !users.has(id));
      if (unknown !== undefined) throw new UserError(`there is no user ${unknown} in ${path}; nobody was removed`, 1);
      dropUsers(sql, ids);
    });
    print(`Removed ${people(new Set(ids).size)} from ${path}.\n`);
  });
}

/** Adds the users of a file and changes those that are there already: all of them or, where anything is wrong, none. */
export function importFile(file: string, place: Place): Promise<void> {
  return keeping(place, async (path) => {
    const given = await importUsers(file);
    const { added, changed } = await changeUsers(path, (sql, users) => {
      putUsers(sql, given);
      return differences(users, given);
    });
    const same = given.size - added - changed;
    print(`Added ${people(added)} to ${path}, changed ${changed}, found ${same} as they are.\n`);
  });
}

/** Writes the users into a file, by its name as JSON or CSV, or prints them as JSON. */
export function exportFile(file: string | undefined, place: Place): Promise<void> {
  return keeping(place, async (path) => {
    const users = await allUsers(path);
    if (file === undefined) return print(formatUsersJson(users));
    await exportUsers(users, file);
    print(`Wrote ${people(users.size)} to ${file}.\n`);
  });
}

function keeping({ database }: Place, work: (path: string) => Promise<void>): Promise<void> {
  const name = 'im-conformance users';
  return tellingMistakes(name, async () => {
    const path = database ?? (process.env['IM_DATABASE'] || defaultDatabase(process.env));
    await ensureDatabase(path, (news) => process.stderr.write(`${name}: ${news}\n`));
    await work(path);
  });
}

async function allUsers(path: string): Promise<Users> {
  const engine = await loadEngine();
  return whenFree(() => readUsers(path, engine));
}

/** The userId of a user who may be in a directory; throws a UserError of usage. */
function onlyUser(userId: string, person: Person): UserId {
  const [id = 0] = usersFrom([{ userId: numberOf(userId), ...person }], {
    nameOf: (pointer) => pointer.split('/')[2] ?? '',
    tell: (_pointer, mistake) => {
      throw new UserError(mistake, 2);
    },
  }).keys();
  return id;
}

function differences(before: Users, given: Users): { added: number; changed: number } {
  let added = 0;
  let changed = 0;
  for (const [userId, { username, avatar }] of given) {
    const known = before.get(userId);
    if (known === undefined) added++;
    else if (known.username !== username || known.avatar !== avatar) changed++;
  }
  return { added, changed };
}

function people(count: number): string {
  return count === 1 ? '1 user' : `${count} users`;
}

function print(text: string): void {
  process.stdout.write(text);
}
