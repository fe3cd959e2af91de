import { breach } from './breach.ts';
import type { Fault, Message } from './peer-types.ts';

/** Reads the body of a received close frame (RFC 6455 5.5.1 and 7.4). */
export function readCloseBody(payload: Uint8Array): Message | Fault {
  const [high, low] = payload;
  if (high === undefined) return { type: 'close', code: undefined, reason: '' };
  if (low === undefined) return breach('closeBody', 'a body of 1 byte');
  const code = high * 256 + low;
  if (!maySend(code)) return breach('closeCode', `code ${code}`);
  try {
    return { type: 'close', code, reason: utf8.decode(payload.subarray(2)) };
  } catch {
    return breach('closeReason', `the ${payload.length - 2} bytes after code ${code}`);
  }
}

/**
 * The body of a close frame; without a code it is empty. Any code can be written, legal or not.
 * @throws RangeError for a reason without a code, a code over 65535, or more than 123 bytes of reason.
 */
export function writeCloseBody(code: number | undefined, reason: string): Uint8Array {
  if (code === undefined) {
    if (reason !== '') throw new RangeError('a close reason needs a close code');
    return new Uint8Array(0);
  }
  const text = Buffer.from(reason);
  if (text.length > 123) throw new RangeError(`a close reason has at most 123 bytes of UTF-8, this one ${text.length}`);
  const body = Buffer.alloc(2 + text.length);
  body.writeUInt16BE(code);
  text.copy(body, 2);
  return body;
}

/** 1004 to 1006 and 1015 are never sent, 1016 to 2999 are not assigned, the rest is out of range. */
function maySend(code: number): boolean {
  return (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014) || (code >= 3000 && code <= 4999);
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
