import { CLOSE_CODES } from '#generated/support-chat/constants.js';
import { attempt, startAfresh } from './attempts.ts';
import type { Effect, EventOf } from './events.ts';
import { faultOf, queue, refuse, refuseAll } from './outbox.ts';
import { type ConnectionId, linkIn, type State } from './state.ts';
import { tell } from './tell.ts';

/** How long the closing handshake of a user who leaves may take, in milliseconds. */
export const CLOSING_LIMIT_MS = 800;

/** The user wants to be connected and nothing is in the way; or has no wish to wait any longer. */
export function begin(state: State, _event: unknown, now: number): Effect[] {
  return attempt(state, now);
}

/** The user wants to be connected again before the last connection is over. */
export function beginNext(state: State): Effect[] {
  linkIn(state, 'closing').next = 'connect'; // CL-6
  return [];
}

/** The user leaves an open connection. */
export function leave(state: State, _event: unknown, now: number): Effect[] {
  const { connection } = linkIn(state, 'online');
  close(state, connection, now + CLOSING_LIMIT_MS);
  startAfresh(state);
  return [
    { type: 'close', code: CLOSE_CODES.normal }, // CL-13
    tell('offline', { reason: 'disconnect', detail: 'disconnected' }),
    ...refuseAll(state),
  ];
}

/** The user leaves during an attempt. */
export function abandon(state: State): Effect[] {
  close(state, linkIn(state, 'connecting').connection, Number.POSITIVE_INFINITY);
  return [{ type: 'drop' }, ...refuseAll(state)];
}

/** The user leaves while the next attempt waits for its time. */
export function cancel(state: State): Effect[] {
  state.link = { phase: 'idle' }; // CL-13
  state.retries = 0;
  return refuseAll(state);
}

/** The user leaves while the end of a connection is awaited. */
export function stay(state: State): Effect[] {
  linkIn(state, 'closing').next = 'stay'; // CL-13
  state.retries = 0;
  return refuseAll(state);
}

/** A text of a user who is not connected and does not want to be. */
export function refuseText(_state: State, { text }: EventOf<'send'>): Effect[] {
  return refuse(faultOf(text) ?? 'disconnected'); // CL-8
}

/** A text that has to wait for a connection. */
export function queueText(state: State, { text }: EventOf<'send'>): Effect[] {
  const fault = faultOf(text);
  return fault === undefined ? queue(state, text) : refuse(fault); // CL-7, CL-15
}

/** A text while a connection comes to its end. */
export function queueOrRefuseText(state: State, event: EventOf<'send'>): Effect[] {
  return linkIn(state, 'closing').next === 'stay' ? refuseText(state, event) : queueText(state, event);
}

/** A text of a user who is online. It waits behind those that wait already. */
export function sendText(state: State, event: EventOf<'send'>): Effect[] {
  if (linkIn(state, 'online').releaseAt !== undefined) return queueText(state, event);
  const fault = faultOf(event.text);
  if (fault !== undefined) return refuse(fault); // CL-7, CL-15
  return [
    { type: 'transmit', text: event.text },
    { type: 'answer', answer: { outcome: 'sent' } },
  ];
}

function close(state: State, connection: ConnectionId, dropAt: number): void {
  state.link = { phase: 'closing', connection, dropAt, next: 'stay', detail: 'disconnected' };
  state.retries = 0;
}
