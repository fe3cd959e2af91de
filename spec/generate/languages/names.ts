/** The words of a name, however it is written: `sessionTtl`, `support-chat`, `unknown user`. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.toLowerCase());
}

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** SESSION_TTL */
export function upperSnakeCase(name: string): string {
  return snakeCase(name).toUpperCase();
}

/** session_ttl */
export function snakeCase(name: string): string {
  return wordsOf(name).join('_');
}

/** SessionTtl */
export function pascalCase(name: string): string {
  return wordsOf(name).map(capitalized).join('');
}

/** sessionTtl */
export function camelCase(name: string): string {
  const [first = '', ...rest] = wordsOf(name);
  return first + rest.map(capitalized).join('');
}
