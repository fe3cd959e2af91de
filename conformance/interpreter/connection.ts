import type { PeerEvent } from '../peer/peer-types.ts';
import type { Cause, FrameRule } from './causes.ts';
import { type Classified, classify, meantBy } from './classify.ts';
import type { Moment } from './expressions.ts';
import { atPointer } from './json-numbers.ts';
import { shown } from './matchers.ts';
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
    openedAt,
    direction: attempt === undefined ? 'toClient' : 'toServer',
    attempt,
    other: undefined,
    endedAt: undefined,
    upgraded: false,
    upgradedAt: 0,
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

/** Applies what was observed on a connection, and says it in words for the trace. */
export function applyEvent(
  connection: Connection,
  event: PeerEvent,
  at: Moment,
  context: ScenarioContext,
): string | undefined {
  const text = describeEvent(connection, event, at, context);
  if (connection.end !== undefined || connection.refusal !== undefined || connection.over) {
    connection.endedAt ??= at;
    // Whatever ends at the server is over for the client as soon as it hears of it, and the other way round.
    if (connection.other !== undefined) connection.other.endedAt ??= at;
  }
  return text;
}

function describeEvent(
  connection: Connection,
  event: PeerEvent,
  at: Moment,
  context: ScenarioContext,
): string | undefined {
  const requirement = frameRequirement(connection, context);
  switch (event.type) {
    case 'sent-handshake':
      return undefined;
    case 'request':
      if (connection.attempt !== undefined) connection.attempt.target = event.target;
      for (const detail of event.faults)
        addViolation(connection, { at, requirement, rule: { kind: 'request', detail } });
      return `GET ${event.target}`;
    case 'open':
      connection.upgraded = true;
      connection.upgradedAt = at.real;
      if (connection.attempt !== undefined) connection.openedAt = at;
      return 'open (101)';
    case 'refused':
      connection.refusal ??= {
        at,
        status: event.status,
        cause: {
          kind: 'refused',
          status: event.status,
          reason: event.reason,
          ...(event.body === '' ? {} : { body: event.body.slice(0, keptBody) }),
        },
      };
      return `refused: HTTP ${event.status} ${event.reason}${event.body === '' ? '' : `, ${shown(event.body.slice(0, 80))}`}`;
    case 'unreachable':
      connection.refusal = { at, status: undefined, cause: { kind: 'no-handshake', message: event.message } };
      connection.over = true;
      // A client that leaves before it was answered has ended its attempt.
      if (connection.attempt !== undefined) connection.end ??= { at, code: undefined, reason: '', how: 'FIN' };
      return `no handshake: ${event.message}`;
    case 'text':
      return applyText(connection, event.text, at, context);
    case 'binary':
      addViolation(connection, {
        at,
        requirement,
        rule: { kind: 'binary', bytes: event.length },
      });
      return `binary, ${event.length} bytes`;
    case 'ping':
      return 'ping';
    case 'pong': {
      const payload = new TextDecoder().decode(event.payload);
      connection.pongs.push({ at, payload, consumed: false });
      connection.kept += keptForEach + payload.length;
      return `pong ${shown(payload)}`;
    }
    case 'close':
      connection.end ??= { at, code: event.code, reason: event.reason, how: 'close frame' };
      return `close ${event.code ?? 'without a code'}${event.reason === '' ? '' : ` ${shown(event.reason)}`}`;
    case 'breach':
    case 'flood': {
      const { detail } = event;
      if (event.type === 'breach' && !connection.upgraded && connection.attempt === undefined) {
        connection.refusal = { at, status: undefined, cause: { kind: 'wrong-upgrade', rule: event.rule, detail } };
        return `101 that breaks ${event.rule}: ${detail}`;
      }
      addViolation(connection, {
        at,
        requirement,
        rule: event.type === 'breach' ? { kind: 'rfc6455', rule: event.rule, detail } : { kind: 'flood', detail },
      });
      return event.type === 'breach' ? `breach: ${event.rule}: ${detail}` : `flood: ${detail}`;
    }
    case 'ended': {
      const clean = connection.end !== undefined;
      connection.over = true;
      const how = { fin: 'FIN', reset: 'RST', local: 'the kit' } as const;
      connection.end ??= { at, code: undefined, reason: '', how: how[event.how] };
      return clean || event.how === 'local' ? undefined : `TCP ended by ${how[event.how]} without a close frame`;
    }
  }
}

/** The requirement that a frame of the other end breaks by being none of the document. */
function frameRequirement({ direction }: Connection, { protocol }: ScenarioContext): string | undefined {
  const { directions, clientDuties } = protocol.model;
  return direction === 'toClient' ? directions.toClient.requirement : clientDuties?.frames;
}

function applyText(connection: Connection, text: string, at: Moment, context: ScenarioContext): string | undefined {
  const is = classify(context.protocol, connection.direction, text);
  const own = isOwn(is, context);
  // Of what other scenarios say one frame is enough to know that something came.
  if (own || connection.frames.length === 0) {
    const routine = isRoutine(connection, is, context);
    connection.frames.push({ at, text, is, own, consumed: false, routine });
    connection.kept += keptForEach + keptForCharacter * text.length;
  }
  if (is.kind === 'invalid') {
    addViolation(connection, { at, requirement: is.requirement, rule: is.rule });
    return `text ${shownFrame(text)}`;
  }
  // What other scenarios say would drown the trace.
  return own ? `${is.message.name} ${shownFrame(text)}` : undefined;
}

/** About how many bytes a frame costs, and each character of it: it is kept as text and as what it says. */
const keptForEach = 500;
const keptForCharacter = 2;

/** Characters of a refusal's body that are kept. */
const keptBody = 200;

/** Violations of one requirement that are kept; the frames of a flood are all alike. */
const keptViolations = 3;

function addViolation({ violations }: Connection, violation: Violation): void {
  const alike = violations.filter(({ requirement }) => requirement === violation.requirement);
  if (alike.length < keptViolations) violations.push(violation);
}

/** A frame's text as it came where it is JSON, and quoted where it is not. */
export function shownFrame(text: string): string {
  if (!text.startsWith('{')) return shown(text);
  return text.length > 400 ? `${text.slice(0, 380)}… (${text.length} characters)` : text;
}

function isRoutine({ attempt, other }: Connection, is: Classified, context: ScenarioContext): boolean {
  if (other === undefined) return attempt?.replies === true && isProbe(is, context);
  const { livenessProbe } = context.protocol.model;
  return is.kind === 'message' && [livenessProbe?.send, livenessProbe?.reply].includes(is.message.name);
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
export function endOf({ code, reason, how }: End, at?: string): Cause {
  const where = at === undefined ? {} : { at };
  if (how === 'the kit') return { kind: 'cut', ...where };
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
