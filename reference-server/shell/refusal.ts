import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { channelTarget } from './channel-path.ts';
import { isWelcomeOrigin } from './origin-rule.ts';
import type { Settings } from './settings.ts';

/** An answer to a request that is not upgraded. */
export interface Refusal {
  readonly status: number;
  /** One line for a person. */
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** How long a refused peer may take to read its answer and go. */
const LINGER_MS = 500;

const REFUSALS = {
  otherPath: { status: 404, text: 'There is nothing here but /webSocket/{userId}.' },
  method: { status: 405, text: 'Only GET opens a session.', headers: { Allow: 'GET' } },
  userId: { status: 400, text: 'A userId is -1 or a whole number from 1 to 9007199254740991, in plain digits.' },
  noUpgrade: { status: 426, text: 'This address speaks WebSocket.', headers: { Upgrade: 'websocket' } },
  httpVersion: { status: 400, text: 'A WebSocket handshake needs HTTP/1.1.' },
  webSocketVersion: { status: 426, text: 'Only WebSocket version 13.', headers: { 'Sec-WebSocket-Version': '13' } },
  origin: { status: 403, text: 'Pages of this origin may not connect; --allow-origin lets them.' },
} satisfies Record<string, Refusal>;

/** Judges a request whose head is right, before any upgrade: whose session it asks for, or why it gets none. */
export function judgeRequest(request: IncomingMessage, { origins = [] }: Settings): { userId: number } | Refusal {
  const target = channelTarget(request.url ?? '');
  if (target === 'not-the-channel') return REFUSALS.otherPath; // EP-4
  if (request.method !== 'GET') return REFUSALS.method;
  if (target === 'not-a-user') return REFUSALS.userId; // EP-2, EP-3
  if (request.headers.upgrade?.toLowerCase() !== 'websocket') return REFUSALS.noUpgrade;
  if (request.httpVersion !== '1.1') return REFUSALS.httpVersion; // RFC 6455 4.2.1
  if (request.headers['sec-websocket-version'] !== '13') return REFUSALS.webSocketVersion; // RFC 6455 4.4
  const { origin, host = '' } = request.headers;
  if (!isWelcomeOrigin(origin, host, origins)) return REFUSALS.origin;
  return target;
}

/** Answers a request that did not ask for an upgrade. */
export function respond(response: ServerResponse, refusal: Refusal): void {
  response.writeHead(refusal.status, headersOf(refusal)).end(refusal.text);
}

/** Answers on a socket that HTTP has let go of, and takes care of its end. */
export function refuse(socket: Duplex, refusal: Refusal): void {
  const { status, text } = refusal;
  const lines = Object.entries(headersOf(refusal)).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.on('error', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${text}`);
  socket.resume(); // what is left unread would turn the end into a reset, and the answer could get lost
  const limit = setTimeout(() => socket.destroy(), LINGER_MS);
  socket.once('close', () => clearTimeout(limit));
}

function headersOf({ text, headers }: Refusal): Record<string, string> {
  return {
    'Content-Type': 'text/plain; charset=utf-8',
    'Content-Length': String(Buffer.byteLength(text)),
    Connection: 'close',
    ...headers,
  };
}
