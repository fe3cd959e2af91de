import { isIPv6 } from 'node:net';

/** Base URL of a server that listens there, without a path: ws://127.0.0.1:8080. */
export function baseUrl(host: string, port: number): string {
  return `ws://${isIPv6(host) ? `[${host}]` : host}:${port}`;
}
