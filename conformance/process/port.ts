import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const RETRY_MS = 20;
const ATTEMPT_MS = 1_000;

const given = new Set<number>();

/** A TCP port of the host that nobody listens on. The same one is not given twice. */
export async function freePort(host: string): Promise<number> {
  for (;;) {
    const server = createServer().listen(0, host);
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    server.close();
    await once(server, 'close');
    if (given.has(port)) continue;
    given.add(port);
    return port;
  }
}

/** Waits until the port accepts a connection; false when the signal came first. */
export async function waitForPort(host: string, port: number, signal: AbortSignal): Promise<boolean> {
  while (!signal.aborted) {
    if (await acceptsConnection(host, port)) return true;
    await sleep(RETRY_MS, undefined, { signal }).catch(() => {});
  }
  return false;
}

/** Whether someone listens: makes one connection and ends it. */
export function acceptsConnection(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const settle = (accepted: boolean) => {
      clearTimeout(timer);
      socket.destroy();
      resolve(accepted);
    };
    const timer = setTimeout(() => settle(false), ATTEMPT_MS);
    socket.once('connect', () => settle(!meetsItself(socket)));
    socket.once('error', () => settle(false));
  });
}

/** A connection to a free port of the range of local ports can come from that very port: then nobody listens. */
export function meetsItself(socket: Socket): boolean {
  return socket.localPort === socket.remotePort && socket.localAddress === socket.remoteAddress;
}
