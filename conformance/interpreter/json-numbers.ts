/**
 * The text of every number in a JSON text, by JSON pointer: `JSON.parse` does not tell 1001 from 1001.0.
 * The text must be valid JSON.
 */
export function numberTexts(json: string): Map<string, string> {
  const numbers = new Map<string, string>();
  const path: (string | number)[] = [];
  const tokens = json.matchAll(/"(?:[^"\\]|\\.)*"|-?[0-9][0-9.eE+-]*|[{}[\],:]|true|false|null/gs);
  let expectsKey = false;
  const containers: ('object' | 'array')[] = [];
  for (const [token] of tokens) {
    if (token === '{' || token === '[') {
      containers.push(token === '{' ? 'object' : 'array');
      path.push(token === '{' ? '' : 0);
      expectsKey = token === '{';
    } else if (token === '}' || token === ']') {
      containers.pop();
      path.pop();
      expectsKey = false;
    } else if (token === ',') {
      expectsKey = containers.at(-1) === 'object';
      if (!expectsKey) path.push(Number(path.pop()) + 1);
    } else if (expectsKey && token.startsWith('"')) {
      path[path.length - 1] = JSON.parse(token) as string;
      expectsKey = false;
    } else if (/^[-0-9]/.test(token)) {
      numbers.set(path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join(''), token);
    }
  }
  return numbers;
}

/** The value that a JSON pointer (RFC 6901) names, or undefined. */
export function atPointer(value: unknown, pointer: string): unknown {
  let current = value;
  for (const token of pointer.split('/').slice(1)) {
    if (current === null || typeof current !== 'object') return undefined;
    current = (current as Record<string, unknown>)[token.replaceAll('~1', '/').replaceAll('~0', '~')];
  }
  return current;
}
