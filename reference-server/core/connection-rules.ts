import { CLOSE_CODES, CLOSE_REASONS, FRAMES } from '#generated/support-chat/constants.js';
import type { Effect, EventOf } from './events.ts';
import { imMessageFrom } from './im-message.ts';
import { alignSchedules } from './schedules.ts';
import type { ConnectionId, LiveConnection, State, UserId } from './state.ts';

/** A handshake was accepted: the user's session opens on this connection, unless one is live already. */
export function open(
  state: State,
  { connection, userId, validFor = Number.POSITIVE_INFINITY }: EventOf<'opened'>,
  now: number,
): Effect[] {
  if (state.sessions.has(userId)) {
    // SES-1; SES-2: the live session is not even looked at.
    return turnAwayWith(state, connection, CLOSE_CODES.duplicateSession, CLOSE_REASONS.duplicateSession);
  }
  if (state.sessions.size === 0) alignSchedules(state, now);
  const expiresAt = now + state.rules.sessionTtl; // TTL-1
  const validUntil = now + validFor;
  state.connections.set(connection, { phase: 'live', userId, expiresAt, heardAt: now, pinged: false, validUntil });
  state.sessions.set(userId, connection);
  state.everybody = undefined;
  return []; // MSG-14, SES-5: no greeting, no history
}

/** A handshake was accepted while the server stops. */
export function turnAway(state: State, { connection }: EventOf<'opened'>): Effect[] {
  return turnAwayWith(state, connection, CLOSE_CODES.serviceRestart, '');
}

/** A text message of a live session: a heartbeat, or a chat text to broadcast. */
export function takeText(state: State, event: EventOf<'text'>, now: number): Effect[] {
  const { connection, text, wall } = event;
  const session = liveConnection(state, connection);
  markHeard(session, now);
  if (text === FRAMES.heartbeat) {
    return [{ type: 'send', to: [connection], text: FRAMES.heartbeatAck }]; // HB-1 to HB-6
  }
  if (text === '') return []; // MSG-11
  const message = imMessageFrom(state.rules, session.userId, text, wall);
  if (message === undefined) {
    return [{ type: 'send', to: [connection], text: FRAMES.notice.unknownUser }]; // MSG-9
  }
  session.expiresAt = now + state.rules.sessionTtl; // TTL-2; TTL-3: nowhere else
  return [{ type: 'send', to: everybody(state), text: JSON.stringify(message) }]; // MSG-1, MSG-8, MSG-12
}

/** A binary message: this protocol is text. */
export function refuseBinary(state: State, { connection }: EventOf<'binary'>): Effect[] {
  endSession(state, connection);
  return [{ type: 'close', connection, code: CLOSE_CODES.unsupportedData, reason: 'text only' }]; // EP-6
}

/** A sign of life that says nothing else. */
export function hear(state: State, { connection }: EventOf<'heard'>, now: number): Effect[] {
  markHeard(liveConnection(state, connection), now);
  return [];
}

/** A live connection is over: its user can connect again. */
export function leave(state: State, { connection }: EventOf<'closed'>): Effect[] {
  closeSession(state, connection); // SES-3, SES-4
  state.connections.delete(connection);
  return []; // MSG-14: nobody is told
}

/** A connection that was told to go is gone. Whoever holds the session of its user now keeps it. */
export function forget(state: State, { connection }: EventOf<'closed'>): Effect[] {
  state.connections.delete(connection); // SES-2
  return [];
}

/** The server stops: nobody comes in any more. */
export function stop(state: State): Effect[] {
  state.phase = 'stopped';
  return [];
}

/** A session ends because the server stops; its client may come back, to whatever serves then. */
export function dismiss(state: State, { connection }: EventOf<'dismissed'>): Effect[] {
  endSession(state, connection);
  return [{ type: 'close', connection, code: CLOSE_CODES.serviceRestart, reason: '' }];
}

/** Ends the session of a live connection, which is still to be closed: its user can connect again at once. */
export function endSession(state: State, connection: ConnectionId): void {
  closeSession(state, connection);
  state.connections.set(connection, { phase: 'closing' });
}

/** Takes the session of a user off the list: it gets nothing any more, and its user may come back. */
export function delist(state: State, userId: UserId): void {
  state.sessions.delete(userId);
  state.everybody = undefined;
}

/** The connections of all sessions. */
export function everybody(state: State): readonly ConnectionId[] {
  state.everybody ??= [...state.sessions.values()];
  return state.everybody;
}

/** The record of a connection that the table has found to be live. */
export function liveConnection(state: State, connection: ConnectionId): LiveConnection {
  const record = state.connections.get(connection);
  if (record?.phase !== 'live') throw new Error(`connection ${connection} is not live`);
  return record;
}

function closeSession(state: State, connection: ConnectionId): void {
  delist(state, liveConnection(state, connection).userId);
}

function turnAwayWith(state: State, connection: ConnectionId, code: number, reason: string): Effect[] {
  state.connections.set(connection, { phase: 'closing' });
  return [{ type: 'close', connection, code, reason }];
}

function markHeard(session: LiveConnection, now: number): void {
  session.heardAt = now;
  session.pinged = false;
}
