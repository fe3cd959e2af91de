import { readFileSync } from 'node:fs';

/** What a process opens besides its connections. */
const OTHERS = 200;

/** How many of the wanted connections a process may open; says so where they are fewer. */
export function allowedConnections(wanted: number, say: (line: string) => void): number {
  const allowed = openFileLimit() - OTHERS;
  if (allowed >= wanted) return wanted;
  say(`only ${allowed} connections instead of ${wanted}: the limit of open files is ${allowed + OTHERS} (ulimit -n)`);
  return allowed;
}

/** The limit of this process, which its children share; none is known but on Linux. */
function openFileLimit(): number {
  try {
    return Number(/^Max open files +(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1] ?? Infinity);
  } catch {
    return Number.POSITIVE_INFINITY;
  }
}
