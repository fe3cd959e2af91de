import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { acceptsConnection, waitForPort } from '../process/port.ts';

/** Pause after a connection that a server ended although it goes on to listen, in milliseconds. */
const pause = 100;

/**
 * Waits until a server goes away and listens again, or, where nobody listens, until somebody does; or for the signal. One
 * connection is held, whose end tells at once, and which the server sees as one that never says anything.
 */
export async function restarted(url: string, signal: AbortSignal): Promise<void> {
  const { hostname, port, protocol } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  const number = Number(port) || (protocol === 'wss:' ? 443 : 80);
  while (!signal.aborted && (await acceptsConnection(host, number))) {
    await heldConnectionEnds(host, number, signal);
    // Servers end idle connections too: only one that listens no more has gone.
    if (await acceptsConnection(host, number)) await sleep(pause, undefined, { signal }).catch(() => {});
  }
  await waitForPort(host, number, signal);
}

async function heldConnectionEnds(host: string, port: number, signal: AbortSignal): Promise<void> {
  const socket = connect({ host, port });
  socket.on('error', () => {});
  socket.resume();
  const give = (): void => void socket.destroy();
  signal.addEventListener('abort', give);
  if (signal.aborted) give();
  await once(socket, 'close').catch(() => {});
  signal.removeEventListener('abort', give);
}
