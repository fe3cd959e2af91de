/** What stands where a secret was. */
const hidden = '***';

/** Names whose value is a secret, with whatever stands before, as in `CHAT_API_KEY` or `spring.datasource.password`. */
const name = String.raw`[\w.-]{0,40}?(?:token|secret|passw(?:or)?d|passphrase|pwd|jwt|credentials?|auth(?:orization)?|cookie|(?:api|access|private|secret)[_-]?key)`;
/** Names that mean a secret only as a parameter of a URL or an option of a command. */
const shortName = '(?:key|pass|sig|signature)';
const quoted = String.raw`\\"[^"\\\n]*\\"|"(?:[^"\\\n]|\\.)*"|'[^'\n]*'`;
const before = String.raw`(?<![\w.?&-])`;
const scheme = '(?:bearer|basic|digest|negotiate|token)';

/** Each of them keeps what its first group matches, and hides the rest. */
const patterns: readonly RegExp[] = [
  // wss://user:password@host
  /\b([a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/?#"'<>]+(?=@)/gi,
  // ?access_token=…
  new RegExp(String.raw`([?&;](?:${name}|${shortName})=)[^\s&#;"'\\<>]+`, 'gi'),
  // --token …, --key …
  new RegExp(String.raw`${before}(--?(?:${name}|${shortName})\s+)(?:${quoted}|[^\s"'-]\S*)`, 'gi'),
  // --token=…, API_KEY=…
  new RegExp(
    String.raw`${before}((?:--?${shortName}|-{0,2}${name})=)(?:${scheme}\s+)?(?:${quoted}|[^\s"'&;,)\]}\\]+)`,
    'gi',
  ),
  // Authorization: Bearer …, Cookie: …
  new RegExp(String.raw`${before}((?:(?:proxy-)?authorization|(?:set-)?cookie)\s*:\s*)[^\s"'\\][^"'\n\\]*`, 'gi'),
  // "password": "…", x-api-key: …
  new RegExp(String.raw`${before}(${name}\\?["']?\s*:\s*)(?:${quoted}|[^\s"',;)\]}\\]+)`, 'gi'),
  /\b((?:bearer|basic)\s+)(?=[^\s"']*[0-9=._-])[\w.~+/-]{8,}=*/gi,
  // A JSON Web Token wherever it stands.
  /\b(eyJ)[\w-]{5,}\.[\w-]+(?:\.[\w-]*)?/g,
];

/**
 * A text without the secrets that it may hold: user information of URLs, and the values of what is called token, key,
 * secret, password, authorization or the like in queries, commands, headers and logs. Whatever goes to a terminal or into
 * a report passes through it; what is masked already stays as it is.
 */
export function masked(text: string): string {
  return patterns.reduce((rest, pattern) => rest.replace(pattern, `$1${hidden}`), text);
}

/** A value with all its texts masked. */
export function maskedValues<T>(value: T): T {
  if (typeof value === 'string') return masked(value) as T;
  if (Array.isArray(value)) return value.map(maskedValues) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, maskedValues(inner)])) as T;
}
