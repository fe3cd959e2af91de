import { CLOSE_CODES, FRAMES } from '#generated/support-chat/constants.js';
import { endSession, liveConnection } from '../core/connection-rules.ts';
import type { Effect } from '../core/events.ts';
import type { ConnectionId, LiveConnection, State, UserId } from '../core/state.ts';
import type { Fault, StepPlace } from './fault.ts';
import { announcement, effects, isBroadcast } from './step-places.ts';

const EXPIRED = CLOSE_CODES.sessionExpired;

type Expiry = Extract<Effect, { type: 'close' }>;

function isExpiry(effect: Effect): effect is Expiry {
  return effect.type === 'close' && effect.code === EXPIRED;
}

/** Does something about each expiry beside it. */
function atExpiry(beside: (expired: Expiry, others: ConnectionId[]) => Effect[]): StepPlace {
  return effects(
    () =>
      (all, { state }) =>
        all.flatMap((effect) =>
          isExpiry(effect) ? [effect, ...beside(effect, [...state.sessions.values()])] : [effect],
        ),
  );
}

/** Keeps some of the expired sessions from a sweep. */
function sparing(
  choose: (expired: readonly LiveConnection[], state: State, now: number) => readonly LiveConnection[],
): StepPlace {
  return (applied) => (inner) => (state, event, now) => {
    if (event.type !== 'clock' || now < state.nextSweep) return inner(state, event, now);
    const live = [...state.sessions.values()].map((connection) => liveConnection(state, connection));
    const spared = choose(
      live.filter(({ expiresAt }) => expiresAt <= now),
      state,
      now,
    );
    const times = spared.map(({ expiresAt }) => expiresAt);
    for (const session of spared) session.expiresAt = Number.POSITIVE_INFINITY;
    const all = inner(state, event, now);
    for (const [index, session] of spared.entries()) session.expiresAt = times[index] ?? 0;
    if (spared.length > 0) applied();
    return all;
  };
}

/** Faults of how an expired session ends. */
export const SWEEP_FAULTS: readonly Fault[] = [
  {
    name: 'expired-session-stays-open',
    breaks: 'TTL-4',
    description: 'Takes an expired session off its list, and leaves its connection open.',
    step: (applied) => {
      const left = new Set<ConnectionId>();
      return (inner) => (state, event, now) => {
        if (event.type === 'text' && left.has(event.connection)) {
          return [{ type: 'send', to: [event.connection], text: FRAMES.notice.noSession }];
        }
        const all = inner(state, event, now);
        for (const effect of all.filter(isExpiry)) {
          left.add(effect.connection);
          applied();
        }
        return all.filter((effect) => !isExpiry(effect));
      };
    },
  },
  {
    name: 'expired-session-dropped',
    breaks: 'TTL-4',
    description: 'Ends TCP of an expired session without a close frame.',
    step: effects(
      () => (all) =>
        all.map((effect) => (isExpiry(effect) ? { type: 'terminate', connection: effect.connection } : effect)),
    ),
  },
  {
    name: 'expired-session-closed-with-1001',
    breaks: 'TTL-4',
    description: 'Closes an expired session with 1001.',
    step: effects(() => (all) => all.map((effect) => (isExpiry(effect) ? { ...effect, code: 1001 } : effect))),
  },
  {
    name: 'sweep-too-rare',
    breaks: 'TTL-4',
    description: 'Ends expired sessions five sweeps too late.',
    step: sparing((expired, { rules }, now) =>
      expired.filter(({ expiresAt }) => now < expiresAt + 5 * rules.sweepInterval),
    ),
  },
  {
    name: 'one-expiry-a-sweep',
    breaks: 'TTL-4',
    description: 'Ends one expired session in a sweep, and leaves the others to the next one.',
    step: sparing((expired) => expired.slice(1)),
  },
  {
    name: 'user-locked-out-after-expiry',
    breaks: 'TTL-5',
    description: 'Refuses a userId whose session has expired.',
    step: (applied) => {
      const locked = new Set<UserId>();
      return (inner) => (state, event, now) => {
        if (event.type === 'opened' && locked.has(event.userId)) {
          applied();
          const { connection } = event;
          state.connections.set(connection, { phase: 'closing' });
          return [{ type: 'close', connection, code: CLOSE_CODES.duplicateSession, reason: '' }];
        }
        const before = new Map([...state.sessions].map(([userId, connection]) => [connection, userId]));
        const all = inner(state, event, now);
        for (const { connection } of all.filter(isExpiry)) locked.add(before.get(connection) ?? 0);
        return all;
      };
    },
  },
  {
    name: 'deaf-after-expiry',
    breaks: 'TTL-5',
    description: 'Broadcasts nothing to a user whose earlier session has expired.',
    step: (applied) => {
      const expired = new Set<UserId>();
      return (inner) => (state, event, now) => {
        const users = new Map([...state.sessions].map(([userId, connection]) => [connection, userId]));
        const all = inner(state, event, now);
        for (const { connection } of all.filter(isExpiry)) expired.add(users.get(connection) ?? 0);
        return all.map((effect) => {
          if (!isBroadcast(effect)) return effect;
          const to = effect.to.filter((connection) => !expired.has(users.get(connection) ?? 0));
          if (to.length < effect.to.length) applied();
          return { ...effect, to };
        });
      };
    },
  },
  {
    name: 'expiry-ends-everybody',
    breaks: 'TTL-6',
    description: 'Ends every session when one expires.',
    step: (applied) => (inner) => (state, event, now) => {
      const all = inner(state, event, now);
      if (!all.some(isExpiry)) return all;
      const others = [...state.sessions.values()].map((connection): Effect => {
        endSession(state, connection);
        return { type: 'close', connection, code: 1000, reason: '' };
      });
      if (others.length > 0) applied();
      return [...all, ...others];
    },
  },
  {
    name: 'expiry-announced-as-chat',
    breaks: 'TTL-6',
    description: 'Tells everybody that a session has expired, as an IM message of the agent.',
    step: effects(
      () =>
        (all, { state, event }) =>
          all.flatMap((effect) =>
            isExpiry(effect) && event.type === 'clock'
              ? [
                  effect,
                  {
                    type: 'send',
                    to: [...state.sessions.values()],
                    text: announcement(state, '对方已离开', event.wall),
                  },
                ]
              : [effect],
          ),
    ),
  },
  {
    name: 'expiry-noticed-by-everybody',
    breaks: 'TTL-6',
    description: 'Sends everybody a notice when a session expires.',
    step: atExpiry((_, others) => [{ type: 'send', to: others, text: FRAMES.notice.noSession }]),
  },
];
