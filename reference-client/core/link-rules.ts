import { CLOSE_CODES, FRAMES } from '#generated/support-chat/constants.js';
import { attempt, retryLater, startAfresh } from './attempts.ts';
import { classify } from './classify.ts';
import type { Effect, EventOf, OfflineReason } from './events.ts';
import { release, reportRefused } from './outbox.ts';
import { linkIn, type State } from './state.ts';
import { tell } from './tell.ts';

/** A duplicate, too many requests, a server that is down. */
const TURNING_AWAY: readonly (number | undefined)[] = [409, 429, 503]; // CL-14

/** The code of an end without a close frame: RFC 6455 section 7.1.5. */
const NO_CLOSE_FRAME = 1006;

/** How much of an odd frame is logged, in UTF-16 units. */
const MOST_LOGGED = 200;

/**
 * The handshake was accepted. The first heartbeat goes at once; texts that wait are held back until the server has said
 * something, or for half an interval: a connection that is only refused again (4409) must not swallow them.
 */
export function open(state: State, { connection }: EventOf<'opened'>, now: number): Effect[] {
  const { heartbeatInterval } = state.rules;
  const nextBeat = now + heartbeatInterval;
  state.link = { phase: 'online', connection, nextBeat, heardAt: now, releaseAt: now + heartbeatInterval / 2 };
  return [tell('online', {}), { type: 'transmit', text: FRAMES.heartbeat }]; // CL-3; CL-2
}

/** A text message: an answer to a heartbeat, somebody's words, a notice, or nothing that is known. */
export function takeText(state: State, { text }: EventOf<'text'>, now: number): Effect[] {
  const link = linkIn(state, 'online');
  link.heardAt = now;
  if (link.releaseAt === undefined) return show(text);
  link.releaseAt = undefined;
  startAfresh(state);
  return [...show(text), ...release(state)];
}

/** A binary message: this protocol is text. */
export function ignoreBinary(state: State, event: EventOf<'binary'>, now: number): Effect[] {
  return [...hear(state, event, now), tell('log', { line: 'ignored a binary message' })]; // CL-12
}

/** A sign of life that says nothing else. */
export function hear(state: State, _event: unknown, now: number): Effect[] {
  linkIn(state, 'online').heardAt = now;
  return [];
}

/** A text that came too late for this connection waits for the next. */
export function keepText(state: State, { text }: EventOf<'unsent'>): Effect[] {
  if (text === FRAMES.heartbeat) return [];
  const taken = state.outbox.length < state.rules.mostQueued;
  if (taken) state.outbox.push(text);
  return taken ? [] : [reportRefused(text, 'full')]; // CL-8
}

/** An open connection is lost. */
export function lose(state: State, event: EventOf<'ended'>, now: number): Effect[] {
  const { code, chance } = event;
  if (turnsAway(event)) state.turnedAway = true;
  else startAfresh(state);
  const detail = describeEnd(event, 'the connection broke');
  return [
    tell('offline', { reason: reasonOf(code), code, detail }), // CL-3
    ...retryLater(state, chance, detail, now), // CL-5
  ];
}

/** An attempt has failed. */
export function fail(state: State, event: EventOf<'ended'>, now: number): Effect[] {
  if (turnsAway(event)) state.turnedAway = true;
  return retryLater(state, event.chance, describeEnd(event, 'no connection'), now); // CL-5
}

/** What was to be ended has ended. */
export function finish(state: State, event: EventOf<'ended'>, now: number): Effect[] {
  const { next, detail } = linkIn(state, 'closing');
  if (turnsAway(event)) {
    state.turnedAway = true;
    state.notBefore = now + state.rules.heartbeatInterval;
  }
  if (next === 'retry') return retryLater(state, event.chance, detail, now); // CL-5
  if (next === 'connect') return attempt(state, now);
  state.link = { phase: 'idle' }; // CL-13
  return [];
}

function show(text: string): Effect[] {
  const classified = classify(text);
  if (classified.kind === 'message') return [tell('message', classified.message)]; // CL-9
  if (classified.kind === 'notice') return [tell('notice', { text: classified.text })]; // CL-11
  if (classified.kind === 'signal') return []; // CL-10
  const shown = text.length > MOST_LOGGED ? `${text.slice(0, MOST_LOGGED)}…` : text;
  return [tell('log', { line: `ignored ${JSON.stringify(shown)}: none of the server's messages` })]; // CL-12
}

/** Whether the end of a connection or an attempt asks the client to stay away for a while. CL-14 */
function turnsAway({ code, status }: EventOf<'ended'>): boolean {
  return code === CLOSE_CODES.duplicateSession || TURNING_AWAY.includes(status);
}

function reasonOf(code: number): OfflineReason {
  if (code === CLOSE_CODES.duplicateSession) return 'duplicate';
  return code === CLOSE_CODES.sessionExpired ? 'expired' : 'closed';
}

function describeEnd({ code, reason, status }: EventOf<'ended'>, broken: string): string {
  const closed = code === NO_CLOSE_FRAME ? broken : `closed with ${code}`;
  const what = status === undefined ? closed : `refused with HTTP ${status}`;
  return reason === '' ? what : `${what}: ${reason}`;
}
