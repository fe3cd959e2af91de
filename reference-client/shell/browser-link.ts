import type { Link, LinkEvents } from './link.ts';

/** What is used of a platform's WebSocket. */
interface PlatformSocket {
  readonly readyState: number;
  onopen: (() => void) | null;
  onmessage: ((message: { readonly data: unknown }) => void) | null;
  onclose: ((close: { readonly code: number; readonly reason: string }) => void) | null;
  send(text: string): void;
  close(code?: number): void;
}

declare const WebSocket: new (url: string) => PlatformSocket;

const OPEN = 1;

/**
 * A connection of the platform's own WebSocket, which hides some of what the core would like to know:
 * - pings and pongs, so that silence is counted from the last message. Heartbeats are answered, so it makes no difference
 *   as long as the server is one of this protocol. // CL-4
 * - the status of a refused handshake: a 409 looks like a server that is down, 1006 before the connection was open. It
 *   is treated as an ordinary failure; a server with pages among its clients should refuse with 4409, which a page can
 *   see. // CL-14
 * - a close frame, until the platform is done with TCP. // CL-3
 */
export function openBrowserLink(url: string, events: LinkEvents): Link {
  const socket = new WebSocket(url);
  socket.onopen = () => events.opened();
  socket.onmessage = ({ data }) => (typeof data === 'string' ? events.text(data) : events.binary());
  socket.onclose = ({ code, reason }) => events.ended({ code, reason });
  return {
    send(text) {
      if (socket.readyState !== OPEN) return false;
      socket.send(text);
      return true;
    },
    close: (code) => socket.close(code),
    drop() {
      // There is no way to end TCP at once: the platform goes on with that by itself, and what it still tells is too late.
      socket.close();
      events.ended({ code: 1006, reason: '' });
    },
  };
}
