import { UserError } from '../user-error.ts';
import type { Sql, SqlRow } from './engine.ts';

/** "IMCU", by which a file is known for a directory of users. */
const APPLICATION_ID = 0x494d4355;
/** Raised with every change of the tables. */
const VERSION = 1;

/** Makes the tables of an empty database. */
export function createTables(sql: Sql): void {
  sql.exec(`
    PRAGMA application_id = ${APPLICATION_ID};
    PRAGMA user_version = ${VERSION};
    CREATE TABLE users (
      userId INTEGER PRIMARY KEY CHECK (userId BETWEEN 1 AND ${Number.MAX_SAFE_INTEGER}),
      username TEXT NOT NULL CHECK (username <> ''),
      avatar TEXT NOT NULL
    ) STRICT`);
}

/** Throws a UserError where the database of that path is not a sound directory of users that this program knows. */
export function checkTables(sql: Sql, path: string): void {
  const application = pragma(sql, 'application_id');
  if (application !== APPLICATION_ID)
    throw unusable(path, 'it is that of another program; name another one with --database');
  const version = Number(pragma(sql, 'user_version'));
  if (version > VERSION)
    throw unusable(
      path,
      `a later im-conformance wrote it (version ${version}, this one knows ${VERSION}); update this one`,
    );
  const finding = pragma(sql, 'quick_check(1)');
  if (finding !== 'ok') throw damaged(path, String(finding));
}

/** What is told of a database that cannot be used. */
export function unusable(path: string, reason: string): UserError {
  return new UserError(`cannot use the database ${path}: ${reason}`, 1);
}

export function damaged(path: string, finding: string): UserError {
  return unusable(path, `it is damaged (${finding.replaceAll(/\s+/g, ' ')}); put a backup in its place`);
}

function pragma(sql: Sql, name: string): unknown {
  const [row = {}]: SqlRow[] = sql.all(`PRAGMA ${name}`);
  return Object.values(row)[0];
}
