import { CLOSE_CODES, CLOSE_REASONS } from '#generated/support-chat/constants.js';
import { delist, endSession } from '../core/connection-rules.ts';
import type { Effect } from '../core/events.ts';
import type { ConnectionId } from '../core/state.ts';
import type { Fault, StepPlace } from './fault.ts';
import { type Second, second } from './second-connection.ts';
import { type Effects, isBroadcast } from './step-places.ts';

const DUPLICATE = CLOSE_CODES.duplicateSession;
/** Refuses a second connection as it should be, and does something to the first. */
function besides(harm: (attempt: Second) => Effects): StepPlace {
  return second(() => (attempt, refuse) => [...refuse(), ...harm(attempt)]);
}

/** Keeps the first connections of users who were refused a second one from something. */
function mutesFirst(mute: (effect: Effect, to: readonly ConnectionId[]) => readonly ConnectionId[]): StepPlace {
  return (applied) => (inner) => {
    const muted = new Set<ConnectionId>();
    return (state, event, now) => {
      const first = event.type === 'opened' ? state.sessions.get(event.userId) : undefined;
      if (first !== undefined) muted.add(first);
      return inner(state, event, now).map((effect) => {
        if (effect.type !== 'send' || mute(effect, effect.to).length === 0) return effect;
        const to = effect.to.filter((connection) => !muted.has(connection));
        if (to.length === effect.to.length) return effect;
        applied();
        return { ...effect, to };
      });
    };
  };
}

/** Faults of what a refused attempt does to the live session. */
export const REFUSED_FAULTS: readonly Fault[] = [
  {
    name: 'refusal-removes-live-session',
    breaks: 'SES-2',
    description: 'Takes the live session off its list when a second connection of its user is refused.',
    step: besides(({ state, userId }) => {
      delist(state, userId);
      return [];
    }),
  },
  {
    name: 'refusal-closes-live-session',
    breaks: 'SES-2',
    description: 'Closes the live session, too, when a second connection of its user is refused.',
    step: besides(({ state, first }) => {
      endSession(state, first);
      return [{ type: 'close', connection: first, code: DUPLICATE, reason: CLOSE_REASONS.duplicateSession }];
    }),
  },
  {
    name: 'refusal-renews-live-session',
    breaks: 'SES-2',
    description: 'Renews the live session when a second connection of its user is refused.',
    step: besides(({ state, first, now }) => {
      const record = state.connections.get(first);
      if (record?.phase === 'live') record.expiresAt = now + state.rules.sessionTtl;
      return [];
    }),
  },
  {
    name: 'refusal-expires-live-session',
    breaks: 'SES-2',
    description: 'Halves what is left to the live session when a second connection of its user is refused.',
    step: besides(({ state, first, now }) => {
      const record = state.connections.get(first);
      if (record?.phase === 'live') record.expiresAt = (record.expiresAt + now) / 2;
      return [];
    }),
  },
  {
    name: 'refusal-deafens-live-session',
    breaks: 'SES-2',
    description: 'Sends no broadcast to a session any more once a second connection of its user was refused.',
    step: mutesFirst((effect, to) => (isBroadcast(effect) ? to : [])),
  },
  {
    name: 'refusal-stops-acknowledgements',
    breaks: 'SES-2',
    description: 'Acknowledges no heartbeat of a session any more once a second connection of its user was refused.',
    step: mutesFirst((effect, to) => (isBroadcast(effect) ? [] : to)),
  },
];
