import { once } from 'node:events';
import { type AddressInfo, connect, createServer, isIPv6 } from 'node:net';
import type { Start } from '../../main.ts';
import { Tunnel } from './tunnel.ts';
import type { Wire } from './wire.ts';

const INSIDE = '127.0.0.1';

/** Starts a server that is reached through a wire. Whoever waits for `stop` waits for the server behind it. */
export function behind(wire: Wire, start: Start): Start {
  return async (settings, rules) => {
    const hosts = [settings.host.toLowerCase(), ...(settings.hosts ?? [])]; // clients know the outer one
    const server = await start({ ...settings, host: INSIDE, port: 0, hosts }, rules);
    const port = Number(new URL(server.url).port);
    const tunnels = new Set<Tunnel>();
    const front = createServer({ allowHalfOpen: true }, (client) => {
      const inner = connect({ host: INSIDE, port, allowHalfOpen: true });
      const tunnel = new Tunnel(client, inner, wire, tunnels);
      tunnels.add(tunnel);
      client.on('close', () => tunnels.delete(tunnel));
    });
    front.listen(settings.port, settings.host);
    try {
      await once(front, 'listening');
    } catch (error) {
      await server.stop();
      throw error;
    }
    const { host } = settings;
    return {
      url: `ws://${isIPv6(host) ? `[${host}]` : host}:${(front.address() as AddressInfo).port}`,
      advance: server.advance,
      snapshot: server.snapshot,
      async stop() {
        const closed = once(front, 'close');
        front.close();
        await server.stop();
        for (const tunnel of tunnels) tunnel.destroy();
        await closed;
      },
    };
  };
}
