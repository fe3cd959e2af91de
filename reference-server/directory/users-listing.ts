import stringWidth from 'string-width';
import { listOf, type Users } from '../users.ts';

/** Users in columns for people to read. */
export function usersListing(users: Users): string {
  if (users.size === 0) return 'There are no users.\n';
  const rows = listOf(users).map(({ userId, username, avatar }) => [
    String(userId),
    printable(username),
    printable(avatar),
  ]);
  const all = [['userId', 'username', 'avatar'], ...rows];
  const widths = [0, 1].map((column) => Math.max(...all.map((row) => stringWidth(row[column] ?? ''))));
  return all
    .map((row) => row.map((text, column) => padded(text, widths[column] ?? 0)).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

/** A text without what a terminal takes for a command, or for a change of direction. */
export function printable(text: string): string {
  return text.replaceAll(
    /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(width - stringWidth(text), 0));
}
