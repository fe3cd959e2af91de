import { lineAndColumn } from '../located-json.ts';
import { UserError } from '../user-error.ts';
import { listOf, type Users, usersFrom } from '../users.ts';
import { type CsvField, formatCsv, parseCsv } from './csv.ts';

const COLUMNS: readonly string[] = ['userId', 'username', 'avatar'];

/** Reads users from CSV whose first line is `userId,username,avatar`; throws a UserError that has the place of a mistake. */
export function parseUsersCsv(text: string, path: string): Users {
  const wrong = (offset: number, what: string): never => {
    throw new UserError(`${path}:${lineAndColumn(text, offset)}: ${what}`, 1);
  };
  const [header = [], ...records] = parseCsv(text, wrong);
  if (header.map(({ value }) => value).join() !== COLUMNS.join())
    wrong(0, `the first line has to be ${COLUMNS.join()}`);
  for (const record of records) {
    if (record.length !== COLUMNS.length)
      wrong(record[0]?.offset ?? 0, `expected ${COLUMNS.length} fields, found ${record.length}`);
  }
  return usersFrom(records.map(userOf), {
    nameOf: (pointer) => pointer.split('/')[2] ?? 'the file',
    tell: (pointer, mistake) => {
      const [, index, column] = pointer.split('/');
      const field = records[Number(index)]?.[COLUMNS.indexOf(column ?? '')];
      return wrong(field?.offset ?? 0, mistake);
    },
  });
}

/** Users as CSV with a line that names the columns. */
export function formatUsersCsv(users: Users): string {
  const records = listOf(users).map(({ userId, username, avatar }) => [String(userId), username, avatar]);
  return formatCsv([COLUMNS, ...records]);
}

function userOf([userId, username, avatar]: readonly CsvField[]): unknown {
  return { userId: numberOf(userId?.value ?? ''), username: username?.value, avatar: avatar?.value };
}

/** What is written as JSON writes an integer; anything else stays a text, which is no userId. */
export function numberOf(text: string): number | string {
  return /^-?(?:0|[1-9][0-9]*)$/.test(text) ? Number(text) : text;
}
