import { CLOSE_CODES, FRAMES } from '#generated/support-chat/constants.js';
import { endSession, liveConnection } from '../core/connection-rules.ts';
import type { Effect } from '../core/events.ts';
import type { ConnectionId, LiveConnection, State, UserId } from '../core/state.ts';
import type { Fault, StepPlace } from './fault.ts';
import { announcement, effects, expiry, isBroadcast, sessionOf } from './step-places.ts';

const EXPIRED = CLOSE_CODES.sessionExpired;

type Expiry = Extract<Effect, { type: 'close' }>;

function isExpiry(effect: Effect): effect is Expiry {
  return effect.type === 'close' && effect.code === EXPIRED;
}

/** Sets a session's time to live when it opens, as a multiple of the right one. */
function firstTtl(times: number): StepPlace {
  return expiry((_, { state, event, now }) => {
    const session = event.type === 'opened' ? sessionOf(state, event) : undefined;
    if (session !== undefined) session.expiresAt = now + times * state.rules.sessionTtl;
    return session !== undefined;
  });
}

/** Decides anew when a session ends after a broadcast of its own; undefined leaves it. */
function renewal(decide: (before: number, now: number, ttl: number) => number): StepPlace {
  return (applied) => (inner) => (state, event, now) => {
    const session = sessionOf(state, event);
    const before = session?.expiresAt ?? 0;
    const all = inner(state, event, now);
    if (session !== undefined && all.some(isBroadcast)) {
      session.expiresAt = decide(before, now, state.rules.sessionTtl);
      applied();
    }
    return all;
  };
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

/** Faults of the time to live. */
export const TTL_FAULTS: readonly Fault[] = [
  {
    name: 'session-expires-early',
    breaks: 'TTL-1',
    description: 'Gives a session that opens two thirds of its time.',
    step: firstTtl(2 / 3),
  },
  {
    name: 'session-expires-late',
    breaks: 'TTL-1',
    description: 'Gives a session that opens one and a half times its time.',
    step: firstTtl(1.5),
  },
  {
    name: 'session-never-expires',
    breaks: 'TTL-1',
    description: 'Lets a session that says nothing live for ever.',
    step: firstTtl(Number.POSITIVE_INFINITY),
  },
  {
    name: 'ttl-without-its-last-minutes',
    breaks: 'TTL-1',
    description: 'Was built with a time to live that is ten per cent too short.',
    rules: (rules, applied) => ({
      ...rules,
      get sessionTtl() {
        applied();
        return 0.9 * rules.sessionTtl;
      },
    }),
  },
  {
    name: 'chat-does-not-renew',
    breaks: 'TTL-2',
    description: 'Does not renew a session by its chat.',
    step: renewal((before) => before),
  },
  {
    name: 'chat-renews-by-half',
    breaks: 'TTL-2',
    description: 'Renews a session by half of its time.',
    step: renewal((before, now, ttl) => Math.max(before, now + ttl / 2)),
  },
  {
    name: 'renewals-add-up',
    breaks: 'TTL-2',
    description: 'Adds a full time to live to what is left of the last one.',
    step: renewal((before, _, ttl) => before + ttl),
  },
  {
    name: 'only-first-text-renews',
    breaks: 'TTL-2',
    description: 'Renews a session by its first text alone.',
    step: (applied) => {
      const renewed = new WeakSet<object>();
      return (inner) => (state, event, now) => {
        const session = sessionOf(state, event);
        const before = session?.expiresAt ?? 0;
        const all = inner(state, event, now);
        if (session === undefined || !all.some(isBroadcast)) return all;
        if (renewed.has(session)) {
          session.expiresAt = before;
          applied();
        }
        renewed.add(session);
        return all;
      };
    },
  },
  {
    name: 'ping-renews',
    breaks: 'TTL-3',
    description: 'Renews a session by its control frames.',
    step: expiry((_, { event, session, state, now }) => {
      if (event.type !== 'heard' || session === undefined) return false;
      session.expiresAt = now + state.rules.sessionTtl;
      return true;
    }),
  },
  {
    name: 'received-broadcast-renews',
    breaks: 'TTL-3',
    description: 'Renews a session by what others say.',
    step: expiry((all, { state, now }) => {
      const targets = all.flatMap((effect) => (isBroadcast(effect) ? effect.to : []));
      for (const connection of targets) {
        const record = state.connections.get(connection);
        if (record?.phase === 'live') record.expiresAt = now + state.rules.sessionTtl;
      }
      return targets.length > 1;
    }),
  },
  {
    name: 'refused-text-renews',
    breaks: 'TTL-3',
    description: 'Renews a session by a text that is refused.',
    step: expiry((all, { session, state, now }) => {
      const refused = all.some((effect) => effect.type === 'send' && effect.text === FRAMES.notice.unknownUser);
      if (refused && session !== undefined) session.expiresAt = now + state.rules.sessionTtl;
      return refused;
    }),
  },
  {
    name: 'empty-text-renews',
    breaks: 'TTL-3',
    description: 'Renews a session by an empty text, which is not broadcast.',
    step: expiry((_, { event, session, state, now }) => {
      if (event.type !== 'text' || event.text !== '' || session === undefined) return false;
      session.expiresAt = now + state.rules.sessionTtl;
      return true;
    }),
  },
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
