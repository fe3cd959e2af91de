import { isToken, tokensOf } from './http-text.ts';
import type { Target } from './target-url.ts';

/** What a request offered, and so what an answer may select. */
export interface Offer {
  /** The value of Sec-WebSocket-Key; absent when the request has none, or several. */
  readonly key: string | undefined;
  readonly extensions: readonly string[];
  readonly subprotocols: readonly string[];
}

/**
 * The bytes of an opening handshake (RFC 6455 section 4.1). A header of the caller replaces ours of the same name.
 * @throws TypeError for a header that could not be sent as one header.
 */
export function buildRequest(target: Target, headers: Readonly<Record<string, string>>, key: string): Buffer {
  const lines = new Map<string, string>([
    ['host', `Host: ${target.authority}`],
    ['upgrade', 'Upgrade: websocket'],
    ['connection', 'Connection: Upgrade'],
    ['sec-websocket-key', `Sec-WebSocket-Key: ${key}`],
    ['sec-websocket-version', 'Sec-WebSocket-Version: 13'],
  ]);
  for (const [name, value] of Object.entries(headers)) {
    if (!isToken(name)) throw new TypeError(`${JSON.stringify(name)} cannot be the name of a header`);
    if (/[\r\n\0]/.test(value)) throw new TypeError(`the value of header ${name} holds a line break or NUL`);
    lines.set(name.toLowerCase(), `${name}: ${value}`);
  }
  return Buffer.from([`GET ${target.requestTarget} HTTP/1.1`, ...lines.values(), '', ''].join('\r\n'));
}

/** Reads from a request's own bytes what it offers, so that exact bytes given by a caller are judged alike. */
export function readOffer(request: Uint8Array): Offer {
  const text = Buffer.from(request).toString('latin1');
  const values = (name: string) =>
    [...text.matchAll(new RegExp(`^${name}:[ \\t]*(.*?)[ \\t]*$`, 'gim'))].map(([, value = '']) => value);
  const keys = values('sec-websocket-key');
  return {
    key: keys.length === 1 ? keys[0] : undefined,
    extensions: tokensOf(values('sec-websocket-extensions').join(',')),
    subprotocols: tokensOf(values('sec-websocket-protocol').join(',')),
  };
}
