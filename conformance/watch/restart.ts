import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { acceptsConnection, waitForPort } from '../process/port.ts';

/** Pause after a connection that a server ended although it goes on to listen, in milliseconds. */
const pause = 100;

/**
 * Waits until a server goes away and listens again, or, where nobody listens, until somebody does; or for the signal. One
 * connection is held, whose end tells at once, and which the server sees as one that never says anything. `gone` is called
 * when the server has gone away.
 */
export async function restarted(url: string, signal: AbortSignal, gone: () => void): Promise<void> {
  const { hostname, port, protocol } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  const number = Number(port) || (protocol === 'wss:' ? 443 : 80);
  let there = false;
  while (!signal.aborted && (await acceptsConnection(host, number))) {
    there = true;
    await heldConnectionEnds(host, number, signal);
    // Servers end idle connections too: only one that listens no more has gone.
    if (await acceptsConnection(host, number)) await sleep(pause, undefined, { signal }).catch(() => {});
  }
  if (there && !signal.aborted) gone();
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
