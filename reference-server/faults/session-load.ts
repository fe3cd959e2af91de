import { endSession } from '../core/connection-rules.ts';
import type { Effect } from '../core/events.ts';
import type { ConnectionId, LiveConnection } from '../core/state.ts';
import type { Fault, StepPlace } from './fault.ts';
import { type Effects, effects, events, isBroadcast, type Moment, sessionOf } from './step-places.ts';
import type { Tunnel } from './wire/tunnel.ts';

/** What may wait for a receiver is asked after each time that it was sent this much, in bytes. */
const PING_EVERY_BYTES = 16 * 1024;
/** So many unanswered pings are three quarters of what a receiver may leave unread. */
const MOST_UNANSWERED = 3;
/** Unread bytes that no server needs to keep for one receiver. */
const PLENTY_BYTES = 1024 * 1024;

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

/** Ends whoever alone has left three pings unanswered that came with broadcasts, long before 64 KiB wait. */
function impatient(): StepPlace {
  return (applied) => (inner) => {
    let sent = 0;
    const unanswered = new Map<ConnectionId, number>();
    return (state, event, now) => {
      const all: Effect[] = [...inner(state, event, now)];
      if (event.type === 'heard') unanswered.set(event.connection, 0);
      for (const effect of all.filter(isBroadcast)) {
        sent += Buffer.byteLength(effect.text);
        if (sent < PING_EVERY_BYTES) continue;
        sent = 0;
        for (const connection of effect.to) {
          unanswered.set(connection, (unanswered.get(connection) ?? 0) + 1);
          all.push({ type: 'ping', connection });
        }
      }
      const behind = [...unanswered].filter(([connection, pings]) => pings > 0 && live(connection));
      const [slow] = behind;
      if (event.type === 'heard' && behind.length === 1 && slow !== undefined && slow[1] >= MOST_UNANSWERED) {
        applied();
        unanswered.delete(slow[0]);
        endSession(state, slow[0]);
        all.push({ type: 'terminate', connection: slow[0] });
      }
      return all;

      function live(connection: ConnectionId): boolean {
        return sessionOf(state, { type: 'heard', connection }) !== undefined;
      }
    };
  };
}

/** Faults under load and in silence. */
export const LOAD_FAULTS: readonly Fault[] = [
  {
    name: 'stalled-reader-stalls-everybody',
    breaks: 'SES-6',
    description: 'Sends nothing to anybody while one receiver takes nothing.',
    wire: (applied) => {
      const stalled = new Set<Tunnel>();
      const decide = (all: ReadonlySet<Tunnel>): void => {
        for (const tunnel of all) tunnel.hold(stalled.size > 0);
      };
      return {
        choked(choked, tunnel) {
          if (choked) stalled.add(tunnel);
          else stalled.delete(tunnel);
          if (tunnel.all.size > 1) applied();
          decide(tunnel.all);
        },
        gone(tunnel) {
          if (stalled.delete(tunnel)) decide(tunnel.all);
        },
      };
    },
  },
  {
    name: 'slow-reader-ended-early',
    breaks: 'SES-6',
    description: 'Ends a receiver that is slower than all others while less than 64 KiB wait for it.',
    step: impatient(),
  },
  {
    name: 'unread-dropped',
    breaks: 'SES-6',
    description: 'Drops frames for a receiver that does not take them at once, and keeps its connection.',
    wire: (applied) => {
      const choked = new Set<Tunnel>();
      return {
        fromServer(sent, tunnel) {
          if (!choked.has(tunnel)) return [sent];
          applied();
          return [];
        },
        choked(now, tunnel) {
          if (now) choked.add(tunnel);
          else choked.delete(tunnel);
        },
        gone: (tunnel) => void choked.delete(tunnel),
        endless: true,
      };
    },
  },
  {
    name: 'unread-kept-without-bound',
    breaks: 'SES-6',
    description: 'Keeps whatever a receiver leaves unread, however much that is.',
    wire: (applied) => ({
      endless: true,
      choked(_, tunnel) {
        if (tunnel.unread > PLENTY_BYTES) applied();
      },
    }),
  },
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
];
