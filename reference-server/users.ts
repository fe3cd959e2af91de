import { validateUsers } from '#generated/formats/validators.js';
import { PARAMETERS } from '#generated/support-chat/constants.js';
import type { Person, UserId } from './core/state.ts';

/** Customers by their userId. */
export type Users = ReadonlyMap<UserId, Person>;

/** How a mistake in a list of users is told; places are JSON pointers. */
export interface Mistakes {
  /** What the value of that place is called. */
  nameOf(pointer: string): string;
  /** Throws what tells the mistake. */
  tell(pointer: string, mistake: string): never;
}

/** Takes an array of `{userId, username, avatar}`, each userId once, as users; whatever else it is, is a mistake. */
export function usersFrom(value: unknown, { nameOf, tell }: Mistakes): Users {
  if (!validateUsers(value)) {
    const error = validateUsers.errors?.[0];
    const pointer = error?.instancePath ?? '';
    return tell(pointer, `${nameOf(pointer)} ${explain(value, error)}`);
  }
  const users = new Map<UserId, Person>();
  for (const [index, { userId, username, avatar }] of value.entries()) {
    if (users.has(userId)) tell(`/${index}/userId`, `userId ${userId} is there already`);
    users.set(userId, { username, avatar });
  }
  return users;
}

/** The users as a file of users holds them, by userId. */
export function listOf(users: Users): ({ readonly userId: UserId } & Person)[] {
  return [...users].map(([userId, person]) => ({ userId, ...person })).sort((a, b) => a.userId - b.userId);
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
