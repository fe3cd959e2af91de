import { FRAMES } from '#generated/support-chat/constants.js';
import { attempt, startAfresh } from './attempts.ts';
import { nextDeadline, silentAt } from './deadlines.ts';
import type { Effect } from './events.ts';
import { release } from './outbox.ts';
import { linkIn, type State } from './state.ts';
import { tell } from './tell.ts';

/** A beat that comes this part of the interval late, or later, starts the rhythm anew. */
const LATE_BEAT = 0.25;

/** The handshake may have been unanswered for too long. */
export function giveUp(state: State, _event: unknown, now: number): Effect[] {
  const { connection, giveUpAt } = linkIn(state, 'connecting');
  return now < giveUpAt ? [] : dropAndRetry(state, connection, 'the handshake was not answered'); // CL-5
}

/** Does what is due on an open connection. Nothing is due early. */
export function keepAlive(state: State, _event: unknown, now: number): Effect[] {
  const link = linkIn(state, 'online');
  // A program that was held up could hear nobody: that time is its own silence, not the server's.
  link.heardAt += Math.max(now - nextDeadline(state), 0);
  if (now >= silentAt(state, link)) {
    const detail = 'the server has been silent for too long';
    startAfresh(state);
    return [tell('offline', { reason: 'silent', detail }), ...dropAndRetry(state, link.connection, detail)]; // CL-4
  }
  const effects: Effect[] = [];
  if (link.releaseAt !== undefined && now >= link.releaseAt) {
    link.releaseAt = undefined;
    effects.push(...release(state));
  }
  if (now >= link.nextBeat) {
    const { heartbeatInterval } = state.rules;
    const onTime = now - link.nextBeat < heartbeatInterval * LATE_BEAT;
    link.nextBeat = (onTime ? link.nextBeat : now) + heartbeatInterval; // CL-2
    effects.push({ type: 'transmit', text: FRAMES.heartbeat });
  }
  return effects;
}

/** The closing handshake may have taken too long. */
export function forceEnd(state: State, _event: unknown, now: number): Effect[] {
  const link = linkIn(state, 'closing');
  if (now < link.dropAt) return [];
  link.dropAt = Number.POSITIVE_INFINITY;
  return [{ type: 'drop' }];
}

/** The next attempt may be due. */
export function attemptInTime(state: State, _event: unknown, now: number): Effect[] {
  return now < linkIn(state, 'waiting').attemptAt ? [] : attempt(state, now);
}

function dropAndRetry(state: State, connection: number, detail: string): Effect[] {
  state.link = { phase: 'closing', connection, dropAt: Number.POSITIVE_INFINITY, next: 'retry', detail };
  return [{ type: 'drop' }];
}
