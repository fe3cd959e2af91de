import { TIMERS } from '#generated/support-chat/constants.js';
import { nextDeadline } from '../core/deadlines.ts';
import type { ClientEvents, Effect, Event, SendAnswer } from '../core/events.ts';
import { createState, type State } from '../core/state.ts';
import { type Step, step } from '../core/step.ts';
import { Alarm } from './alarm.ts';
import { channelUrl } from './channel-url.ts';
import { Emitter, type Listener } from './emitter.ts';
import type { Link, OpenLink } from './link.ts';

/** Where a client connects, and as whom. */
export interface ClientOptions {
  /** The server's base URL, such as ws://127.0.0.1:8080. */
  readonly url: string;
  /** -1 for the agent, or a customer's number. */
  readonly userId: number | string;
  /** Milliseconds between two heartbeats; 2000 unless told. */
  readonly heartbeatInterval?: number;
  /** How many texts may wait for a connection; 100 unless told. */
  readonly mostQueued?: number;
}

/** One event for the core, and who waits for its answer. */
interface Pending {
  readonly event: Event;
  readonly answer?: (answer: SendAnswer) => void;
}

/**
 * A client of one user: a connection, one timer and the clock around the pure `step`, which decides everything. It does
 * nothing until `connect`, and from then on keeps its user connected until `disconnect`. Throws a TypeError for a URL or a
 * userId that is none.
 */
export class Client {
  readonly #url: string;
  readonly #openLink: OpenLink;
  readonly #step: Step;
  readonly #state: State;
  readonly #emitter = new Emitter<ClientEvents>();
  readonly #alarm = new Alarm(() => this.#take({ event: { type: 'clock' } }));
  readonly #pending: Pending[] = [];
  #link: Link | undefined;
  #ends: (() => void)[] = [];
  #busy = false;

  constructor({ url, userId, heartbeatInterval, mostQueued }: ClientOptions, openLink: OpenLink, machine: Step = step) {
    this.#url = channelUrl(url, userId);
    this.#openLink = openLink;
    this.#step = machine;
    this.#state = createState({
      heartbeatInterval: heartbeatInterval ?? TIMERS.heartbeatInterval,
      mostQueued: mostQueued ?? 100,
    });
  }

  /** Whether the connection is open at this moment. CL-3 */
  get online(): boolean {
    return this.#state.link.phase === 'online';
  }

  /** Calls `listener` at each event of that name, until the returned function is called. */
  on<K extends keyof ClientEvents>(name: K, listener: Listener<ClientEvents[K]>): () => void {
    return this.#emitter.on(name, listener);
  }

  /** Connects, and stays connected as far as the world allows. A second call changes nothing. */
  connect(): void {
    this.#take({ event: { type: 'connect' } });
  }

  /** Tries at once where the next attempt waits for its time; does nothing otherwise. */
  wake(): void {
    this.#take({ event: { type: 'wake' } });
  }

  /** Sends a text, or keeps it for the next connection, or refuses it; tells which. */
  send(text: string): Promise<SendAnswer> {
    return new Promise((answer) => this.#take({ event: { type: 'send', text }, answer }));
  }

  /** Leaves, and settles when the connection is over: within about a second, whatever the server does. */
  disconnect(): Promise<void> {
    this.#take({ event: { type: 'disconnect' } });
    return new Promise((end) => {
      this.#ends.push(end);
      this.#settleEnds();
    });
  }

  /** Takes one event after the other: what a listener does while one is carried out comes after it. */
  #take(pending: Pending): void {
    this.#pending.push(pending);
    if (this.#busy) return;
    this.#busy = true;
    for (let next = this.#pending.shift(); next !== undefined; next = this.#pending.shift()) {
      const now = performance.now();
      for (const effect of this.#step(this.#state, next.event, now)) this.#carryOut(effect, next);
      this.#alarm.set(nextDeadline(this.#state), now);
    }
    this.#busy = false;
    this.#settleEnds();
  }

  #carryOut(effect: Effect, { answer }: Pending): void {
    if (effect.type === 'tell') this.#emitter.emit(effect.event.name, effect.event.fields);
    else if (effect.type === 'answer') answer?.(effect.answer);
    else if (effect.type === 'open') this.#open(effect.connection);
    else if (effect.type === 'transmit') this.#transmit(effect.text);
    else if (effect.type === 'close') this.#link?.close(effect.code);
    else this.#link?.drop();
  }

  #open(connection: number): void {
    const take = (event: Event): void => this.#take({ event });
    this.#link = this.#openLink(this.#url, {
      opened: () => take({ type: 'opened', connection }),
      text: (text) => take({ type: 'text', connection, text }),
      binary: () => take({ type: 'binary', connection }),
      heard: () => take({ type: 'heard', connection }),
      ended: (end) => take({ type: 'ended', connection, ...end, chance: Math.random() }),
    });
  }

  #transmit(text: string): void {
    if (this.#link?.send(text)) return;
    this.#take({ event: { type: 'unsent', connection: this.#state.lastConnection, text } });
  }

  #settleEnds(): void {
    if (this.#busy || this.#state.link.phase === 'closing') return;
    for (const end of this.#ends.splice(0)) end();
  }
}
