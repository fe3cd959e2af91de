import { connect, type Socket } from 'node:net';
import { eventually } from './deadline.ts';

/** A TCP peer that writes what it likes, and keeps all that it gets. */
export class RawPeer {
  readonly socket: Socket;
  #chunks: Buffer[] = [];
  #ended = false;

  /** Connects to the server of a base URL. Its side of TCP stays open until it is ended or destroyed. */
  constructor(base: string) {
    const { hostname, port } = new URL(base);
    this.socket = connect({ host: hostname, port: Number(port), noDelay: true, allowHalfOpen: true });
    this.socket.on('data', (chunk) => this.#chunks.push(chunk));
    for (const event of ['end', 'close']) {
      this.socket.on(event, () => {
        this.#ended = true;
      });
    }
    this.socket.on('error', () => {});
  }

  /** A peer that has sent the handshake of a user, and has been accepted. */
  static async open(base: string, userId: number): Promise<RawPeer> {
    const peer = new RawPeer(base);
    peer.write(handshake(`/webSocket/${userId}`));
    await peer.receives('\r\n\r\n');
    if (!peer.received.startsWith('HTTP/1.1 101 ')) throw new Error(`refused: ${peer.received}`);
    return peer;
  }

  write(bytes: string | Buffer): void {
    this.socket.write(bytes);
  }

  /** All that has come, a character a byte. */
  get received(): string {
    return this.#bytes.toString('latin1');
  }

  get #bytes(): Buffer {
    if (this.#chunks.length > 1) this.#chunks = [Buffer.concat(this.#chunks)];
    return this.#chunks[0] ?? Buffer.alloc(0);
  }

  /** Waits until these bytes have come. */
  receives(bytes: string | Buffer): Promise<true> {
    const wanted = Buffer.from(bytes as string);
    return eventually(
      `the bytes ${JSON.stringify(wanted.toString('latin1'))}`,
      () => this.#bytes.includes(wanted) || undefined,
    );
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

/** A client's frame with a payload under 126 bytes; masked with zeros, which leaves the payload as it is. */
export function frame(
  opcode: number,
  payload: string | Buffer = '',
  { fin = true, rsv = 0, masked = true } = {},
): Buffer {
  const bytes = Buffer.from(payload as string);
  const first = (fin ? 0x80 : 0) | (rsv << 4) | opcode;
  return Buffer.concat([Buffer.from([first, (masked ? 0x80 : 0) | bytes.length]), Buffer.alloc(masked ? 4 : 0), bytes]);
}

export const TEXT = 1;
export const BINARY = 2;
export const CLOSE = 8;
export const PING = 9;
export const PONG = 10;
