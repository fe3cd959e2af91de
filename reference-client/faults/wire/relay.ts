import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { FrameStream } from './frame-stream.ts';
import type { Wire } from './wire.ts';

const INSIDE = '127.0.0.1';

/**
 * Starts a relay in front of a server; returns the server's base URL with the relay's host and port in the place of its
 * own. `create` makes the wire of each connection. The relay ends with the process.
 */
export async function relayTo(base: string, create: () => Wire): Promise<string> {
  const url = new URL(base);
  const target = { host: url.hostname.replace(/^\[|\]$/g, ''), port: Number(url.port || 80) };
  const relay = createServer({ allowHalfOpen: true, noDelay: true }, (client) => {
    const server = connect({ ...target, allowHalfOpen: true, noDelay: true });
    const wire = create();
    join(client, server, wire.fromClient?.bind(wire));
    join(server, client, wire.fromServer?.bind(wire));
  });
  relay.listen(0, INSIDE);
  await once(relay, 'listening');
  relay.unref();
  url.host = `${INSIDE}:${(relay.address() as AddressInfo).port}`;
  return url.href;
}

/** Passes on what comes from one side to the other, its end and its break included. */
function join(from: Socket, to: Socket, change: Wire['fromClient']): void {
  const stream = change === undefined ? undefined : new FrameStream(change);
  from.on('data', (bytes: Buffer) => {
    const passed = stream?.pass(bytes) ?? bytes;
    if (passed.length > 0 && to.writable) to.write(passed);
  });
  from.on('end', () => to.end());
  from.on('error', () => to.resetAndDestroy());
  from.on('close', () => {
    if (!to.writableEnded) to.destroy();
  });
}
