import { isToken } from './http-text.ts';

/** Status line and headers of an HTTP/1.x answer. */
export interface HttpHead {
  readonly status: number;
  readonly reason: string;
  /** Names in lower case; the values of a repeated header are joined by `, `. */
  readonly headers: ReadonlyMap<string, string>;
}

/** Reads a head without its empty line; or says what about it is not HTTP. */
export function parseHead(text: string): HttpHead | string {
  // A line that begins with a blank continues the one before it (RFC 9112 section 5.2).
  const [statusLine = '', ...lines] = text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const [, status, reason = ''] = /^HTTP\/1\.\d ([1-9]\d\d)(?: (.*))?$/.exec(statusLine) ?? [];
  if (status === undefined) return `status line ${excerpt(statusLine)}`;
  const headers = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(colon, 0)).toLowerCase();
    if (!isToken(name)) return `header line ${excerpt(line)}`;
    const value = line.slice(colon + 1).trim();
    const before = headers.get(name);
    headers.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return { status: Number(status), reason, headers };
}

/** The beginning of something strange, quoted and escaped for a person. */
export function excerpt(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
