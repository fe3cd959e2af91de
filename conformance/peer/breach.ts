import type { Fault } from './peer-types.ts';

/** The rules of RFC 6455 that the other end of a connection can break, each with the section that states it. */
export const RULES = {
  upgradeHeader: 'RFC 6455 4.2.2: the answer 101 carries "Upgrade: websocket"',
  connectionHeader: 'RFC 6455 4.2.2: the answer 101 carries "Connection: Upgrade"',
  accept: 'RFC 6455 4.2.2: Sec-WebSocket-Accept is computed from the key of the request',
  extensions: 'RFC 6455 4.1: the answer selects only extensions that were offered',
  subprotocol: 'RFC 6455 4.1: the answer selects only a subprotocol that was offered',
  unmasked: 'RFC 6455 5.1: a client must mask its frames',
  masked: 'RFC 6455 5.1: a server must not mask its frames',
  reservedBits: 'RFC 6455 5.2: reserved bits are zero unless an extension was negotiated',
  opcode: 'RFC 6455 5.2: reserved opcodes are not used',
  shortestLength: 'RFC 6455 5.2: the payload length is encoded in the fewest bytes',
  lengthSign: 'RFC 6455 5.2: the most significant bit of a 64-bit length is zero',
  continuation: 'RFC 6455 5.4: a continuation frame continues a message that was begun',
  interleaving: 'RFC 6455 5.4: the fragments of one message are not interleaved with another',
  controlFragmented: 'RFC 6455 5.5: a control frame must not be fragmented',
  controlLength: 'RFC 6455 5.5: a control frame carries at most 125 bytes',
  closeBody: 'RFC 6455 5.5.1: the body of a close frame is empty or begins with a two-byte code',
  closeReason: 'RFC 6455 5.5.1: the reason of a close frame is UTF-8',
  closeCode: 'RFC 6455 7.4: a close frame carries a code that may be sent',
  utf8: 'RFC 6455 8.1: a text message is UTF-8',
} as const;

/** A breach of the named rule; `detail` says what was seen. */
export function breach(rule: keyof typeof RULES, detail: string): Fault {
  return { type: 'breach', rule: RULES[rule], detail };
}

/** A limit of ours that the target reached; `detail` names the limit. */
export function flood(detail: string): Fault {
  return { type: 'flood', detail };
}
