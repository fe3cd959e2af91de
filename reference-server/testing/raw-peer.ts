import { connect, type Socket } from 'node:net';
import { eventually } from './deadline.ts';

/** A TCP peer that writes what it likes, and keeps all that it gets. */
export class RawPeer {
  readonly socket: Socket;
  #chunks: Buffer[] = [];
  #ended = false;

  /**
   * Connects to the server of a base URL, from this address if one is named. Its side of TCP stays open until it is ended
   * or destroyed.
   */
  constructor(base: string, localAddress?: string) {
    const { hostname, port } = new URL(base);
    const from = localAddress === undefined ? {} : { localAddress };
    this.socket = connect({ host: hostname, port: Number(port), noDelay: true, allowHalfOpen: true, ...from });
    this.socket.on('data', (chunk) => this.#chunks.push(chunk));
    for (const event of ['end', 'close']) {
      this.socket.on(event, () => {
        this.#ended = true;
      });
    }
    this.socket.on('error', () => {});
  }

  /** A peer that has sent the handshake of a user, and has been accepted. */
  static async open(base: string, userId: number, localAddress?: string): Promise<RawPeer> {
    const peer = new RawPeer(base, localAddress);
    const status = await peer.enters(userId);
    if (status !== 101) throw new Error(`refused: ${peer.received}`);
    return peer;
  }

  /** Sends the handshake of a user, and waits for the status of the answer. */
  async enters(userId: number): Promise<number> {
    this.write(handshake(`/webSocket/${userId}`));
    await this.receives('\r\n\r\n');
    return this.status;
  }

  /** The HTTP status that has come; NaN where none has. */
  get status(): number {
    return Number(/^HTTP\/1\.1 (\d{3}) /.exec(this.received)?.[1]);
  }

  write(bytes: string | Buffer): void {
    this.socket.write(bytes);
  }

  /** All that has come, a character a byte. */
  get received(): string {
    return this.bytes.toString('latin1');
  }

  /** All that has come. */
  get bytes(): Buffer {
    if (this.#chunks.length > 1) this.#chunks = [Buffer.concat(this.#chunks)];
    return this.#chunks[0] ?? Buffer.alloc(0);
  }

  /** Waits until these bytes have come; rejects where TCP ends without them. */
  receives(bytes: string | Buffer): Promise<true> {
    const wanted = Buffer.from(bytes as string);
    const what = `the bytes ${JSON.stringify(wanted.toString('latin1'))}`;
    return eventually(what, () => {
      if (this.bytes.includes(wanted)) return true;
      if (this.#ended) throw new Error(`${what}: TCP has ended`);
      return undefined;
    });
  }

  /** Waits until the server has ended TCP; returns all that came. */
  async end(limitMs?: number): Promise<string> {
    await eventually('the end of TCP', () => this.#ended, limitMs);
    return this.received;
  }
}

/** The request of a WebSocket handshake; `headers` replace or add to the usual ones, undefined drops one. */
export function handshake(
  target: string,
  headers: Readonly<Record<string, string | undefined>> = {},
  method = 'GET',
): string {
  const all = {
    Host: 'localhost',
    Upgrade: 'websocket',
    Connection: 'Upgrade',
    'Sec-WebSocket-Key': 'dGhlIHNhbXBsZSBub25jZQ==',
    'Sec-WebSocket-Version': '13',
    ...headers,
  };
  const lines = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : `${name}: ${value}\r\n`));
  return `${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n`;
}

/** How a frame departs from a whole, well-formed one of a client. */
export interface FrameForm {
  readonly fin?: boolean;
  readonly rsv?: number;
  readonly masked?: boolean;
  /** How many bytes hold the length beyond the first: 0, 2 or 8; as few as do unless told. */
  readonly lengthBytes?: 0 | 2 | 8;
  /** A masking key of 32 bits; zeros, which leave the payload as it is, unless told. */
  readonly mask?: number;
}

/** A client's frame. RFC 6455 section 5.2. */
export function frame(opcode: number, payload: string | Buffer = '', form: FrameForm = {}): Buffer {
  const { fin = true, rsv = 0, masked = true, mask = 0 } = form;
  const bytes = Buffer.from(payload as string);
  const { lengthBytes = bytes.length < 126 ? 0 : bytes.length < 65_536 ? 2 : 8 } = form;
  const first = (fin ? 0x80 : 0) | (rsv << 4) | opcode;
  const header = Buffer.alloc(2 + lengthBytes + (masked ? 4 : 0));
  header[0] = first;
  header[1] = (masked ? 0x80 : 0) | (lengthBytes === 0 ? bytes.length : lengthBytes === 2 ? 126 : 127);
  if (lengthBytes === 2) header.writeUInt16BE(bytes.length, 2);
  if (lengthBytes === 8) header.writeBigUInt64BE(BigInt(bytes.length), 2);
  const whole = Buffer.concat([header, bytes]);
  if (!masked || mask === 0) return whole;
  whole.writeUInt32BE(mask, header.length - 4);
  for (let at = header.length; at < whole.length; at++) {
    whole[at] = (whole[at] ?? 0) ^ (whole[header.length - 4 + ((at - header.length) & 3)] ?? 0);
  }
  return whole;
}

/** A close frame with this code, and a reason. */
export function closeFrame(code: number, reason: string | Buffer = ''): Buffer {
  return frame(CLOSE, Buffer.concat([Buffer.of(code >> 8, code & 255), Buffer.from(reason as string)]));
}

/** What a server has sent that has closed with this code. */
export const closesWith = (code: number): RegExp =>
  new RegExp(`\\x88.${Buffer.of(code >> 8, code & 255).toString('latin1')}`, 's');

/** A message in one fragment for each part. */
export function fragments(opcode: number, parts: readonly (string | Buffer)[]): Buffer {
  const last = parts.length - 1;
  return Buffer.concat(parts.map((part, index) => frame(index === 0 ? opcode : 0, part, { fin: index === last })));
}

export const TEXT = 1;
export const BINARY = 2;
export const CLOSE = 8;
export const PING = 9;
export const PONG = 10;
