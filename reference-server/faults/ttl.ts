import { FRAMES } from '#generated/support-chat/constants.js';
import type { Fault, StepPlace } from './fault.ts';
import { expiry, isBroadcast, sessionOf } from './step-places.ts';

/** Sets a session's time to live when it opens, as a multiple of the right one. */
function firstTtl(times: number): StepPlace {
  return expiry((_, { state, event, now }) => {
    const session = event.type === 'opened' ? sessionOf(state, event) : undefined;
    if (session !== undefined) session.expiresAt = now + times * state.rules.sessionTtl;
    return session !== undefined;
  });
}

/** Decides anew when a session ends after a broadcast of its own. */
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

/** Faults of how long a session lives. */
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
];
