import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import path from 'node:path';
import { parseAuthority } from './authority.ts';

/** What a server shows to browsers beside its channel. */
export interface Pages {
  /** Answers a request for one of its files; false where the request is for something else, and is left alone. */
  answer(request: IncomingMessage, response: ServerResponse): boolean;
}

interface File {
  readonly bytes: Buffer;
  readonly type: string;
  /** A strong entity tag. RFC 9110 8.8.3 */
  readonly etag: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Reads the files of a folder, once. `index.html` is at `/`, `chat.html` at `/chat`, every other file below its own name.
 * Rejects with the system's error where the folder cannot be read.
 */
export async function loadPages(folder: string): Promise<Pages> {
  const names = (await readdir(folder)).filter((name) => path.extname(name) in TYPES);
  const files = new Map(
    await Promise.all(names.map(async (name) => [pathOf(name), await load(folder, name)] as const)),
  );
  return {
    answer(request, response) {
      const file = files.get((request.url ?? '').replace(/\?.*$/s, ''));
      if (file === undefined) return false;
      answer(file, request, response);
      return true;
    },
  };
}

function pathOf(name: string): string {
  return name === 'index.html' ? '/' : `/${name.replace(/\.html$/, '')}`;
}

async function load(folder: string, name: string): Promise<File> {
  const bytes = await readFile(path.join(folder, name));
  const etag = `"${createHash('sha256').update(bytes).digest('base64url')}"`;
  return { bytes, type: TYPES[path.extname(name)] ?? '', etag };
}

function answer({ bytes, type, etag }: File, { method, headers }: IncomingMessage, response: ServerResponse): void {
  const common = { ...protection(headers.host), 'Cache-Control': 'no-cache', ETag: etag };
  if (method !== 'GET' && method !== 'HEAD') {
    const text = 'A page is read with GET.';
    response.writeHead(405, { ...protection(headers.host), Allow: 'GET, HEAD', 'Content-Type': TYPES['.txt'] });
    response.end(text);
  } else if (isKnown(headers['if-none-match'], etag)) {
    response.writeHead(304, common).end();
  } else {
    response.writeHead(200, { ...common, 'Content-Type': type, 'Content-Length': bytes.length });
    response.end(bytes); // Node itself leaves it out of an answer to HEAD
  }
}

/** Whether the browser has that version already. RFC 9110 13.1.2 */
function isKnown(condition: string | undefined, etag: string): boolean {
  const tags = (condition ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}

/** Headers that let a page do nothing but talk to this server, and show pictures. */
function protection(host = ''): OutgoingHttpHeaders {
  // Older Safari does not take a WebSocket of the same origin for 'self'.
  const channel = parseAuthority(host) === undefined ? '' : ` ws://${host} wss://${host}`;
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src 'self'${channel}`,
    "img-src 'self' http: https:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ];
  return {
    'Content-Security-Policy': policy.join('; '),
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  };
}
