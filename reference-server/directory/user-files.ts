import { writeFile } from 'node:fs/promises';
import { reasonOf } from '../file-errors.ts';
import { readNamedFile } from '../named-file.ts';
import { UserError } from '../user-error.ts';
import { listOf, type Users } from '../users.ts';
import { parseUsers } from '../users-file.ts';
import { formatUsersCsv, parseUsersCsv } from './users-csv.ts';

interface Format {
  parse(text: string, path: string): Users;
  format(users: Users): string;
}

const JSON_FORMAT: Format = { parse: parseUsers, format: formatUsersJson };
const CSV_FORMAT: Format = { parse: parseUsersCsv, format: formatUsersCsv };

/** Users as a users file holds them. */
export function formatUsersJson(users: Users): string {
  return `${JSON.stringify(listOf(users), null, 2)}\n`;
}

/** Reads users from a file of JSON or CSV, by its name. Throws a UserError. */
export async function importUsers(path: string): Promise<Users> {
  const { parse } = formatOf(path);
  const bytes = await readNamedFile('users file', path);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UserError(
      `cannot read the users file ${path}: it is not UTF-8; save it as that (in Excel: CSV UTF-8)`,
      1,
    );
  }
  return parse(text, path);
}

/** Writes users into a file as JSON or CSV, by its name. Throws a UserError. */
export async function exportUsers(users: Users, path: string): Promise<void> {
  const { format } = formatOf(path);
  try {
    await writeFile(path, format(users));
  } catch (error) {
    throw new UserError(`cannot write ${path}: ${reasonOf(error, 'to write it', 'folder')}`, 1);
  }
}

function formatOf(path: string): Format {
  if (/\.json$/i.test(path)) return JSON_FORMAT;
  if (/\.csv$/i.test(path)) return CSV_FORMAT;
  throw new UserError(`the name of ${path} has to end with .json or .csv, to tell what is in it`, 2);
}
