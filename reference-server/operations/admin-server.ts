import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, isIPv6 } from 'node:net';
import { judgeHead } from '../shell/host-rule.ts';

/** Where it listens. */
export interface AdminAddress {
  readonly host: string;
  /** 0 is any free port. */
  readonly port: number;
}

/** An answer to a request. */
export interface Page {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/** What is shown under each path. */
export type Pages = Readonly<Record<string, () => Page | Promise<Page>>>;

const DEADLINE_MS = 5000;
const MOST_SOCKETS = 64;

/**
 * Shows pages to whoever operates a server, and returns the base URL. It lives as long as the program and keeps nothing
 * alive. Rejects with the system's error where the address cannot be listened on.
 */
export async function startAdminServer({ host, port }: AdminAddress, pages: Pages): Promise<string> {
  const server = createServer({
    maxHeaderSize: 8192,
    requestTimeout: DEADLINE_MS,
    headersTimeout: DEADLINE_MS,
    keepAliveTimeout: DEADLINE_MS,
    connectionsCheckingInterval: 1000,
  });
  server.maxConnections = MOST_SOCKETS;
  server.timeout = DEADLINE_MS; // also of a reader that takes nothing
  server.on('connection', (socket) => socket.unref());
  server.on('request', (request, response) => void answer(request, response, pages));
  server.listen(port, host);
  await once(server, 'listening');
  server.unref();
  return `http://${isIPv6(host) ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`;
}

async function answer(request: IncomingMessage, response: ServerResponse, pages: Pages): Promise<void> {
  const path = (request.url ?? '').split('?', 1)[0] ?? '';
  const page = pages[path];
  const mistake = judgeHead(request.rawHeaders, { host: 'localhost' });
  if (mistake !== undefined) return send(response, words(mistake.status, 'Ask by an IP address or localhost.'));
  if (page === undefined)
    return send(response, words(404, `There is nothing here but ${Object.keys(pages).join(', ')}.`));
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return send(response, words(405, 'Only GET and HEAD.'));
  }
  send(response, await page());
}

function send(response: ServerResponse, { status, contentType, body }: Page): void {
  response.writeHead(status, {
    'Content-Type': contentType,
    'Content-Length': String(Buffer.byteLength(body)),
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(body); // without the body for HEAD
}

function words(status: number, text: string): Page {
  return { status, contentType: 'text/plain; charset=utf-8', body: `${text}\n` };
}
