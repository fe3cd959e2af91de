import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { PARAMETERS } from '#generated/support-chat/constants.js';
import type { Pages } from './pages.ts';
import { judgeRequest, type Refusal, refuse, respond } from './refusal.ts';

/** The listening side of a server. */
export interface Door {
  readonly port: number;
  /** Accepts nobody any more; settles when every connection is gone. */
  close(): Promise<void>;
}

/** Takes a connection whose handshake was accepted; `socket` is the one under `websocket`. */
export type Admit = (websocket: WebSocket, socket: Socket, userId: number) => void;

const HTTP_OPTIONS = {
  maxHeaderSize: 8 * 1024,
  requestTimeout: 5000, // a handshake is one short request: its headers included
  connectionsCheckingInterval: 1000,
};

const WEBSOCKET_OPTIONS = {
  noServer: true,
  clientTracking: false,
  perMessageDeflate: false,
  maxPayload: 64 * 1024, // EP-7
  maxFragments: PARAMETERS.smallestAcceptedMessage, // a text that must be accepted may come byte by byte
  closeTimeout: 1000, // for a peer that does not finish the closing handshake
  handleProtocols: () => false as const, // none is spoken here, so none is agreed to
  // One message of a connection a turn: a burst of one peer leaves the others their turn. SES-8
  allowSynchronousEvents: false,
};

/**
 * Listens; rejects with the system's error where that cannot be done. Port 0 is any free port. What is asked for without
 * an upgrade is answered by `pages` first.
 */
export async function openDoor(host: string, port: number, admit: Admit, pages?: Pages): Promise<Door> {
  const upgrader = new WebSocketServer(WEBSOCKET_OPTIONS);
  upgrader.on('wsClientError', ({ message }, socket) => refuse(socket, { status: 400, text: `${message}.` }));

  const server = createServer(HTTP_OPTIONS);
  server.on('request', (request, response) => {
    if (pages?.answer(request, response)) return;
    const verdict = judgeRequest(request);
    respond(response, 'userId' in verdict ? NOT_UPGRADED : verdict);
  });
  server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    const verdict = judgeRequest(request);
    if (!('userId' in verdict)) return refuse(socket, verdict);
    upgrader.handleUpgrade(request, socket, head, (websocket) => admit(websocket, socket, verdict.userId));
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (socket.writable) refuse(socket, BAD_REQUESTS[error.code ?? ''] ?? NOT_HTTP);
  });

  server.listen(port, host);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections(); // half-sent requests; upgraded connections are not among them
      }),
  };
}

/** A websocket is asked for, but no `Connection: Upgrade` came with it. */
const NOT_UPGRADED: Refusal = { status: 400, text: 'A WebSocket handshake needs "Connection: Upgrade".' };
const NOT_HTTP: Refusal = { status: 400, text: 'This is not an HTTP request.' };
const BAD_REQUESTS: Readonly<Record<string, Refusal>> = {
  HPE_HEADER_OVERFLOW: { status: 431, text: 'The headers are longer than 8 KiB.' },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, text: 'The request took longer than 5 seconds.' },
};
