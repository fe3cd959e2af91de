export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };
export type JsonPath = readonly (string | number)[];

/** The value at a path of plain JSON, or undefined. */
export function valueAt(value: Json | undefined, at: JsonPath): Json | undefined {
  let current = value;
  for (const key of at) {
    if (current === null || typeof current !== 'object' || !Object.hasOwn(current, key)) return undefined;
    current = (current as { [key: string | number]: Json })[key];
  }
  return current;
}

/** The entries of a JSON object; none for anything else. */
export function entriesOf(value: Json | undefined): [string, Json][] {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value) : [];
}

/** Decodes one token of a JSON pointer (RFC 6901 section 4). */
export function unescapePointer(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** Encodes one token of a JSON pointer (RFC 6901 section 3). */
export function escapePointer(token: string): string {
  return token.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** Where a value first holds itself, as a resolved reference to a parent does; undefined where it is a tree. */
export function findCycle(
  value: Json,
  at: JsonPath = [],
  parents: ReadonlySet<Json> = new Set(),
): JsonPath | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  if (parents.has(value)) return at;
  const here = new Set(parents).add(value);
  for (const [key, inner] of Object.entries(value)) {
    const found = findCycle(inner, [...at, Array.isArray(value) ? Number(key) : key], here);
    if (found !== undefined) return found;
  }
  return undefined;
}
