import type { UserId } from '../core/state.ts';
import { listOf, type Users, usersFrom } from '../users.ts';
import type { Sql } from './engine.ts';

// Texts go in and come out as bytes, because a binding of SQLite to C's strings ends them at U+0000.

const PUT = `INSERT INTO users (userId, username, avatar)
  VALUES (?, coalesce(CAST(? AS TEXT), ''), coalesce(CAST(? AS TEXT), ''))
  ON CONFLICT (userId) DO UPDATE SET username = excluded.username, avatar = excluded.avatar`;
const EACH = 'SELECT userId, CAST(username AS BLOB) AS username, CAST(avatar AS BLOB) AS avatar FROM users';

/** All users of a database; `wrong` is called where one of them is none. */
export function getUsers(sql: Sql, wrong: (what: string) => never): Users {
  const rows = sql.all(EACH).map(({ userId, username, avatar }) => ({
    userId: Number(userId),
    username: textOf(username),
    avatar: textOf(avatar),
  }));
  return usersFrom(rows, {
    nameOf: (pointer) => {
      const [, index, field] = pointer.split('/');
      return `${field} of user ${rows[Number(index)]?.userId}`;
    },
    tell: (_pointer, mistake) => wrong(mistake),
  });
}

/** Adds users, or puts them in the place of those with their userIds. */
export function putUsers(sql: Sql, users: Users): void {
  const encoder = new TextEncoder();
  sql.runEach(
    PUT,
    listOf(users).map(({ userId, username, avatar }) => [userId, encoder.encode(username), encoder.encode(avatar)]),
  );
}

/** Removes users. */
export function dropUsers(sql: Sql, userIds: readonly UserId[]): void {
  sql.runEach(
    'DELETE FROM users WHERE userId = ?',
    userIds.map((userId) => [userId]),
  );
}

function textOf(value: unknown): string {
  return value instanceof Uint8Array ? Buffer.from(value).toString() : '';
}
