import { performance } from 'node:perf_hooks';
import { defaultClient } from '../interpreter/client-side.ts';
import type { DriverEvent } from '../interpreter/types.ts';
import { type AcceptedPeer, acceptPeer } from '../peer/accept.ts';
import { listenOn } from '../peer/listener.ts';
import type { Child } from '../process/child.ts';
import { startDriver } from '../process/driver.ts';
import { describeExit } from '../process/program.ts';
import type { ProgramMessage } from '../process/program-output.ts';
import { driverEvent } from './driver-event.ts';
import { host } from './instances.ts';
import { now, type OpenRig, type Rig, type RigAction, type RigEvents } from './play.ts';
import type { Turns } from './turns.ts';

export interface RigOptions {
  /** Driver of the client with its arguments. */
  readonly command: readonly string[];
  /** Environment by which it is told its timers. */
  readonly timers: Readonly<Record<string, string>>;
  readonly readyTimeoutMs: number;
  /** Milliseconds until the request of a connection must be there. */
  readonly requestTimeoutMs: number;
  /** Told each event that the program prints, those that its contract does not have too. */
  readonly onEvent?: ((message: ProgramMessage) => void) | undefined;
  /** Programs that start at the same time take each other's processor. */
  readonly starts: Turns;
}

/** Connections that one run may be made; a client that hammers is cut off there. */
const mostConnections = 300;
/** Events that drivers may tell in one run. */
const mostEvents = 20_000;
/** Lines that are shown of a program that ended. */
const lastLines = 3;

/** Opens rigs of one client program. */
export function clientRig(options: RigOptions): OpenRig {
  return async (plan, context, events) => {
    const { clients = [defaultClient], basePath = '' } = plan.scenario;
    const [only] = clients.length === 1 ? clients : [];
    const rig = new ClientRig(options, events, only);
    try {
      const url = `${await rig.listen()}${basePath}`;
      await Promise.all(clients.map((client) => rig.start(client, url, String(context.users[client]?.userId))));
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
  /** The one client, where there is one. */
  readonly #only: string | undefined;
  readonly #peers = new Map<string, AcceptedPeer>();
  readonly #drivers = new Map<string, Child>();
  #listener: Awaited<ReturnType<typeof listenOn>> | undefined;
  #connections = 0;
  #told = 0;
  #released = false;

  constructor(options: RigOptions, events: RigEvents, only: string | undefined) {
    this.#options = options;
    this.#events = events;
    this.#only = only;
  }

  /** Listens, and gives the base URL. */
  async listen(): Promise<string> {
    this.#listener = await listenOn(host, (socket) => {
      this.#connections += 1;
      if (this.#released || this.#connections > mostConnections) {
        socket.destroy();
        if (this.#connections === mostConnections + 1) this.#tooMuch(`${mostConnections} connections`);
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

  /** Starts the program of a client. Throws ProgramError. */
  async start(client: string, url: string, userId: string): Promise<void> {
    const { command, timers, readyTimeoutMs, starts } = this.#options;
    const env = { ...timers, IM_URL: url, IM_USER_ID: userId };
    const driver = await starts.take(() =>
      startDriver({
        command,
        env,
        readyTimeoutMs,
        onEvent: (message) => this.#take(message, client),
        onGarbage: (line) => this.#events.note(`the driver printed a line that is no event: ${line.slice(0, 200)}`),
      }),
    );
    this.#drivers.set(client, driver);
    void driver.exited.then((exit) => {
      const said = driver.logTail().slice(-lastLines);
      const how = `the program of ${client} ${describeExit(exit)}${said.length === 0 ? '' : `; it said last: ${said.join(' | ')}`}`;
      if (!this.#released) this.#events.observe({ type: 'exited', client, how }, now());
    });
  }

  perform(action: RigAction): void {
    switch (action.type) {
      case 'answer':
        return this.#peers.get(action.connection)?.answer(action.status);
      case 'listen':
        if (!action.on) return this.#listener?.off();
        this.#listener?.on().catch((error: Error) => {
          this.#events.observe({ type: 'abort', reason: `the kit cannot listen again: ${error.message}` }, now());
        });
        return;
      case 'command':
        return this.#drivers.get(action.client)?.send(action.command);
    }
  }

  async release(): Promise<readonly string[]> {
    this.#released = true;
    this.#listener?.off();
    for (const peer of this.#peers.values()) peer.destroy();
    const drivers = [...this.#drivers.values()];
    for (const driver of drivers) driver.send({ command: 'exit' });
    const stopped = await Promise.all(drivers.map((driver) => driver.stop()));
    const notes: string[] = [];
    if (stopped.some(({ needed }) => needed === 'SIGTERM' || needed === 'SIGKILL'))
      notes.push('the driver did not end with its stdin: each scenario takes a second longer by that');
    if (stopped.some(({ leftovers }) => leftovers.length > 0))
      notes.push('the driver left processes behind, which the kit has ended');
    return notes;
  }

  #take(message: ProgramMessage, client: string): void {
    this.#options.onEvent?.(message);
    if (this.#released) return;
    this.#told += 1;
    if (this.#told > mostEvents) {
      if (this.#told === mostEvents + 1) this.#tooMuch(`${mostEvents} events`);
      return;
    }
    const event: DriverEvent | string = driverEvent(message);
    if (typeof event === 'string') this.#events.note(event);
    else this.#events.observe({ type: 'told', client, event }, now());
  }

  #tooMuch(what: string): void {
    const reason = `the client came to more than ${what} in one scenario, more than the kit takes`;
    this.#events.observe({ type: 'abort', reason }, now());
  }
}
