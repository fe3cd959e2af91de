import { JsonSyntaxError, type LocatedJson, lineAndColumn, offsetOf, parseLocatedJson } from './located-json.ts';
import { readNamedFile } from './named-file.ts';
import { UserError } from './user-error.ts';
import { type Users, usersFrom } from './users.ts';

/** Reads a users file; throws a UserError that names the file, and line and column of a mistake in it. */
export async function readUsersFile(path: string): Promise<Users> {
  return parseUsers((await readNamedFile('users file', path)).toString().replace(/^\uFEFF/, ''), path);
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
