import { endSession } from '../core/connection-rules.ts';
import type { ConnectionId, LiveConnection } from '../core/state.ts';
import type { Fault, StepPlace } from './fault.ts';
import { type Effects, effects, events, isBroadcast, type Moment, sessionOf } from './step-places.ts';

/** Texts and heartbeats of one connection with no longer pause among them than this are one rush, in milliseconds. */
const PAUSE_MS = 250;

/** Does something about each text of a rush in which texts and heartbeats mix. */
function inBurst(harm: (all: Effects, moment: Moment, connection: ConnectionId) => Effects): StepPlace {
  return effects(() => {
    const rushes = new WeakMap<LiveConnection, { at: number; chats: number; heartbeats: number }>();
    return (all, moment) => {
      const { event, session, now } = moment;
      if (event.type !== 'text' || session === undefined) return all;
      const last = rushes.get(session);
      const rush = last === undefined || now - last.at > PAUSE_MS ? { at: now, chats: 0, heartbeats: 0 } : last;
      rushes.set(session, rush);
      rush.at = now;
      if (all.some(isBroadcast)) rush.chats++;
      else rush.heartbeats++;
      return rush.chats > 4 && rush.heartbeats > 15 ? harm(all, moment, event.connection) : all;
    };
  });
}

/** Events of two connections are written at once when no more time is between them than this, in milliseconds. */
const SAME_INSTANT_MS = 1;
/** Two writers meet by chance: of so many that could, one pair does. */
const MEETS = 12;

/** Does something to a connection whose answer is still being written when somebody else's text is to be. */
function whereWritersMeet(harm: (all: Effects, moment: Moment, other: ConnectionId) => Effects): StepPlace {
  return effects(() => {
    let last: { connection: ConnectionId; at: number } | undefined;
    let chances = 0;
    return (all, moment) => {
      const { event, session, now } = moment;
      if (event.type !== 'text' || session === undefined) return all;
      const other = last;
      last = { connection: event.connection, at: now };
      if (other === undefined || other.connection === event.connection || now - other.at > SAME_INSTANT_MS) return all;
      if (!all.some(isBroadcast)) return all;
      chances += 1;
      return chances % MEETS === 0 ? harm(all, moment, other.connection) : all;
    };
  });
}

/** Faults of silent links, and of bursts. */
export const LINK_FAULTS: readonly Fault[] = [
  {
    name: 'silent-link-kept',
    breaks: 'SES-7',
    description: 'Ends no session whose link is silent.',
    step: (applied) => (inner) => (state, event, now) => {
      if (event.type !== 'clock') return inner(state, event, now);
      for (const connection of state.sessions.values()) {
        const session = sessionOf(state, { type: 'heard', connection });
        if (session === undefined || now - session.heardAt < state.rules.silentSessionLimit) continue;
        session.heardAt = now;
        applied();
      }
      return inner(state, event, now);
    },
  },
  {
    name: 'silent-link-keeps-its-place',
    breaks: 'SES-7',
    description: 'Ends a silent link, and leaves its userId taken.',
    step: (applied) => {
      const ghosts = new Set<number>();
      return (inner) => (state, event, now) => {
        if (event.type === 'opened' && ghosts.has(event.userId)) {
          applied();
          state.connections.set(event.connection, { phase: 'closing' });
          return [{ type: 'close', connection: event.connection, code: 4409, reason: 'token已建立连接' }];
        }
        const users = new Map([...state.sessions].map(([userId, connection]) => [connection, userId]));
        const all = inner(state, event, now);
        for (const effect of all) {
          const userId = effect.type === 'terminate' ? users.get(effect.connection) : undefined;
          if (userId !== undefined) ghosts.add(userId);
        }
        return all;
      };
    },
  },
  {
    name: 'pongs-do-not-count',
    breaks: 'SES-7',
    description: 'Ends a session that says nothing, though its link answers pings.',
    step: events((event) => (event.type === 'heard' ? undefined : event)),
  },
  {
    name: 'burst-loses-a-text',
    breaks: 'SES-8',
    description: 'Loses texts of a burst in which texts and heartbeats mix.',
    step: inBurst((all) => all.filter((effect) => !isBroadcast(effect))),
  },
  {
    name: 'burst-loses-acknowledgements',
    breaks: 'SES-8',
    description: 'Loses acknowledgements in a burst in which texts and heartbeats mix.',
    step: inBurst((all) => all.filter(isBroadcast)),
  },
  {
    name: 'burst-ends-the-connection',
    breaks: 'SES-8',
    description: 'Ends a connection in whose burst texts and heartbeats mix.',
    step: inBurst((all, { state }, connection) => {
      if (sessionOf(state, { type: 'heard', connection }) === undefined) return all;
      endSession(state, connection);
      return [{ type: 'close', connection, code: 1011, reason: 'TEXT_FULL_WRITING' }];
    }),
  },
  {
    name: 'two-writers-lose-a-text',
    breaks: 'SES-8',
    description: 'Now and then loses a text for a receiver to whom something else is written at the same instant.',
    step: whereWritersMeet((all, _moment, other) =>
      all.map((effect) =>
        isBroadcast(effect) ? { ...effect, to: effect.to.filter((connection) => connection !== other) } : effect,
      ),
    ),
  },
  {
    name: 'two-writers-end-a-connection',
    breaks: 'SES-8',
    description: 'Now and then ends a connection to which two write at the same instant.',
    step: whereWritersMeet((all, { state }, other) => {
      if (sessionOf(state, { type: 'heard', connection: other }) === undefined) return all;
      endSession(state, other);
      return [...all, { type: 'close', connection: other, code: 1011, reason: 'TEXT_FULL_WRITING' }];
    }),
  },
];
