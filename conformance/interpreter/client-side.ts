import type { Plan } from '../scenario/plan.ts';
import type { Cause } from './causes.ts';
import { type Attempt, type Connection, isOwn, newConnection } from './connection.ts';
import type { Moment } from './expressions.ts';
import { knownFields } from './sent-message.ts';
import type { DriverEvent, ScenarioContext } from './types.ts';

/** Something that a driver told. */
export interface Told {
  readonly at: Moment;
  readonly client: string;
  readonly event: DriverEvent;
  /** Whether an expectation has taken it. */
  consumed: boolean;
}

/** Something by which a client contradicts the document; `duty` says which rule it is that holds all the time. */
export interface Contradiction {
  readonly duty: 'address' | 'single' | 'state' | 'delivery';
  readonly at: Moment;
  readonly cause: Cause;
}

/** Two connections of one client that were there at the same moment. */
interface Overlap {
  readonly before: Connection;
  readonly after: Connection;
  readonly since: number;
}

/** A client as whom a program is started where a scenario names none. */
export const defaultClient = 'client';

/** Milliseconds after its end until which a connection may be told of as open: the client may just be learning of it. */
const reportingTime = 1000;

function isState({ event }: DriverEvent): boolean {
  return event === 'online' || event === 'offline';
}

/** Everything that clients under test did, as far as the kit, their server, can know. */
export class ClientSide {
  /** Clients of the scenario, by the names of their users. */
  readonly names: readonly string[];
  /** Connections in the order in which they came, answered or not. */
  readonly attempts: Connection[] = [];
  readonly told: Told[] = [];
  /** How programs ended, by client. */
  readonly exits = new Map<string, Extract<Cause, { kind: 'exited' }>>();
  readonly contradictions: Contradiction[] = [];
  readonly #context: ScenarioContext;
  readonly #basePath: string;
  readonly #overlaps: Overlap[] = [];
  /** How often each message was sent, less how often it was told of. */
  readonly #undelivered = new Map<string, number>();
  /** Whether the kit stands between clients and a server, and so sees what each client gets. */
  readonly #between: boolean;

  constructor({ scenario }: Plan, context: ScenarioContext) {
    const { target, clients = [defaultClient] } = scenario;
    this.names = target === 'client' || target === 'both' ? clients : [];
    this.#between = target === 'both';
    this.#basePath = scenario.basePath ?? '';
    this.#context = context;
  }

  /** A client has made a TCP connection. */
  attempted(id: string, client: string | undefined, at: Moment): Connection {
    const replies = !this.#between;
    const attempt: Attempt = { at, client, target: undefined, taken: false, replies, unwatched: false };
    const connection = newConnection(`attempt ${this.attempts.length + 1}`, id, at, attempt);
    if (client !== undefined) this.#compare(connection, client, at);
    this.attempts.push(connection);
    return connection;
  }

  /** A client's request has come. */
  requested(connection: Connection, target: string, at: Moment): void {
    const { attempt, name } = connection;
    if (attempt === undefined) return;
    const [path = ''] = target.split('?');
    // Two clients may have one userId.
    const isRight = (client: string): boolean => this.#addressOf(client) === path;
    const owner = attempt.client !== undefined && isRight(attempt.client) ? attempt.client : this.names.find(isRight);
    if (attempt.client === undefined && owner !== undefined) {
      this.#compare(connection, owner, at);
      attempt.client = owner;
    }
    if (owner !== undefined && owner === attempt.client) return;
    const asked = attempt.client !== undefined && this.#between ? [attempt.client] : this.names;
    const right = asked.map((client) => this.#addressOf(client));
    this.contradictions.push({
      duty: 'address',
      at,
      cause: { kind: 'wrong-address', connection: name, target, right },
    });
  }

  /** The request targets that are right for a client. */
  #addressOf(client: string): string {
    const userId = this.#context.users[client]?.userId;
    return this.#basePath + this.#context.protocol.model.address.replace(/\{[^}]*\}/, () => String(userId));
  }

