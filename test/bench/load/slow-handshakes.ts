import { connect, type Socket } from 'node:net';
import { handshake } from './peer.ts';

/** Connections under way at once: fewer than wait in a listening socket's queue. */
const AT_ONCE = 64;

/** Sockets that have sent a part of a request and send no more. */
export interface SlowHandshakes {
  /** How many the server still bears. */
  left(): number;
  /** Settles when the server bears none any more, or after so many milliseconds. */
  gone(withinMs: number): Promise<void>;
  close(): void;
}

/** Connects so many sockets, and has each send the first half of a handshake. */
export async function openSlowHandshakes(port: number, count: number): Promise<SlowHandshakes> {
  const request = handshake(1);
  const half = request.slice(0, request.length / 2);
  const open = new Set<Socket>();
  let lastGone = (): void => {};
  const openOne = (): Promise<void> =>
    new Promise((resolve) => {
      const socket = connect({ host: '127.0.0.1', port });
      open.add(socket);
      socket.on('error', () => {});
      socket.once('connect', () => socket.write(half, () => resolve()));
      socket.once('close', () => {
        open.delete(socket);
        if (open.size === 0) lastGone();
        resolve();
      });
      socket.resume();
    });
  let started = 0;
  const openSome = async (): Promise<void> => {
    while (started++ < count) await openOne();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, openSome));
  return {
    left: () => open.size,
    gone: (withinMs) =>
      new Promise((resolve) => {
        const limit = setTimeout(resolve, withinMs);
        lastGone = () => {
          clearTimeout(limit);
          resolve();
        };
        if (open.size === 0) lastGone();
      }),
    close: () => {
      for (const socket of open) socket.resetAndDestroy();
    },
  };
}
