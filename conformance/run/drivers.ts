import type { Note } from '../interpreter/causes.ts';
import type { DriverCommand } from '../interpreter/types.ts';
import type { Child } from '../process/child.ts';
import { startDriver } from '../process/driver.ts';
import { now } from '../process/now.ts';
import type { ProgramMessage } from '../process/program-output.ts';
import { driverEvent } from './driver-event.ts';
import type { RigEvents } from './play.ts';
import type { Turns } from './turns.ts';

/** How the programs of clients are started. */
export interface DriverOptions {
  /** Driver of the client with its arguments. */
  readonly command: readonly string[];
  /** Folder in which it runs; that of this process unless told. */
  readonly folder?: string | undefined;
  /** Environment by which it is told its timers. */
  readonly timers: Readonly<Record<string, string>>;
  readonly readyTimeoutMs: number;
  /** Told each event that the program prints, those that its contract does not have too. */
  readonly onEvent?: ((message: ProgramMessage) => void) | undefined;
  /** Programs that start at the same time take each other's processor. */
  readonly starts: Turns;
}

/** Events that drivers may tell in one run. */
const mostEvents = 20_000;
/** Lines that are shown of a program that ended. */
const lastLines = 3;

/** The programs of the clients of one run. */
export class Drivers {
  readonly #options: DriverOptions;
  readonly #events: RigEvents;
  readonly #running = new Map<string, Child>();
  #told = 0;
  #released = false;

  constructor(options: DriverOptions, events: RigEvents) {
    this.#options = options;
    this.#events = events;
  }

  /** Starts the program of a client. Throws ProgramError. */
  async start(client: string, url: string, userId: string): Promise<void> {
    const { command, folder, timers, readyTimeoutMs, starts } = this.#options;
    const env = { ...timers, IM_URL: url, IM_USER_ID: userId };
    const driver = await starts.take(async () => {
      // Another one has failed while this one waited for its turn.
      if (this.#released) return undefined;
      return startDriver({
        command,
        folder,
        env,
        readyTimeoutMs,
        onEvent: (message) => this.#take(message, client),
        onGarbage: (line) => this.#events.note({ kind: 'no-event-line', line: line.slice(0, 200) }),
      });
    });
    if (this.#released) await driver?.stop();
    if (driver === undefined || this.#released) return;
    this.#running.set(client, driver);
    void driver.exited.then((exit) => {
      const { code, signal } = exit;
      const ended = {
        kind: 'exited',
        client,
        last: driver.logTail().slice(-lastLines),
        ...(signal === null ? { code: code ?? 0 } : { signal }),
      } as const;
      if (!this.#released) this.#events.observe({ type: 'exited', client, exit: ended }, now());
    });
  }

  send(client: string, command: DriverCommand): void {
    this.#running.get(client)?.send(command);
  }

  /** Ends them all, and says what there is to note about it. */
  async release(): Promise<readonly Note[]> {
    this.#released = true;
    const drivers = [...this.#running.values()];
    for (const driver of drivers) driver.send({ command: 'exit' });
    const stopped = await Promise.all(drivers.map((driver) => driver.stop()));
    const notes: Note[] = [];
    if (stopped.some(({ needed }) => needed === 'SIGTERM' || needed === 'SIGKILL')) notes.push({ kind: 'slow-exit' });
    if (stopped.some(({ leftovers }) => leftovers.length > 0)) notes.push({ kind: 'left-processes' });
    return notes;
  }

  #take(message: ProgramMessage, client: string): void {
    this.#options.onEvent?.(message);
    if (this.#released) return;
    this.#told += 1;
    if (this.#told > mostEvents) {
      if (this.#told === mostEvents + 1)
        this.#events.observe({ type: 'abort', cause: { kind: 'hammered', what: 'events', most: mostEvents } }, now());
      return;
    }
    const event = driverEvent(message);
    if ('kind' in event) this.#events.note(event);
    else this.#events.observe({ type: 'told', client, event }, now());
  }
}
