/**
 * The text of the numbers that stand at these JSON pointers (RFC 6901) of a JSON text: `JSON.parse` does not tell 1001 from
 * 1001.0. Of a key that stands twice the last counts, as for `JSON.parse`. The text must be valid JSON; the time is linear
 * in its length, whatever it nests.
 */
export function numberTexts(json: string, pointers: readonly string[]): Map<string, string> {
  const numbers = new Map<string, string>();
  const deepest = Math.max(0, ...pointers.map((pointer) => pointer.split('/').length - 1));
  const path: (string | number)[] = [];
  const containers: ('{' | '[')[] = [];
  let expectsKey = false;
  for (let at = 0; at < json.length; ) {
    const end = endOfToken(json, at);
    const first = json[at];
    if (first === '{' || first === '[') {
      containers.push(first);
      path.push(first === '{' ? '' : 0);
      expectsKey = first === '{';
    } else if (first === '}' || first === ']') {
      containers.pop();
      path.pop();
      expectsKey = false;
    } else if (first === ',') {
      expectsKey = containers.at(-1) === '{';
      if (!expectsKey) path.push(Number(path.pop()) + 1);
    } else if (first === '"' && expectsKey) {
      path[path.length - 1] = JSON.parse(json.slice(at, end)) as string;
      expectsKey = false;
    } else if (first !== undefined && /[-0-9]/.test(first) && path.length <= deepest) {
      const pointer = path.map((part) => `/${escaped(String(part))}`).join('');
      if (pointers.includes(pointer)) numbers.set(pointer, json.slice(at, end));
    }
    at = end;
  }
  return numbers;
}

/** Where the token ends that begins here; white space and punctuation are tokens of one character. */
function endOfToken(json: string, at: number): number {
  const first = json[at] ?? '';
  if (first === '"') return endOfString(json, at);
  if (!/[-0-9a-z]/.test(first)) return at + 1;
  let end = at + 1;
  while (end < json.length && /[-+.0-9a-zE]/.test(json[end] ?? '')) end += 1;
  return end;
}

/** Where the string ends that begins here: a text is long, so the quotation marks are looked for, not each character. */
function endOfString(json: string, at: number): number {
  for (let quote = json.indexOf('"', at + 1); quote !== -1; quote = json.indexOf('"', quote + 1)) {
    let before = quote - 1;
    while (json[before] === '\\') before -= 1;
    const backslashes = quote - 1 - before;
    if (backslashes % 2 === 0) return quote + 1;
  }
  return json.length;
}

function escaped(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1');
}

/** The value that a JSON pointer (RFC 6901) names, or undefined. */
export function atPointer(value: unknown, pointer: string): unknown {
  let current = value;
  for (const token of pointer.split('/').slice(1)) {
    const key = token.replaceAll('~1', '/').replaceAll('~0', '~');
    if (current === null || typeof current !== 'object' || !Object.hasOwn(current, key)) return undefined;
    current = (current as Record<string, unknown>)[key];
  }
  return current;
}
