import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { webSocketOptions } from './door.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { textFrame } from './text-frame.ts';
import { baseUrl } from './url.ts';

/** What the suites send that judge a server by RFC 6455 alone: far more than a chat has use for. */
export const ECHO_LIMITS: Limits = { ...DEFAULT_LIMITS, messageBytes: 16 * 1_048_576, messageFragments: 262_144 };
/** Pieces of one frame: suites write a byte at a time. */
const MOST_CHUNKS = 4 * ECHO_LIMITS.messageFragments;
/** A peer with more unread is not read from, in bytes. */
const ENOUGH = 1_048_576;

/** A server that sends back what it gets. */
export interface Echo {
  readonly url: string;
  /** Ends every connection; settles when the last one is gone. */
  stop(): Promise<void>;
}

/** Starts a server that sends every message back as it came, at any path: the framing of the chat server without the chat. */
export async function startEcho(host: string, port: number): Promise<Echo> {
  const { noServer: _, ...options } = webSocketOptions(ECHO_LIMITS);
  const server = new WebSocketServer({ ...options, host, port, clientTracking: true, maxBufferedChunks: MOST_CHUNKS });
  server.on('connection', (websocket, { socket }) => echoTo(websocket, socket));
  await once(server, 'listening');
  return {
    url: baseUrl(host, (server.address() as AddressInfo).port),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const client of server.clients) client.terminate();
      }),
  };
}

/** Texts go back in the frames of the chat, binary messages, which it has none of, in those of the library. */
function echoTo(websocket: WebSocket, socket: Socket): void {
  const written = (): void => {
    if (websocket.isPaused && websocket.bufferedAmount < ENOUGH) websocket.resume();
  };
  websocket.on('error', () => {}); // the library has closed the connection with the code that fits
  websocket.on('message', (data: Buffer, isBinary) => {
    if (websocket.readyState !== WebSocket.OPEN) return;
    if (isBinary) websocket.send(data, written);
    else socket.write(textFrame(data.toString()), written);
    if (websocket.bufferedAmount >= ENOUGH) websocket.pause();
  });
}
