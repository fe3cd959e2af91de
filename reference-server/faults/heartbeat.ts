import { FRAMES } from '#generated/support-chat/constants.js';
import type { Effect } from '../core/events.ts';
import { imMessageFrom } from '../core/im-message.ts';
import type { ConnectionId } from '../core/state.ts';
import type { Fault, StepPlace } from './fault.ts';
import { type Effects, effects, expiry, isBroadcast, type Moment, texts, Waiting } from './step-places.ts';

/** More than the second within which an acknowledgement should come, with what a slow machine adds, in milliseconds. */
const LATE_MS = 2500;
/** Heartbeats of one connection that are counted together, in milliseconds. */
const RUSH_MS = 100;
const MOST_IN_A_RUSH = 20;

const isAck = (effect: Effect): boolean => effect.type === 'send' && effect.text === FRAMES.heartbeatAck;
const ackTo = (...to: ConnectionId[]): Effect => ({ type: 'send', to, text: FRAMES.heartbeatAck });

/** Changes what is done about a heartbeat. */
function heartbeats(create: () => (ack: Effect, moment: Moment & { connection: ConnectionId }) => Effects): StepPlace {
  return effects(() => {
    const change = create();
    return (all, moment) => {
      const { event } = moment;
      const [ack] = all;
      if (event.type !== 'text' || ack === undefined || !isAck(ack)) return all;
      return change(ack, { ...moment, connection: event.connection });
    };
  });
}

/** Takes further texts for heartbeats. */
function alsoHeartbeat(is: (text: string) => boolean): StepPlace {
  return texts((text) => (text !== FRAMES.heartbeat && is(text) ? FRAMES.heartbeat : text));
}

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
    description: 'Answers every heartbeat after two and a half seconds.',
    step: late(() => true),
  },
  {
    name: 'acks-late-in-conversation',
    breaks: 'HB-1/SHOULD',
    description: 'Answers the heartbeats of a session that has spoken after two and a half seconds.',
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
    description: 'Acknowledges a heartbeat, and sends an acknowledgement to whoever connected last, too.',
    step: heartbeats(() => (ack, { state, connection }) => {
      const last = [...state.sessions.values()].filter((other) => other !== connection).at(-1);
      return last === undefined ? [ack] : [ack, ackTo(last)];
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
    name: 'heartbeat-in-any-case',
    breaks: 'HB-4',
    description: 'Takes Heartbeat for a heartbeat.',
    step: alsoHeartbeat((text) => text.toLowerCase() === FRAMES.heartbeat),
  },
  {
    name: 'heartbeat-trimmed',
    breaks: 'HB-4',
    description: 'Takes a heartbeat with blanks around it for a heartbeat.',
    step: alsoHeartbeat((text) => text.trim() === FRAMES.heartbeat),
  },
  {
    name: 'heartbeat-in-quotes',
    breaks: 'HB-4',
    description: 'Takes "heartbeat" in quotes for a heartbeat.',
    step: alsoHeartbeat((text) => text === `"${FRAMES.heartbeat}"`),
  },
  {
    name: 'heartbeat-normalised',
    breaks: 'HB-4',
    description: 'Takes a heartbeat in full-width letters for a heartbeat.',
    step: alsoHeartbeat((text) => text.normalize('NFKC') === FRAMES.heartbeat),
  },
  {
    name: 'heartbeat-by-its-beginning',
    breaks: 'HB-4',
    description: 'Takes every text that begins with heartbeat for a heartbeat.',
    step: alsoHeartbeat((text) => text.startsWith(FRAMES.heartbeat)),
  },
  {
    name: 'unknown-user-not-acknowledged',
    breaks: 'HB-5',
    description: 'Answers no heartbeat of a user who is not in the directory.',
    step: heartbeats(
      () =>
        (ack, { state, session }) =>
          isUnknown(state.rules.directory, session) ? [] : [ack],
    ),
  },
  {
    name: 'unknown-user-heartbeat-noticed',
    breaks: 'HB-5',
    description: 'Answers a heartbeat of a user who is not in the directory with the notice.',
    step: heartbeats(
      () =>
        (ack, { state, session, connection }) =>
          isUnknown(state.rules.directory, session)
            ? [{ type: 'send', to: [connection], text: FRAMES.notice.unknownUser }]
            : [ack],
    ),
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
  {
    name: 'chat-acknowledged',
    breaks: 'HB-7',
    description: 'Acknowledges a chat text to its sender.',
    step: effects(
      () =>
        (all, { event }) =>
          event.type === 'text' && all.some(isBroadcast) ? [...all, ackTo(event.connection)] : all,
    ),
  },
  {
    name: 'success-acknowledged',
    breaks: 'HB-7',
    description: 'Acknowledges the chat text success.',
    step: effects(
      () =>
        (all, { event }) =>
          event.type === 'text' && event.text === FRAMES.heartbeatAck ? [...all, ackTo(event.connection)] : all,
    ),
  },
  {
    name: 'ping-acknowledged',
    breaks: 'HB-7',
    description: 'Sends an acknowledgement for a control frame, too.',
    step: effects(
      () =>
        (all, { event }) =>
          event.type === 'heard' ? [...all, ackTo(event.connection)] : all,
    ),
  },
];

function isUnknown(directory: ReadonlyMap<number, unknown>, session: Moment['session']): boolean {
  return session !== undefined && session.userId > 0 && !directory.has(session.userId);
}

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
