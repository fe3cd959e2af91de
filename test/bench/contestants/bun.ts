import { announce } from './announce.ts';
import { imMessage } from './im-message.ts';

/** What is used of Bun, whose types are not installed here. */
interface BunSocket {
  subscribe(topic: string): void;
  send(text: string): void;
}
interface BunServer {
  readonly port: number;
  upgrade(request: unknown): boolean;
  publish(topic: string, text: string): void;
}
declare const Bun: {
  serve(options: {
    readonly hostname: string;
    readonly port: number;
    fetch(request: unknown): unknown;
    readonly websocket: { open(socket: BunSocket): void; message(socket: BunSocket, text: string): void };
  }): BunServer;
};

/** The chat on a runtime whose broadcast is native code. */
const server = Bun.serve({
  hostname: '127.0.0.1',
  port: 0,
  fetch: (request) => (server.upgrade(request) ? undefined : 'This address speaks WebSocket.'),
  websocket: {
    open: (socket) => socket.subscribe('chat'),
    message(socket, text) {
      if (text === 'heartbeat') socket.send('success');
      else server.publish('chat', imMessage(text));
    },
  },
});
announce(server.port);
