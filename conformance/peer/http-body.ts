import type { HttpHead } from './http-head.ts';

/** Bytes of a body that are kept. */
const KEPT = 1024;

/** The beginning of a body, and whether reading on could add to it. */
export interface BodyExcerpt {
  readonly text: string;
  readonly complete: boolean;
}

/** Reads at most 1 KiB of an answer's body from the raw bytes after its head (RFC 9112 section 6). */
export function readBody(head: HttpHead, raw: Buffer): BodyExcerpt {
  const { bytes, complete } = unframe(head, raw);
  return { text: bytes.subarray(0, KEPT).toString('utf8'), complete: complete || bytes.length >= KEPT };
}

function unframe(head: HttpHead, raw: Buffer): { bytes: Buffer; complete: boolean } {
  if (head.status < 200 || head.status === 204 || head.status === 304)
    return { bytes: Buffer.alloc(0), complete: true };
  if (/\bchunked$/i.test(head.headers.get('transfer-encoding') ?? '')) return joinChunks(raw);
  const length = head.headers.get('content-length');
  if (length === undefined || !/^\d+$/.test(length)) return { bytes: raw, complete: false };
  return { bytes: raw.subarray(0, Number(length)), complete: raw.length >= Number(length) };
}

function joinChunks(raw: Buffer): { bytes: Buffer; complete: boolean } {
  const parts: Buffer[] = [];
  let at = 0;
  for (;;) {
    const lineEnd = raw.indexOf('\n', at);
    if (lineEnd < 0) break;
    const size = Number.parseInt(raw.toString('latin1', at, lineEnd), 16);
    // A broken size ends the excerpt: what came so far is all that can be read.
    if (!(size > 0)) return { bytes: Buffer.concat(parts), complete: true };
    parts.push(raw.subarray(lineEnd + 1, lineEnd + 1 + size));
    at = lineEnd + 1 + size + 2;
  }
  return { bytes: Buffer.concat(parts), complete: false };
}
