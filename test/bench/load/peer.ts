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
export interface Peer {
  readonly socket: Socket;
  /** Bytes that came since the handshake, counted by the owner. */
  bytes: number;
  /** Whether its connection is over. */
  gone: boolean;
  receive: Receive;
}

/** Connects as the user and settles after the handshake; rejects where the server refuses. */
export function openPeer(port: number, userId: number, receive: Receive): Promise<Peer> {
  return new Promise((resolve, reject) => {
    let answer = '';
    let open = false;
    const take = (count: number): boolean => {
      if (open) {
        peer.receive(peer, count, shared);
        return true;
      }
      answer += shared.toString('latin1', 0, count);
      const end = answer.indexOf('\r\n\r\n');
      if (end < 0) return true;
      clearTimeout(limit);
      if (!answer.startsWith('HTTP/1.1 101')) {
        fail(answer.split('\r\n', 1)[0] ?? answer);
        return true;
      }
      open = true;
      resolve(peer);
      const rest = answer.length - end - 4;
      if (rest > 0) peer.receive(peer, rest, shared.subarray(count - rest));
      return true;
    };
    const socket = connect({ host: '127.0.0.1', port, noDelay: true, onread: { buffer: shared, callback: take } });
    const peer: Peer = { socket, bytes: 0, gone: false, receive };
    const fail = (why: string): void => {
      socket.destroy();
      reject(new Error(`the handshake as user ${userId} failed: ${why}`));
    };
    const limit = setTimeout(() => fail(`no answer within ${HANDSHAKE_MS} ms`), HANDSHAKE_MS);
    socket.on('error', ({ message }) => fail(message));
    socket.on('close', () => {
      peer.gone = true;
      clearTimeout(limit);
      fail('the connection ended');
    });
    socket.write(handshake(userId));
  });
}

/** A client's request. The key is always the same: no server has to care. */
export function handshake(userId: number): string {
  return (
    `GET /webSocket/${userId} HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n` +
    'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n'
  );
}
