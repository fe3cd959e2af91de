import type { Cause, FrameRule } from './causes.ts';
import { type Classified, meantBy } from './classify.ts';
import type { Moment } from './expressions.ts';
import { atPointer } from './json-numbers.ts';
import { noncePattern, type ScenarioContext } from './types.ts';

/** A rule about messages that a server must not send, whatever a scenario is about. */
export type ServerDuty = 'copies' | 'unsent' | 'earlier';

/** A text frame that came. */
export interface Received {
  readonly at: Moment;
  readonly text: string;
  readonly is: Classified;
  /** Whether it belongs to this scenario; broadcasts of other scenarios reach its connections too. */
  readonly own: boolean;
  /** Whether an expectation has taken it. */
  consumed: boolean;
  /** The rule of its own that it breaks by having come at all. */
  extra?: ServerDuty;
  /** Whether it is a liveness probe that the kit has answered by itself; or one, or an answer, that it has passed on. */
  routine: boolean;
}

/** A pong that came. */
export interface Pong {
  readonly at: Moment;
  readonly payload: string;
  consumed: boolean;
}

/** What there is to know of a connection that a client made to the kit. */
export interface Attempt {
  /** Moment of the TCP connection. */
  readonly at: Moment;
  /** Client that made it; undefined until its request tells. */
  client: string | undefined;
  /** Its request target. */
  target: string | undefined;
  /** Whether a step of the scenario has it. */
  taken: boolean;
  /** Whether the kit answers its liveness probes. */
  replies: boolean;
  /** The kit has stopped reading, so that it would not see the end. */
  unwatched: boolean;
}

/** How a connection came to its end. */
export interface End {
  readonly at: Moment;
  /** Of the close frame; undefined without one, or for one without a code. */
  readonly code: number | undefined;
  readonly reason: string;
  readonly how: 'close frame' | 'FIN' | 'RST' | 'the kit';
  /** Milliseconds since the kit said anything on it, or since it opened; undefined where it never did. */
  readonly idle: number | undefined;
}

/** Why no WebSocket was opened. */
export interface Refusal {
  readonly at: Moment;
  /** HTTP status; undefined when the answer was none. */
  readonly status: number | undefined;
  readonly cause: Extract<Cause, { kind: 'refused' | 'no-handshake' | 'wrong-upgrade' }>;
}

/** A frame by which the target broke the document or RFC 6455. */
export interface Violation {
  readonly at: Moment;
  readonly requirement: string | undefined;
  readonly rule: FrameRule;
}

/** A connection of a scenario, as far as it was observed. */
export interface Connection {
  name: string;
  readonly id: string;
  /** With which the kit opened it; empty where it did not. */
  userId: string;
  /** The moment before its handshake was sent; on a connection that a client made, before it was answered. */
  openedAt: Moment;
  /** What the other end sends. */
  readonly direction: 'toServer' | 'toClient';
  /** On a connection that a client made. */
  readonly attempt: Attempt | undefined;
  /** What its other side sends, where the kit stands between a client and a server. */
  other: Connection | undefined;
  /** The moment before our end of it, or the arrival of theirs, whichever came first. */
  endedAt: Moment | undefined;
  upgraded: boolean;
  upgradedAt: number;
  /** When the kit last sent something on it but pings, in milliseconds since the epoch; 0 before. */
  saidAt: number;
  refusal: Refusal | undefined;
  end: End | undefined;
  /** TCP is over; nothing more can come. */
  over: boolean;
  readonly frames: Received[];
  readonly pongs: Pong[];
  readonly violations: Violation[];
  /** About how many bytes of memory the frames and pongs take. */
  kept: number;
}

/** A connection that is being opened, by the kit or by a client. */
export function newConnection(name: string, id: string, openedAt: Moment, attempt?: Attempt): Connection {
  return {
    name,
    id,
    userId: '',
    openedAt,
    direction: attempt === undefined ? 'toClient' : 'toServer',
    attempt,
    other: undefined,
    endedAt: undefined,
    upgraded: false,
    upgradedAt: 0,
    saidAt: 0,
    refusal: undefined,
    end: undefined,
    over: false,
    frames: [],
    pongs: [],
    violations: [],
    kept: 0,
  };
}

/** What the server sends on a connection that a client has made to it through the kit. */
export function serverSideOf(client: Connection): Connection {
  const server = newConnection(client.name, serverSideId(client.id), client.openedAt);
  server.other = client;
  client.other = server;
  return server;
}

/** Id under which a rig tells what the server sends on a connection. */
export function serverSideId(id: string): string {
  return `${id} server`;
}

/** Whether it is the message that asks for a sign of life. */
export function isProbe(is: Classified, { protocol }: ScenarioContext): boolean {
  return is.kind === 'message' && is.message.name === protocol.model.livenessProbe?.send;
}

/** A message belongs to the scenario if a user of the scenario sent it, or if it carries what the scenario wrote. */
export function isOwn(is: Classified, { alone, users, nonce }: ScenarioContext): boolean {
  const meant = meantBy(is);
  if (meant?.message.origin === undefined) return true;
  const { sender, content } = meant.message.origin;
  const said = String(atPointer(meant.payload, content));
  // Where nobody else is connected, an earlier scenario's text may still be on its way.
  if (noncePattern.test(said) && !said.includes(nonce)) return false;
  if (alone) return true;
  const from = String(atPointer(meant.payload, sender));
  if (Object.values(users).some((user) => String(user.userId) === from)) return true;
  return said.includes(nonce);
}

/** How a connection ended. */
export function endOf({ code, reason, how, idle }: End, at?: string): Cause {
  const where = { ...(at === undefined ? {} : { at }), ...(idle === undefined ? {} : { idle }) };
  if (how === 'the kit') return { kind: 'cut', ...(at === undefined ? {} : { at }) };
  if (how !== 'close frame') return { kind: 'ended', how, ...where };
  return {
    kind: 'closed',
    ...(code === undefined ? {} : { code }),
    ...(reason === '' ? {} : { reason }),
    ...where,
  };
}

/** Whether a frame is of the scenario and no expectation has taken it; optional capabilities do not count. */
export function isWaiting({ own, consumed, routine, extra, is }: Received): boolean {
  return (
    own &&
    !consumed &&
    !routine &&
    extra === undefined &&
    !(is.kind === 'message' && is.message.capability !== undefined)
  );
}

/** Finds the first item that fits; each call looks only at what has come since the last, however much that was. */
export function firstFitting<T>(items: readonly T[], fits: (item: T) => boolean): () => T | undefined {
  let examined = 0;
  return () => {
    while (examined < items.length) {
      const item = items[examined];
      if (item !== undefined && fits(item)) return item;
      examined += 1;
    }
    return undefined;
  };
}

/** The frames that wait. */
export function waitingFrames(connection: Connection): Received[] {
  return connection.frames.filter(isWaiting);
}
