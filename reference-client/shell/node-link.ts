import { type ClientOptions, WebSocket } from 'ws';
import { CLOSING_LIMIT_MS } from '../core/user-rules.ts';
import type { Link, LinkEvents } from './link.ts';

/** Options of the package ws; its types lack the limit of a closing handshake. */
const OPTIONS: ClientOptions & { readonly closeTimeout: number } = {
  perMessageDeflate: false,
  /** The largest message that is read, in bytes; a server that sends a larger one is left. */
  maxPayload: 16 * 1024 * 1024,
  closeTimeout: CLOSING_LIMIT_MS,
};

/** A connection of Node by the package ws, which answers pings and close frames by itself. // CL-17 */
export function openNodeLink(url: string, events: LinkEvents): Link {
  const websocket = new WebSocket(url, OPTIONS);
  let status: number | undefined;
  let problem = '';

  websocket.on('upgrade', ({ socket }) => {
    // Not now: a listener would set data flowing that the library does not listen for yet.
    websocket.once('open', () => socket.on('data', () => events.heard())); // CL-4: pings and parts of messages count
    // The library ends its side of TCP when it has answered a close frame, and then waits for the server to do the same,
    // which may take its time. There is nothing to wait for.
    socket.on('finish', () => websocket.terminate()); // CL-3
  });
  websocket.on('open', () => events.opened());
  websocket.on('message', (data, isBinary) => (isBinary ? events.binary() : events.text(String(data))));
  websocket.on('unexpected-response', (_request, response) => {
    status = response.statusCode;
    websocket.terminate();
  });
  websocket.on('error', (error: NodeJS.ErrnoException) => {
    problem ||= error.code ?? error.message;
  });
  websocket.on('close', (code, reason) => {
    if (status !== undefined) events.ended({ code, reason: '', status });
    else events.ended({ code, reason: reason.toString() || problem });
  });

  return {
    send(text) {
      if (websocket.readyState !== WebSocket.OPEN) return false;
      websocket.send(text);
      return true;
    },
    close: (code) => websocket.close(code),
    drop: () => websocket.terminate(),
  };
}
