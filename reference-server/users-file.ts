import { validateUsers } from '#generated/formats/validators.js';
import { PARAMETERS } from '#generated/support-chat/constants.js';
import type { Person, UserId } from './core/state.ts';
import { JsonSyntaxError, type LocatedJson, lineAndColumn, offsetOf, parseLocatedJson } from './located-json.ts';
import { readNamedFile } from './named-file.ts';
import { UserError } from './user-error.ts';

/** The customers that a server knows. */
export type Directory = ReadonlyMap<UserId, Person>;

/** Reads a users file; throws a UserError that names the file, and line and column of a mistake in it. */
export async function readUsersFile(path: string): Promise<Directory> {
  const bytes = await readNamedFile('users file', path);
  return parseUsers(bytes.toString().replace(/^\uFEFF/, ''), path);
}

/** Reads the text of a users file: a JSON array of `{userId, username, avatar}`, each userId once. */
export function parseUsers(text: string, path: string): Directory {
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
  if (!validateUsers(json.value)) {
    const error = validateUsers.errors?.[0];
    const pointer = error?.instancePath ?? '';
    return wrong(offsetOf(json, pointer), `${pointer.slice(1) || 'the file'} ${explain(json.value, error)}`);
  }
  const directory = new Map<UserId, Person>();
  for (const [index, { userId, username, avatar }] of json.value.entries()) {
    if (directory.has(userId)) wrong(offsetOf(json, `/${index}/userId`), `userId ${userId} is there already`);
    directory.set(userId, { username, avatar });
  }
  return directory;
}

function explain(value: unknown, error: NonNullable<typeof validateUsers.errors>[number] | undefined): string {
  if (error === undefined) return 'is not a list of users';
  const [, index, field] = error.instancePath.split('/');
  const user = Array.isArray(value) ? (value[Number(index)] as Record<string, unknown> | undefined) : undefined;
  if (field === 'userId' && user?.['userId'] === PARAMETERS.agentUserId) {
    return `is ${PARAMETERS.agentUserId}, the agent, who is not part of a directory`;
  }
  const extra = error.params['additionalProperty'];
  return `${error.message ?? error.keyword}${typeof extra === 'string' ? ` (${extra})` : ''}`;
}
