import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** A server of the files of one folder, for this machine alone. */
export interface StaticServer {
  /** Where it begins, with a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

const host = '127.0.0.1';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
};

/**
 * Serves the files of a folder; a path that ends with a slash is its index.html. Rejects with the error of the port where
 * that cannot be had, such as EADDRINUSE.
 *
 * @param folder absolute path; nothing outside of it is served
 * @param port 0 for any free one
 */
export async function serveFolder(folder: string, port: number): Promise<StaticServer> {
  const server = createServer((request, response) => {
    answer(folder, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(folder: string, { method, url = '/' }: IncomingMessage, response: ServerResponse): Promise<void> {
  const end = (status: number, type: string, body: string | Buffer): void => {
    response.writeHead(status, {
      'content-type': type,
      'content-length': Buffer.byteLength(body),
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      ...(status === 405 ? { allow: 'GET, HEAD' } : {}),
    });
    response.end(method === 'HEAD' ? undefined : body);
  };
  const plain = 'text/plain; charset=utf-8';
  if (method !== 'GET' && method !== 'HEAD') return end(405, plain, 'method not allowed\n');
  const file = fileOf(folder, url);
  const body = file === undefined ? undefined : await readFile(file).catch(() => undefined);
  if (file === undefined || body === undefined) return end(404, plain, 'not found\n');
  end(200, types[path.extname(file)] ?? 'application/octet-stream', body);
}

/** The file that a request asks for; undefined where it lies outside of the folder, or the request is ill-formed. */
function fileOf(folder: string, target: string): string | undefined {
  try {
    const name = decodeURIComponent(new URL(target, `http://${host}`).pathname);
    const file = path.join(folder, name.endsWith('/') ? `${name}index.html` : name);
    return file.startsWith(`${folder}${path.sep}`) && !name.includes('\0') ? file : undefined;
  } catch {
    return undefined;
  }
}
