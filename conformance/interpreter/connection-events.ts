import type { PeerEvent } from '../peer/peer-types.ts';
import { type Classified, classify } from './classify.ts';
import { type Connection, isOwn, isProbe, type Violation } from './connection.ts';
import type { Moment } from './expressions.ts';
import { shown } from './matchers.ts';
import type { ScenarioContext } from './types.ts';

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
      if (connection.attempt !== undefined)
        connection.end ??= { at, code: undefined, reason: '', how: 'FIN', idle: undefined };
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
      connection.end ??= {
        at,
        code: event.code,
        reason: event.reason,
        how: 'close frame',
        idle: idleOf(connection, at),
      };
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
      connection.end ??= { at, code: undefined, reason: '', how: how[event.how], idle: idleOf(connection, at) };
      return clean || event.how === 'local' ? undefined : `TCP ended by ${how[event.how]} without a close frame`;
    }
  }
}

/** How long the kit has said nothing on a connection. */
function idleOf({ upgraded, upgradedAt, saidAt }: Connection, { real }: Moment): number | undefined {
  return upgraded ? Math.round(real - Math.max(upgradedAt, saidAt)) : undefined;
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
