/** A JSON value that remembers where it stands in its text. */
export interface LocatedJson {
  readonly value: unknown;
  /** Index of its first character. */
  readonly offset: number;
  /** Elements by index, or members by name. */
  readonly children: ReadonlyMap<string, LocatedJson>;
}

/** A text that is not JSON, and the index at which that shows. */
export class JsonSyntaxError extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

/** Deep enough for any file that people write. */
const MOST_NESTED = 100;
const SPACE = /[ \t\r\n]*/y;
const SCALAR =
  /"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/uy;

/** Reads JSON (RFC 8259) as `JSON.parse` does, but knows the place of every value and of a mistake. */
export function parseLocatedJson(text: string): LocatedJson {
  let at = 0;

  function skip(pattern: RegExp): string {
    pattern.lastIndex = at;
    const [found = ''] = pattern.exec(text) ?? [];
    at += found.length;
    return found;
  }

  function take(character: string): boolean {
    skip(SPACE);
    if (text[at] !== character) return false;
    at++;
    return true;
  }

  function fail(expected: string): never {
    const found = at < text.length ? JSON.stringify(String.fromCodePoint(text.codePointAt(at) ?? 0)) : 'the end';
    throw new JsonSyntaxError(`expected ${expected}, found ${found}`, at);
  }

  function scalar(expected: string): LocatedJson {
    skip(SPACE);
    const offset = at;
    const found = skip(SCALAR);
    if (found === '') fail(expected);
    return { value: JSON.parse(found), offset, children: new Map() };
  }

  function value(depth: number): LocatedJson {
    skip(SPACE);
    const offset = at;
    if (depth > MOST_NESTED) fail(`at most ${MOST_NESTED} levels of nesting`);
    if (take('[')) {
      const children = list(']', (index) => [String(index), value(depth + 1)]);
      return { value: [...children.values()].map((child) => child.value), offset, children };
    }
    if (take('{')) {
      const children = list('}', () => {
        skip(SPACE);
        if (text[at] !== '"') fail('a name in double quotes');
        const name = String(scalar('a name').value);
        if (!take(':')) fail('":"');
        return [name, value(depth + 1)];
      });
      return { value: Object.fromEntries([...children].map(([name, child]) => [name, child.value])), offset, children };
    }
    return scalar('a value');
  }

  function list(end: string, item: (index: number) => [string, LocatedJson]): Map<string, LocatedJson> {
    const items = new Map<string, LocatedJson>();
    if (take(end)) return items;
    for (let index = 0; ; index++) {
      const [key, child] = item(index);
      items.set(key, child);
      if (take(end)) return items;
      if (!take(',')) fail(`"," or "${end}"`);
    }
  }

  const root = value(0);
  skip(SPACE);
  if (at < text.length) fail('nothing more');
  return root;
}

/** The index at which the value of a JSON pointer stands, or the nearest value around it. */
export function offsetOf(root: LocatedJson, pointer: string): number {
  let place = root;
  for (const segment of pointer.split('/').slice(1)) {
    const child = place.children.get(segment.replaceAll('~1', '/').replaceAll('~0', '~'));
    if (child === undefined) break;
    place = child;
  }
  return place.offset;
}

/** "line:column" of an index, both counted from 1 as editors do. */
export function lineAndColumn(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `${before.length}:${[...(before.at(-1) ?? '')].length + 1}`;
}
