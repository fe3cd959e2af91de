import { endSession } from '../core/connection-rules.ts';
import type { Effect } from '../core/events.ts';
import type { ConnectionId } from '../core/state.ts';
import type { Fault, StepPlace } from './fault.ts';
import { isBroadcast, sessionOf } from './step-places.ts';
import type { Tunnel } from './wire/tunnel.ts';
import { Window } from './wire/window.ts';

/** What may wait for a receiver is asked after each time that it was sent this much, in bytes. */
const PING_EVERY_BYTES = 16 * 1024;
/** So many unanswered pings are three quarters of what a receiver may leave unread. */
const MOST_UNANSWERED = 3;
/** More than the 64 KiB that wait for every receiver, and for one that reads, in bytes. */
const ENOUGH_BYTES = 256 * 1024;

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

/** Faults of receivers that do not read. */
export const LOAD_FAULTS: readonly Fault[] = [
  {
    name: 'stalled-reader-stalls-everybody',
    breaks: 'SES-6',
    description: 'Sends nothing to anybody while one receiver takes nothing.',
    wire: (applied) => {
      const window = new Window();
      const decide = (all: ReadonlySet<Tunnel>): void => {
        const stalled = [...all].some((tunnel) => window.unread(tunnel) > ENOUGH_BYTES);
        if (stalled) applied();
        for (const tunnel of all) tunnel.hold(stalled);
      };
      return {
        fromServer(sent, tunnel) {
          const frames = window.send(sent, tunnel);
          if (frames.length > 1) decide(tunnel.all);
          return frames;
        },
        fromClient(received, tunnel) {
          if (!window.takes(received, tunnel)) return [received];
          decide(tunnel.all);
          return [];
        },
        gone(tunnel) {
          window.forget(tunnel);
          decide(tunnel.all);
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
      const window = new Window();
      return {
        fromServer(sent, tunnel) {
          if (window.unread(tunnel) <= ENOUGH_BYTES) return window.send(sent, tunnel);
          applied();
          return [];
        },
        fromClient: (received, tunnel) => (window.takes(received, tunnel) ? [] : [received]),
        gone: (tunnel) => window.forget(tunnel),
        endless: true,
      };
    },
  },
];
