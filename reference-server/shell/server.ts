import { setImmediate } from 'node:timers/promises';
import type { Effect, Event } from '../core/events.ts';
import { nextDeadline } from '../core/schedules.ts';
import { type ConnectionId, createState, type Rules } from '../core/state.ts';
import { step as referenceStep, type Step } from '../core/step.ts';
import { Alarm } from './alarm.ts';
import { openDoor } from './door.ts';
import { drain } from './drain.ts';
import { inTurn } from './in-turn.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { Link, type LinkGround } from './link.ts';
import { Outbox } from './outbox.ts';
import type { Snapshot } from './server-events.ts';
import type { Settings } from './settings.ts';
import { textFrame } from './text-frame.ts';
import { Unfinished } from './unfinished.ts';
import { baseUrl } from './url.ts';

/** A server that accepts connections. */
export interface RunningServer {
  /** Base URL without a path, for example ws://127.0.0.1:8080. */
  readonly url: string;
  /**
   * Moves the session clock forward by so many milliseconds. Every deadline on the way is reached in its order, and what
   * it sends has been handed to the sockets when this returns.
   */
  advance(ms: number): void;
  /** How things stand. */
  snapshot(): Snapshot;
  /**
   * Accepts nobody any more, closes every connection, and settles when the last one is gone, whatever the peers do: within
   * the drain time and the deadline of a closing handshake.
   */
  stop(): Promise<void>;
}

/** Turns of the event loop between the end of the last TCP connection and the word of it. */
const LAST_TURNS = 10;
interface Receivers {
  readonly connections: readonly ConnectionId[];
  readonly links: readonly Link[];
}

const NOBODY: Receivers = { connections: [], links: [] };

/**
 * Starts a server: sockets, one timer and the clock around the pure `step`, which decides everything. Another `step`
 * may take its place. Rejects with the system's error where the address cannot be listened on.
 */
export async function startServer(
  settings: Settings,
  rules: Rules,
  step: Step = referenceStep,
): Promise<RunningServer> {
  const { limits = DEFAULT_LIMITS, tell = () => {} } = settings;
  let jumped = 0;
  const sessionClock = (): number => performance.now() + jumped;
  const state = createState(rules, sessionClock());
  const links = new Map<ConnectionId, Link>();
  const outbox = new Outbox(limits);
  const alarm = new Alarm(() => take({ type: 'clock', wall: Date.now() }));
  let lastConnection = 0;
  let received = 0;
  let lastReceivers = NOBODY;

  function take(event: Event, now = sessionClock(), sender?: Link): void {
    for (const effect of step(state, event, now)) carryOut(effect, sender);
    alarm.set(nextDeadline(state), now);
  }

  /** The links of these connections. Broadcasts to the same list are looked up once. */
  function linksOf(connections: readonly ConnectionId[]): readonly Link[] {
    if (connections !== lastReceivers.connections) {
      const found = connections.flatMap((connection) => links.get(connection) ?? []);
      if (connections.length === 1) return found;
      lastReceivers = { connections, links: found };
    }
    return lastReceivers.links;
  }

  function carryOut(effect: Effect, sender: Link | undefined): void {
    if (effect.type === 'send') {
      const frame = textFrame(effect.text);
      outbox.send(linksOf(effect.to), frame, sender);
      return;
    }
    const link = links.get(effect.connection);
    if (effect.type === 'close') link?.close(effect.code, effect.reason);
    else if (effect.type === 'ping') link?.ping();
    else link?.terminate();
  }

  let held = false;
  /** Reads from nobody until the sockets that were ended in this turn of the event loop have closed. */
  async function readNobody(last: Link): Promise<void> {
    if (held) return;
    held = true;
    for (const link of links.values()) link.hold(true);
    await setImmediate(); // still in this turn
    await setImmediate();
    held = false;
    // Whoever has filled the room may do so again, before the others are read.
    for (const link of inTurn([...links.values()], last)) link.hold(false);
  }

  const ground: LinkGround = {
    limits,
    outbox,
    unfinished: new Unfinished(limits.unfinishedBytesOfAll, (last) => void readNobody(last)),
    owner: {
      text(link, text) {
        received++;
        take({ type: 'text', connection: link.connection, text, wall: Date.now() }, sessionClock(), link);
      },
      binary: ({ connection }) => take({ type: 'binary', connection }),
      heard: ({ connection }) => take({ type: 'heard', connection }),
      closed: ({ connection }) => take({ type: 'closed', connection }),
      gone({ connection, userId, openedAt }, end) {
        links.delete(connection);
        lastReceivers = NOBODY; // it would keep the link alive
        tell({ event: 'closed', connection, userId, ...end, ms: Math.round(performance.now() - openedAt) });
      },
    },
  };

  const door = await openDoor({ ...settings, limits }, ({ websocket, socket, userId, address, proof }) => {
    const connection = ++lastConnection;
    links.set(connection, new Link(connection, userId, websocket, socket, ground));
    tell({ event: 'opened', connection, userId, address });
    const proven = proof.validUntil === undefined ? {} : { validFor: proof.validUntil - Date.now() };
    take({ type: 'opened', connection, userId, ...proven });
  });

  return {
    url: baseUrl(settings.host, door.port),
    advance(ms) {
      const from = sessionClock();
      const until = from + ms;
      take({ type: 'advanced', by: ms }, from);
      let reached = Number.NEGATIVE_INFINITY;
      for (let at = nextDeadline(state); at <= until && at > reached; at = nextDeadline(state)) {
        reached = at;
        take({ type: 'clock', wall: Date.now() }, Math.max(at, from));
      }
      jumped += ms;
      alarm.clear(); // it was set for a clock that has jumped
      alarm.set(nextDeadline(state), sessionClock());
      outbox.flush();
    },
    snapshot() {
      const { receivers, bytes } = outbox.unsent();
      return {
        connections: links.size,
        sessions: state.sessions.size,
        pending: door.pending,
        lagging: receivers,
        unsentBytes: bytes,
        received,
        sent: outbox.sent,
      };
    },
    async stop() {
      const closed = door.close();
      tell({ event: 'draining', connections: links.size });
      take({ type: 'stop' });
      await drain([...links.keys()], limits.drainTime, (connection) => take({ type: 'dismissed', connection }));
      outbox.flush();
      alarm.clear();
      await closed;
      // The last connections tell their end within a few turns. One that a fault has torn never does.
      for (let turn = 0; turn < LAST_TURNS && links.size > 0; turn++) await setImmediate();
      tell({ event: 'stopped' });
    },
  };
}
