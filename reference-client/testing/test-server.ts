import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { eventually } from './deadline.ts';

/** What a server does with a handshake: a status to refuse it with, never to answer it, or to accept it. */
export type Handshake = number | 'never' | 'accept';

/** One accepted connection, as the server sees it. */
export interface Visit {
  readonly websocket: WebSocket;
  /** TCP below it. */
  readonly socket: Socket;
  readonly path: string;
  /** Texts that came, with their times. */
  readonly texts: { readonly text: string; readonly at: number }[];
  /** Close code, or 1006. */
  closed: number | undefined;
}

/** A server of real sockets that a test leads by the hand. It answers heartbeats unless it is told to be quiet. */
export class TestServer {
  readonly visits: Visit[] = [];
  /** Times of all handshakes that were begun. */
  readonly attempts: number[] = [];
  handshake: Handshake = 'accept';
  quiet = false;
  /** Called for each accepted connection before anything else happens on it. */
  greet: (visit: Visit) => void = () => {};
  /** The largest number of handshakes and connections that were there at once. */
  mostAtOnce = 0;
  readonly #sockets = new Set<Socket>();
  readonly #server: Server;
  readonly #websockets = new WebSocketServer({ noServer: true, clientTracking: false });
  #present = 0;

  private constructor() {
    this.#server = createServer();
    this.#server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
      socket.on('error', () => {});
    });
    this.#server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket as Socket, head));
  }

  static async start(port = 0): Promise<TestServer> {
    const server = new TestServer();
    await new Promise<void>((resolve) => server.#server.listen(port, '127.0.0.1', resolve));
    return server;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `ws://127.0.0.1:${this.port}`;
  }

  /** The visit of that number, counted from 0, once it is there. */
  visit(index: number): Promise<Visit> {
    return eventually(`connection ${index}`, () => this.visits[index]);
  }

  /** Ends everything, clients included. */
  async stop(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #upgrade(request: IncomingMessage, socket: Socket, head: Buffer): void {
    this.attempts.push(performance.now());
    this.mostAtOnce = Math.max(this.mostAtOnce, ++this.#present);
    socket.on('close', () => this.#present--);
    if (this.handshake === 'never') return;
    if (this.handshake !== 'accept') {
      socket.end(`HTTP/1.1 ${this.handshake} No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`);
      return;
    }
    this.#websockets.handleUpgrade(request, socket, head, (websocket) => this.#welcome(websocket, socket, request.url));
  }

  #welcome(websocket: WebSocket, socket: Socket, path = ''): void {
    const visit: Visit = { websocket, socket, path, texts: [], closed: undefined };
    websocket.on('error', () => {});
    websocket.on('message', (data) => {
      const text = String(data);
      visit.texts.push({ text, at: performance.now() });
      if (text === 'heartbeat' && !this.quiet) websocket.send('success');
    });
    websocket.on('close', (code) => {
      visit.closed = code;
    });
    this.visits.push(visit);
    this.greet(visit);
  }
}

/** What a client said on a connection, heartbeats left out. */
export function chatOf({ texts }: Visit): string[] {
  return texts.map(({ text }) => text).filter((text) => text !== 'heartbeat');
}
