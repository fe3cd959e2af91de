import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { Start } from '../main.ts';
import type { Snapshot } from '../shell/server-events.ts';
import { encodeFrame, type Frame, FrameReader } from './wire/frame.ts';
import { answer } from './wire/head-reader.ts';

/** Appended to a handshake's key: RFC 6455 section 1.3. */
const KEY_SUFFIX = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

/** What a null server does with a connection that it has upgraded. */
export interface Habits {
  opened?(send: (frame: Frame) => void, end: () => void): void;
  received?(frame: Frame, send: (frame: Frame) => void): void;
}

/** A server that upgrades every request, and then knows its habits alone. */
export function upgrading(habits: Habits): Start {
  return listening(
    (request, response) => void response.writeHead(426).end(request.url),
    (key, socket) => {
      const reader = new FrameReader();
      const accept = createHash('sha1')
        .update(key + KEY_SUFFIX)
        .digest('base64');
      socket.write(
        `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
      );
      const send = (frame: Frame): void => {
        if (socket.writable) socket.write(encodeFrame({ ...frame, masked: false }));
      };
      socket.on('data', (bytes: Buffer) => {
        for (const frame of reader.read(bytes)) habits.received?.(frame, send);
      });
      habits.opened?.(send, () => socket.end());
    },
  );
}

/** A server that upgrades nobody, and answers everything with one status. */
export function answering(status: number, words: string): Start {
  return listening(
    (_, response) => void response.writeHead(status, words, { Connection: 'close' }).end(),
    (_, socket) => socket.end(answer(status, words)),
  );
}

/** A null server has no sessions, and counts nothing. */
const NOTHING: Snapshot = {
  connections: 0,
  sessions: 0,
  pending: 0,
  lagging: 0,
  unsentBytes: 0,
  received: 0,
  sent: 0,
};

function listening(request: RequestListener, upgrade: (key: string, socket: Duplex) => void): Start {
  return async ({ host, port }) => {
    const sockets = new Set<Duplex>();
    const server = createServer(request);
    server.on('connection', (socket) => {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
    });
    server.on('clientError', (_, socket) => socket.destroy());
    server.on('upgrade', ({ headers }, socket, head: Buffer) => {
      socket.on('end', () => socket.end());
      socket.unshift(head);
      upgrade(headers['sec-websocket-key'] ?? '', socket);
    });
    server.listen(port, host);
    await once(server, 'listening');
    return {
      url: `ws://${host.includes(':') ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`,
      advance: () => {},
      snapshot: () => NOTHING,
      stop: () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          for (const socket of sockets) socket.destroy();
        }),
    };
  };
}