  #compare(after: Connection, client: string, at: Moment): void {
    const held = this.attempts.filter(
      ({ attempt, endedAt }) => attempt?.client === client && !attempt.unwatched && endedAt === undefined,
    );
    for (const before of held) this.#overlaps.push({ before, after, since: at.real });
  }

  /** A client gets a text that is a message, from the kit or through it. */
  sent(payload: unknown, message: string, times: number, client: string | undefined): void {
    if (this.#context.protocol.model.messages[message]?.origin === undefined) return;
    const key = this.#keyOf(payload, message, client);
    this.#undelivered.set(key, (this.#undelivered.get(key) ?? 0) + times);
  }

  /** A driver tells something. */
  tells(event: DriverEvent, client: string, at: Moment): void {
    this.told.push({ at, client, event, consumed: this.#between && this.#isOfOthers(event) });
    if (event.event === 'online' && !this.#isOpen(client, at.real))
      this.contradictions.push({
        duty: 'state',
        at,
        cause: { kind: 'online-while-closed', client },
      });
    if (event.event === 'message') this.#delivered(event.message, client, at);
  }

  /** Whether somebody of another scenario has said it, as far as that shows. */
  #isOfOthers(event: DriverEvent): boolean {
    if (event.event !== 'message') return false;
    const { protocol } = this.#context;
    return Object.values(protocol.model.messages).some(
      (message) =>
        message.origin !== undefined &&
        protocol.validators[message.name]?.(event.message) === true &&
        !isOwn({ kind: 'message', message, payload: event.message }, this.#context),
    );
  }

  /** What a client told of its connections before a moment is of no more interest. */
  forgetStates(client: string | undefined, before: number): void {
    for (const told of this.told)
      if (told.client === client && told.at.real < before && isState(told.event)) told.consumed = true;
  }

  #isOpen(client: string, now: number): boolean {
    const late = reportingTime + this.#context.tolerance;
    return this.attempts.some(
      ({ attempt, upgraded, endedAt }) =>
        upgraded && attempt?.client === client && (endedAt === undefined || now <= endedAt.real + late),
    );
  }

  /** Only what fits a message's schema claims to be one; what else is told as a message, scenarios judge. */
  #delivered(payload: unknown, client: string, at: Moment): void {
    if (this.names.length > 1 && !this.#between) return;
    for (const [name, { origin }] of Object.entries(this.#context.protocol.model.messages)) {
      if (origin === undefined || this.#context.protocol.validators[name]?.(payload) !== true) continue;
      const key = this.#keyOf(payload, name, client);
      const left = this.#undelivered.get(key);
      this.#undelivered.set(key, (left ?? 0) - 1);
      if (left !== undefined && left > 0) return;
      this.contradictions.push({
        duty: 'delivery',
        at,
        cause: { kind: 'undelivered', client, frame: this.#said(payload, name), repeated: left !== undefined },
      });
      return;
    }
  }

  /** Where the kit sees only what it sends itself, every client of a scenario gets the same. */
  #keyOf(payload: unknown, message: string, client: string | undefined): string {
    return `${this.#between ? client : ''} ${this.#said(payload, message)}`;
  }

  #said(payload: unknown, message: string): string {
    return knownFields(payload, this.#context.protocol.model.messages[message]);
  }

  /** Connections that were held at once, judged at the end: one may have ended while the news of the other came. */
  overlapping(now: number): Contradiction[] {
    return this.#overlaps.flatMap(({ before, after, since }) => {
      const [first, second] = [before, after].map(({ endedAt }) => endedAt?.real ?? now);
      const together = Math.min(first ?? now, second ?? now) - since;
      if (together <= this.#context.tolerance) return [];
      const cause: Cause = {
        kind: 'two-at-once',
        first: before.name,
        second: after.name,
        open: before.upgraded,
        for: Math.round(together),
      };
      return [{ duty: 'single', at: after.attempt?.at ?? after.openedAt, cause }];
    });
  }
}
