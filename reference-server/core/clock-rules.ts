import { CLOSE_CODES, CLOSE_REASONS } from '#generated/support-chat/constants.js';
import { clockTick } from './clock-tick.ts';
import { endSession, everybody, liveConnection } from './connection-rules.ts';
import type { Effect, EventOf } from './events.ts';
import { nextSweepAfter } from './schedules.ts';
import type { State } from './state.ts';

/** Does whatever is due at `now`: the sweep, and the look at every link. Nothing is due early. */
export function reachDeadlines(state: State, { wall }: EventOf<'clock'>, now: number): Effect[] {
  const effects: Effect[] = [];
  if (now >= state.nextSweep) effects.push(...sweep(state, wall, now));
  if (now >= state.nextLinkCheck) effects.push(...checkLinks(state, now));
  return effects;
}

/**
 * The session clock is about to jump: sessions live on that clock, links do not. Moving the links along keeps their
 * silence what it was.
 */
export function shiftLinks(state: State, { by }: EventOf<'advanced'>): Effect[] {
  for (const connection of state.sessions.values()) {
    const link = liveConnection(state, connection);
    link.heardAt += by;
    link.validUntil += by;
  }
  state.nextLinkCheck += by;
  return [];
}

/** Ends the sessions whose time is over, and tells the others the time if asked to. */
function sweep(state: State, wall: number, now: number): Effect[] {
  const effects: Effect[] = [];
  for (const connection of state.sessions.values()) {
    if (now < liveConnection(state, connection).expiresAt) continue; // TTL-1, TTL-6
    endSession(state, connection); // TTL-5
    effects.push({ type: 'close', connection, code: CLOSE_CODES.sessionExpired, reason: CLOSE_REASONS.sessionExpired }); // TTL-4
  }
  if (state.rules.clockTick && state.sessions.size > 0) {
    const text = clockTick(state.rules.createTime(wall));
    effects.push({ type: 'send', to: everybody(state), text }); // CLK-1
  }
  state.nextSweep = nextSweepAfter(state, now);
  return effects;
}

/** Asks a link that was silent for half of the limit for a sign of life, and ends one that was silent for all of it. */
function checkLinks(state: State, now: number): Effect[] {
  const { heartbeatInterval, silentSessionLimit } = state.rules;
  const late = now - state.nextLinkCheck;
  // A process that was held up could hear nobody: that time is its own silence, not theirs.
  if (late > heartbeatInterval) {
    for (const connection of state.sessions.values()) liveConnection(state, connection).heardAt += late;
    state.nextLinkCheck += late;
  }
  const effects: Effect[] = [];
  for (const connection of state.sessions.values()) {
    const link = liveConnection(state, connection);
    if (now >= link.validUntil) {
      endSession(state, connection);
      effects.push({ type: 'close', connection, code: CLOSE_CODES.policyViolation, reason: 'proof expired' });
      continue;
    }
    const silence = now - link.heardAt;
    if (silence >= silentSessionLimit) {
      endSession(state, connection);
      effects.push({ type: 'terminate', connection }); // SES-7
    } else if (silence >= silentSessionLimit / 2 && !link.pinged) {
      link.pinged = true;
      effects.push({ type: 'ping', connection }); // SES-7
    }
  }
  state.nextLinkCheck = now + heartbeatInterval;
  return effects;
}
