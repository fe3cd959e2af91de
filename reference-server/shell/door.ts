import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerOptions } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { judgeHead } from './host-rule.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';
import { OrderedSocket } from './ordered-socket.ts';
import { judgeRequest, type Refusal, refuse, respond } from './refusal.ts';
import type { Proof, Settings } from './settings.ts';
import { Turnstile } from './turnstile.ts';

/** The listening side of a server. */
export interface Door {
  readonly port: number;
  /** Sockets without a connection yet. */
  readonly pending: number;
  /** Accepts nobody any more; settles when every connection is gone. */
  close(): Promise<void>;
}

/** Who comes in. */
export interface Guest {
  readonly websocket: OrderedSocket;
  /** The socket under `websocket`. */
  readonly socket: Socket;
  readonly userId: number;
  readonly address: string;
  readonly proof: Proof;
}

/** How often requests are looked at whose time is over, in milliseconds. */
const CHECK_EVERY = 500;

const httpOptions = (limits: Limits): ServerOptions => ({
  requireHostHeader: false, // judged here, in words
  maxHeaderSize: limits.headerBytes,
  requestTimeout: limits.handshakeDeadline, // a handshake is one short request: its headers included
  headersTimeout: limits.handshakeDeadline,
  connectionsCheckingInterval: Math.min(CHECK_EVERY, limits.handshakeDeadline),
});

/** How the library accepts connections. */
export const webSocketOptions = (limits: Limits, subprotocol?: string) => ({
  noServer: true,
  clientTracking: false,
  perMessageDeflate: false,
  maxPayload: limits.messageBytes,
  maxFragments: limits.messageFragments,
  closeTimeout: limits.closeDeadline,
  handleProtocols: (offered: ReadonlySet<string>) =>
    subprotocol !== undefined && offered.has(subprotocol) ? subprotocol : (false as const),
  WebSocket: OrderedSocket,
});

/** Listens; rejects with the system's error where that cannot be done. */
export async function openDoor(settings: Settings, admit: (guest: Guest) => void): Promise<Door> {
  const { limits = DEFAULT_LIMITS, tell = () => {} } = settings;
  const upgrader = new WebSocketServer<typeof OrderedSocket>(webSocketOptions(limits, settings.subprotocol));
  const turnstile = new Turnstile(limits, performance.now(), (address) => tell({ event: 'dropped', address }));

  const told = (refusal: Refusal, request: IncomingMessage | undefined, socket: Duplex): Refusal => {
    const path = request?.url?.split('?', 1)[0] ?? '';
    const address = (socket as Socket).remoteAddress ?? '';
    tell({ event: 'refused', status: refusal.status, reason: refusal.text, path, address });
    return refusal;
  };

  upgrader.on('wsClientError', ({ message }, socket, request) => {
    refuse(socket, told({ status: 400, text: `${message}.` }, request, socket));
  });

  const server = createServer(httpOptions(limits));
  server.maxHeadersCount = 0; // all of them are counted here; the rest of too many would be left out
  server.on('connection', (socket) => turnstile.arrived(socket));
  server.on('request', (request, response) => {
    const mistake = judgeHead(request.rawHeaders, settings);
    if (mistake === undefined && settings.answer?.(request, response)) return;
    const verdict = mistake ?? judgeRequest(request, settings);
    respond(response, told('userId' in verdict ? NOT_UPGRADED : verdict, request, request.socket));
  });
  server.on('upgrade', (request: IncomingMessage, socket: Socket, head: Buffer) => {
    socket.on('error', ignore); // a peer may go at any time, also while nobody else listens; the socket ends by itself
    const verdict = judgeHead(request.rawHeaders, settings) ?? judgeRequest(request, settings);
    const turnAway = (refusal: Refusal): void => refuse(socket, told(refusal, request, socket));
    if (!('userId' in verdict)) return turnAway(verdict);
    void prove(settings, request, verdict.userId, () => turnAway(UNDECIDED)).then((proof) => {
      if (socket.destroyed || socket.writableEnded) return;
      const address = socket.remoteAddress ?? '';
      const refusal = 'status' in proof ? proof : turnstile.admit(socket, performance.now());
      if (refusal !== undefined) return turnAway(refusal);
      upgrader.handleUpgrade(request, socket, head, (websocket) => {
        socket.off('error', ignore); // the library listens now
        admit({ websocket, socket, userId: verdict.userId, address, proof: proof as Proof });
      });
    });
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (!socket.writable) return;
    const refusal =
      error.code === 'HPE_HEADER_OVERFLOW' ? tooLong(limits) : (BAD_REQUESTS[error.code ?? ''] ?? NOT_HTTP);
    refuse(socket, told(refusal, undefined, socket));
  });

  server.listen(settings.port, settings.host);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    get pending() {
      return turnstile.pending;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections(); // half-sent requests; upgraded connections are not among them
      }),
  };
}

function ignore(): void {}

/** What the request proves. A hook that fails lets nobody in; one that never decides does not keep the socket. */
async function prove(
  { authenticate, limits = DEFAULT_LIMITS }: Settings,
  request: IncomingMessage,
  userId: number,
  tooLate: () => void,
): Promise<Proof | Refusal> {
  if (authenticate === undefined) return {};
  const deadline = setTimeout(tooLate, limits.handshakeDeadline);
  try {
    return await authenticate(request, userId);
  } catch {
    return UNDECIDED;
  } finally {
    clearTimeout(deadline);
  }
}

const UNDECIDED: Refusal = { status: 503, text: 'Who you are could not be checked.', headers: { 'Retry-After': '5' } };
/** A websocket is asked for, but no `Connection: Upgrade` came with it. */
const NOT_UPGRADED: Refusal = { status: 400, text: 'A WebSocket handshake needs "Connection: Upgrade".' };
const NOT_HTTP: Refusal = { status: 400, text: 'This is not an HTTP request.' };
const tooLong = ({ headerBytes }: Limits): Refusal => ({
  status: 431,
  text: `The request is longer than ${headerBytes} bytes.`,
});
const BAD_REQUESTS: Readonly<Record<string, Refusal>> = {
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, text: 'The handshake took too long.' },
};
