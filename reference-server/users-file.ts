import { readFile } from 'node:fs/promises';
import { reasonOf } from './file-errors.ts';
import { JsonSyntaxError, type LocatedJson, lineAndColumn, offsetOf, parseLocatedJson } from './located-json.ts';
import { UserError } from './user-error.ts';
import { type Users, usersFrom } from './users.ts';

/** Reads a users file; throws a UserError that names the file, and line and column of a mistake in it. */
export async function readUsersFile(path: string): Promise<Users> {
  return parseUsers((await readBytes(path)).toString().replace(/^\uFEFF/, ''), path);
}

/** The bytes of a file of users; throws a UserError that names the file. */
export async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    throw new UserError(`cannot read the users file ${path}: ${reasonOf(error, 'to read it')}`, 1);
  }
}

/** Reads the text of a users file: a JSON array of `{userId, username, avatar}`, each userId once. */
export function parseUsers(text: string, path: string): Users {
  const wrong = (offset: number, what: string): never => {
    throw new UserError(`${path}:${lineAndColumn(text, offset)}: ${what}`, 1);
  };
  let json: LocatedJson;
  try {
    json = parseLocatedJson(text);
  } catch (error) {
    if (error instanceof JsonSyntaxError) return wrong(error.offset, `not valid JSON: ${error.message}`);
    throw error;
  }
  return usersFrom(json.value, {
    nameOf: (pointer) => pointer.slice(1) || 'the file',
    tell: (pointer, mistake) => wrong(offsetOf(json, pointer), mistake),
  });
}
