import { connect, type Socket } from 'node:net';

/** How long a handshake may take, in milliseconds. */
const HANDSHAKE_MS = 20_000;

/** All sockets read into one buffer: a load allocates nothing for what it only counts. */
const shared = Buffer.allocUnsafe(256 * 1024);

/**
 * Told how many bytes came, and those bytes: they stand in a buffer that all peers share and that the next read
 * overwrites.
 */
export type Receive = (peer: Peer, count: number, bytes: Buffer) => void;

/** One WebSocket client that does next to nothing, so that a load is cheaper than any server that it measures. */
export class Peer {
  readonly socket: Socket;
  /** Bytes that came since the handshake, counted by the owner. */
  bytes = 0;
  /** Whether its connection is over. */
  gone = false;
  receive: Receive;
  #answer = '';
  #pending: { resolve(peer: Peer): void; reject(error: Error): void } | undefined;

  /** Begins to connect as the user. */
  constructor(port: number, userId: number, receive: Receive) {
    this.receive = receive;
    const onread = { buffer: shared, callback: (count: number) => this.#take(count) };
    this.socket = connect({ host: '127.0.0.1', port, noDelay: true, onread });
    this.socket.setTimeout(HANDSHAKE_MS, () => this.#fail(`no answer within ${HANDSHAKE_MS} ms`));
    this.socket.on('error', ({ message }) => this.#fail(message));
    this.socket.on('close', () => {
      this.gone = true;
      this.#fail('the connection ended');
    });
    this.socket.write(handshake(userId));
  }

  /** Settles after the handshake; rejects where the server refuses. */
  opened(): Promise<Peer> {
    return new Promise((resolve, reject) => {
      this.#pending = { resolve, reject };
    });
  }

  /** Reads the answer to the handshake, and hands over what comes after it. */
  #take(count: number): true {
    if (this.#pending === undefined) {
      this.receive(this, count, shared);
      return true;
    }
    this.#answer += shared.toString('latin1', 0, count);
    const end = this.#answer.indexOf('\r\n\r\n');
    if (end < 0) return true;
    if (!this.#answer.startsWith('HTTP/1.1 101')) {
      this.#fail(this.#answer.slice(0, this.#answer.indexOf('\r\n')));
      return true;
    }
    const rest = this.#answer.length - end - 4;
    this.socket.setTimeout(0);
    this.#pending.resolve(this);
    this.#pending = undefined;
    if (rest > 0) this.receive(this, rest, shared.subarray(count - rest));
    return true;
  }

  #fail(why: string): void {
    this.socket.destroy();
    this.#pending?.reject(new Error(`the handshake failed: ${why}`));
    this.#pending = undefined;
  }
}

/** Connects as the user and settles after the handshake; rejects where the server refuses. */
export function openPeer(port: number, userId: number, receive: Receive): Promise<Peer> {
  return new Peer(port, userId, receive).opened();
}

/** A client's request. The key is always the same: no server has to care. */
export function handshake(userId: number): string {
  return (
    `GET /webSocket/${userId} HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
    'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n'
  );
}
