import { performance } from 'node:perf_hooks';
import type { ProtocolModel } from '#generated/formats/model.js';
import type { Cause, Note } from '../interpreter/causes.ts';
import { defaultClient } from '../interpreter/client-side.ts';
import { serverSideId } from '../interpreter/connection.ts';
import type { TestUser } from '../interpreter/types.ts';
import { type Listener, listenOn } from '../peer/listener.ts';
import { type Relay, relay } from '../peer/relay.ts';
import { now } from '../process/now.ts';
import type { Plan } from '../scenario/plan.ts';
import { mostConnections } from './client-rig.ts';
import { type DriverOptions, Drivers } from './drivers.ts';
import type { OutputOf } from './fleet.ts';
import { host, type StartedProgram, startTarget } from './instances.ts';
import type { OpenRig, PassedAction, Rig, RigAction, RigEvents } from './play.ts';

/** Clients and a server with the kit between them. */
export interface BothRigOptions extends DriverOptions {
  /** Port of the server that all runs share. */
  readonly port: number;
  /** How a run gets a server of its own, which it may stop. */
  readonly ownServer: {
    readonly model: ProtocolModel;
    readonly command: readonly string[];
    readonly folder: string | undefined;
    readonly users: readonly TestUser[];
    readonly timers: Readonly<Record<string, number>>;
    readonly readyTimeoutMs: number;
    readonly outputOf?: OutputOf | undefined;
  };
}

/** Opens rigs of one client program and one server program. */
export function bothRig(options: BothRigOptions): OpenRig {
  return async (plan, context, events) => {
    const { clients = [defaultClient], basePath = '' } = plan.scenario;
    const drivers = new Drivers(options, events);
    const rig = new BothRig(options, events, drivers);
    try {
      if (stopsServer(plan)) await rig.startServer();
      await Promise.all(
        clients.map(async (client) => {
          const url = `${await rig.listen(client)}${basePath}`;
          await drivers.start(client, url, String(context.users[client]?.userId));
        }),
      );
    } catch (error) {
      await rig.release();
      throw error;
    }
    return rig;
  };
}

/** Whether a run needs a server of its own. */
function stopsServer({ steps }: Plan): boolean {
  return steps.some(({ step }) => step.server !== undefined);
}

/** Whether nobody else can speak to the server of a run: the kit itself is that, or it was started for it. */
export function hasOwnServer(plan: Plan): boolean {
  return plan.scenario.target === 'client' || stopsServer(plan);
}

class BothRig implements Rig {
  readonly #options: BothRigOptions;
  readonly #events: RigEvents;
  readonly #drivers: Drivers;
  /** One for each client, so that it is known who connects. */
  readonly #listeners: Listener[] = [];
  readonly #relays = new Map<string, Relay>();
  #own: StartedProgram | undefined;
  #ownPort: number | undefined;
  #connections = 0;
  #released = false;

  constructor(options: BothRigOptions, events: RigEvents, drivers: Drivers) {
    this.#options = options;
    this.#events = events;
    this.#drivers = drivers;
  }

  /** Starts the server that belongs to this run alone, at the port that it had before. Throws ProgramError. */
  async startServer(): Promise<void> {
    const { ownServer, starts } = this.#options;
    const { outputOf, ...server } = ownServer;
    this.#own = await starts.take(() =>
      // The one that all runs share has listened by now.
      startTarget({ ...server, port: this.#ownPort, output: outputOf?.('own'), listenedBefore: true }),
    );
    this.#ownPort = this.#own.port;
  }

  /** Listens for a client, and gives the base URL that it is told. */
  async listen(client: string): Promise<string> {
    const listener = await listenOn(host, (socket) => {
      this.#connections += 1;
      if (this.#released || this.#connections > mostConnections) {
        socket.destroy();
        if (this.#connections === mostConnections + 1)
          this.#abort({ kind: 'hammered', what: 'connections', most: mostConnections });
        return;
      }
      const connection = `relayed#${this.#connections}`;
      const ids = { client: connection, server: serverSideId(connection) };
      this.#events.observe({ type: 'attempt', connection, client }, now());
      const relayed = relay(socket, {
        host,
        port: this.#ownPort ?? this.#options.port,
        onEvent: (side, event) =>
          this.#events.observe({ type: 'peer', connection: ids[side], event }, performance.timeOrigin + event.at),
        onHeld: (bytes) => this.#events.held(connection, bytes),
        onUnreadable: (message) => this.#abort({ kind: 'unavailable', message }),
      });
      this.#relays.set(connection, relayed);
    });
    this.#listeners.push(listener);
    return `ws://${host}:${listener.port}`;
  }

  perform(action: RigAction): void {
    switch (action.type) {
      case 'listen':
        return void this.#takeConnections(action.on);
      case 'command':
        return this.#drivers.send(action.client, action.command);
      case 'server':
        return void (action.run ? this.#startAgain() : this.#stopServer());
      case 'answer':
    }
  }

  onConnection(action: PassedAction): void {
    const relayed = this.#relays.get(action.connection);
    if (action.type === 'drop') relayed?.drop(action.how);
    else relayed?.[action.type]();
  }

  async release(): Promise<readonly Note[]> {
    this.#released = true;
    for (const listener of this.#listeners) listener.off();
    for (const relayed of this.#relays.values()) relayed.destroy();
    const [notes] = await Promise.all([this.#drivers.release(), this.#own?.stop()]);
    return notes;
  }

  async #takeConnections(on: boolean): Promise<void> {
    if (!on) for (const listener of this.#listeners) listener.off();
    else
      await Promise.all(this.#listeners.map((listener) => listener.on())).catch((error: Error) =>
        this.#abort({ kind: 'cannot-listen', message: error.message }),
      );
  }

  async #stopServer(): Promise<void> {
    // As without the kit: nobody listens where the server was.
    await this.#takeConnections(false);
    await this.#own?.stop();
    this.#events.observe({ type: 'server', runs: false }, now());
  }

  async #startAgain(): Promise<void> {
    try {
      await this.startServer();
    } catch (error) {
      const message = `the server did not start again: ${(error as Error).message}`;
      return this.#events.observe({ type: 'control-failed', message }, now());
    }
    if (this.#released) return void (await this.#own?.stop());
    await this.#takeConnections(true);
    this.#events.observe({ type: 'server', runs: true }, now());
  }

  #abort(cause: Cause): void {
    this.#events.observe({ type: 'abort', cause }, now());
  }
}
