import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

/** The path of the database where none is named: below `$XDG_DATA_HOME`, or else below `~/.local/share`. */
export function defaultDatabase(environment: Readonly<Record<string, string | undefined>>): string {
  const data = environment['XDG_DATA_HOME'] ?? '';
  // A relative one is invalid and has to be ignored, says the XDG Base Directory Specification.
  return join(isAbsolute(data) ? data : join(homedir(), '.local', 'share'), 'im-conformance', 'users.db');
}
