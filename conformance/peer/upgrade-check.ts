import { createHash } from 'node:crypto';
import { breach } from './breach.ts';
import type { Offer } from './handshake-request.ts';
import { excerpt, type HttpHead } from './http-head.ts';
import { tokensOf } from './http-text.ts';
import type { Fault } from './peer-types.ts';

/** The rule that an answer 101 breaks (RFC 6455 section 4.1, "the client MUST validate"), or nothing. */
export function checkUpgrade(head: HttpHead, offer: Offer): Fault | undefined {
  const value = (name: string) => head.headers.get(name) ?? '';
  const seen = (name: string) => (head.headers.has(name) ? excerpt(value(name)) : 'no such header');

  if (value('upgrade').toLowerCase() !== 'websocket') return breach('upgradeHeader', seen('upgrade'));
  if (!tokensOf(value('connection').toLowerCase()).includes('upgrade')) {
    return breach('connectionHeader', seen('connection'));
  }
  // A request without a key has no right answer.
  if (offer.key !== undefined && value('sec-websocket-accept') !== acceptFor(offer.key)) {
    return breach('accept', `${seen('sec-websocket-accept')} instead of ${excerpt(acceptFor(offer.key))}`);
  }
  const extension = acceptedExtensions(head).find((name) => !offer.extensions.includes(name));
  if (extension !== undefined) return breach('extensions', excerpt(extension));
  const subprotocols = tokensOf(value('sec-websocket-protocol'));
  if (subprotocols.length > 1 || subprotocols.some((name) => !offer.subprotocols.includes(name))) {
    return breach('subprotocol', seen('sec-websocket-protocol'));
  }
  return undefined;
}

/** Names of the extensions that the answer selects. */
export function acceptedExtensions(head: HttpHead): string[] {
  return tokensOf(head.headers.get('sec-websocket-extensions') ?? '');
}

/** The value of Sec-WebSocket-Accept for a key (RFC 6455 section 4.2.2). */
export function acceptFor(key: string): string {
  return createHash('sha1').update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest('base64');
}
