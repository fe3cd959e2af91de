import { performance } from 'node:perf_hooks';
import type { Note } from '../interpreter/causes.ts';
import { defaultClient } from '../interpreter/client-side.ts';
import { type AcceptedPeer, acceptPeer } from '../peer/accept.ts';
import { listenOn } from '../peer/listener.ts';
import { now } from '../process/now.ts';
import { type DriverOptions, Drivers } from './drivers.ts';
import { host } from './instances.ts';
import type { OpenRig, Rig, RigAction, RigEvents } from './play.ts';

export interface RigOptions extends DriverOptions {
  /** Milliseconds until the request of a connection must be there. */
  readonly requestTimeoutMs: number;
}

/** Connections that one run may be made; a client that hammers is cut off there. */
export const mostConnections = 300;

/** Opens rigs of one client program. */
export function clientRig(options: RigOptions): OpenRig {
  return async (plan, context, events) => {
    const { clients = [defaultClient], basePath = '' } = plan.scenario;
    const [only] = clients.length === 1 ? clients : [];
    const drivers = new Drivers(options, events);
    const rig = new ClientRig(options, events, drivers, only);
    try {
      const url = `${await rig.listen()}${basePath}`;
      await Promise.all(clients.map((client) => drivers.start(client, url, String(context.users[client]?.userId))));
    } catch (error) {
      await rig.release();
      throw error;
    }
    return rig;
  };
}

class ClientRig implements Rig {
  readonly #options: RigOptions;
  readonly #events: RigEvents;
  readonly #drivers: Drivers;
  /** The one client, where there is one. */
  readonly #only: string | undefined;
  readonly #peers = new Map<string, AcceptedPeer>();
  #listener: Awaited<ReturnType<typeof listenOn>> | undefined;
  #connections = 0;
  #released = false;

  constructor(options: RigOptions, events: RigEvents, drivers: Drivers, only: string | undefined) {
    this.#options = options;
    this.#events = events;
    this.#drivers = drivers;
    this.#only = only;
  }

  /** Listens, and gives the base URL. */
  async listen(): Promise<string> {
    this.#listener = await listenOn(host, (socket) => {
      this.#connections += 1;
      if (this.#released || this.#connections > mostConnections) {
        socket.destroy();
        if (this.#connections === mostConnections + 1)
          this.#events.observe(
            { type: 'abort', cause: { kind: 'hammered', what: 'connections', most: mostConnections } },
            now(),
          );
        return;
      }
      const connection = `accepted#${this.#connections}`;
      this.#events.observe({ type: 'attempt', connection, client: this.#only }, now());
      const peer = acceptPeer(
        socket,
        {
          handshakeTimeoutMs: this.#options.requestTimeoutMs,
          onHeld: (bytes) => this.#events.held(connection, bytes),
        },
        (event) => this.#events.observe({ type: 'peer', connection, event }, performance.timeOrigin + event.at),
      );
      this.#peers.set(connection, peer);
      this.#events.accepted(connection, peer);
    });
    return `ws://${host}:${this.#listener.port}`;
  }

  perform(action: RigAction): void {
    switch (action.type) {
      case 'answer':
        return this.#peers.get(action.connection)?.answer(action.status);
      case 'listen':
        if (!action.on) return this.#listener?.off();
        this.#listener?.on().catch((error: Error) => {
          this.#events.observe({ type: 'abort', cause: { kind: 'cannot-listen', message: error.message } }, now());
        });
        return;
      case 'command':
        return this.#drivers.send(action.client, action.command);
      case 'server':
        return this.#events.observe({ type: 'control-failed', message: 'there is no server between' }, now());
    }
  }

  async release(): Promise<readonly Note[]> {
    this.#released = true;
    this.#listener?.off();
    for (const peer of this.#peers.values()) peer.destroy();
    return this.#drivers.release();
  }
}
