import type { Effect } from '../core/events.ts';
import { imMessageFrom } from '../core/im-message.ts';
import type { ConnectionId } from '../core/state.ts';
import type { Fault, StepPlace } from './fault.ts';
import { ackTo, heartbeats, isAck } from './heartbeat-places.ts';
import { type Effects, expiry, isBroadcast, type Moment, Waiting } from './step-places.ts';

/** More than the second within which an acknowledgement should come, with what a slow machine adds, in milliseconds. */
const LATE_MS = 1600;
/** Heartbeats of one connection that are counted together, in milliseconds. */
const RUSH_MS = 100;
const MOST_IN_A_RUSH = 20;

/** Sends acknowledgements late, to those who are in `chosen`. */
function late(chosen: (connection: ConnectionId, all: Effects) => boolean): StepPlace {
  return (applied) => (inner) => {
    const waiting = new Waiting();
    return (state, event, now) => {
      const all = inner(state, event, now);
      const due = waiting.release(now);
      if (event.type !== 'text' || !chosen(event.connection, all) || !all.some(isAck)) return [...due, ...all];
      applied();
      for (const ack of all) waiting.hold(ack, now + LATE_MS);
      return due;
    };
  };
}

/** Faults of the heartbeat and its acknowledgement. */
export const HEARTBEAT_FAULTS: readonly Fault[] = [
  {
    name: 'heartbeat-unanswered',
    breaks: 'HB-1',
    description: 'Answers no heartbeat.',
    step: heartbeats(() => () => []),
  },
  {
    name: 'heartbeat-answered-twice',
    breaks: 'HB-1',
    description: 'Answers each heartbeat twice.',
    step: heartbeats(() => (ack) => [ack, ack]),
  },
  {
    name: 'acks-late',
    breaks: 'HB-1/SHOULD',
    description: 'Answers every heartbeat after 1.6 seconds.',
    step: late(() => true),
  },
  {
    name: 'acks-late-in-conversation',
    breaks: 'HB-1/SHOULD',
    description: 'Answers the heartbeats of a session that has spoken after 1.6 seconds.',
    step: (applied) => {
      const spoken = new Set<ConnectionId>();
      return late((connection, all) => {
        if (all.some(isBroadcast)) spoken.add(connection);
        return spoken.has(connection);
      })(applied);
    },
  },
  {
    name: 'ack-for-everybody',
    breaks: 'HB-2',
    description: 'Sends the acknowledgement to every session.',
    step: heartbeats(() => (_, { state }) => [ackTo(...state.sessions.values())]),
  },
  {
    name: 'heartbeat-broadcast-to-others',
    breaks: 'HB-2',
    description: 'Acknowledges a heartbeat, and broadcasts it to all others as chat.',
    step: heartbeats(() => (ack, { state, event, session, connection }) => {
      if (session === undefined || event.type !== 'text') return [ack];
      const message = imMessageFrom(state.rules, session.userId, event.text, event.wall);
      const to = [...state.sessions.values()].filter((other) => other !== connection);
      return message === undefined || to.length === 0
        ? [ack]
        : [ack, { type: 'send', to, text: JSON.stringify(message) }];
    }),
  },
  {
    name: 'heartbeat-passed-on',
    breaks: 'HB-2',
    description: 'Acknowledges every sixth heartbeat of a connection to the user with the next higher userId, too.',
    step: heartbeats(() => {
      const counts = new Map<ConnectionId, number>();
      return (ack, { state, session, connection }) => {
        const count = (counts.get(connection) ?? 0) + 1;
        counts.set(connection, count);
        const above = [...state.sessions].filter(([userId]) => userId > (session?.userId ?? 0));
        const [next] = above.sort(([a], [b]) => a - b);
        return next === undefined || count % 6 !== 0 ? [ack] : [ack, ackTo(next[1])];
      };
    }),
  },
  {
    name: 'heartbeat-renews',
    breaks: 'HB-3',
    description: 'Renews a session by its heartbeats.',
    step: expiry((all, { session, state, now }) => {
      if (session === undefined || !all.some(isAck)) return false;
      session.expiresAt = now + state.rules.sessionTtl;
      return true;
    }),
  },
  {
    name: 'heartbeats-in-a-rush-lost',
    breaks: 'HB-6',
    description: 'Answers at most twenty heartbeats of a connection in a tenth of a second.',
    step: heartbeats(() => {
      const times = new WeakMap<object, number[]>();
      return (ack, { session, now }) => {
        if (session === undefined) return [ack];
        const recent = (times.get(session) ?? []).filter((at) => at > now - RUSH_MS);
        times.set(session, [...recent, now]);
        return recent.length < MOST_IN_A_RUSH ? [ack] : [];
      };
    }),
  },
  {
    name: 'every-twelfth-ack-lost',
    breaks: 'HB-6',
    description: 'Loses every twelfth acknowledgement of a connection.',
    step: heartbeats(() => everyTwelfth([])),
  },
  {
    name: 'every-twelfth-ack-doubled',
    breaks: 'HB-6',
    description: 'Sends every twelfth acknowledgement of a connection twice.',
    step: heartbeats(() => everyTwelfth([1, 1])),
  },
];

/** Every twelfth acknowledgement of a connection becomes as many as there are `copies`. */
function everyTwelfth(copies: readonly unknown[]): (ack: Effect, moment: Moment) => Effects {
  const counts = new WeakMap<object, number>();
  return (ack, { session }) => {
    if (session === undefined) return [ack];
    const count = (counts.get(session) ?? 0) + 1;
    counts.set(session, count);
    return count % 12 === 0 ? copies.map(() => ack) : [ack];
  };
}
