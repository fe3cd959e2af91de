import { isIPv6 } from 'node:net';
import type { Effect, Event } from '../core/events.ts';
import { nextDeadline } from '../core/schedules.ts';
import { type ConnectionId, createState, type Rules } from '../core/state.ts';
import { step as referenceStep, type Step } from '../core/step.ts';
import { Alarm } from './alarm.ts';
import { type Admit, openDoor } from './door.ts';
import { Link } from './link.ts';
import { Outbox } from './outbox.ts';
import type { Pages } from './pages.ts';
import { textFrame } from './text-frame.ts';

/** Where a server listens. */
export interface Address {
  readonly host: string;
  /** 0 is any free port. */
  readonly port: number;
  /** Shown to browsers at the same place. */
  readonly pages?: Pages | undefined;
}

/** A server that accepts connections. */
export interface RunningServer {
  /** Base URL without a path, for example ws://127.0.0.1:8080. */
  readonly url: string;
  /**
   * Moves the session clock forward by so many milliseconds. Every deadline on the way is reached in its order, and what
   * it sends has been handed to the sockets when this returns.
   */
  advance(ms: number): void;
  /** Closes every connection and settles when the last one is gone: within about a second, whatever the peers do. */
  stop(): Promise<void>;
}

/**
 * Starts a server: sockets, one timer and the clock around the pure `step`, which decides everything. Another `step`
 * may take its place. Rejects with the system's error where the address cannot be listened on.
 */
export async function startServer(address: Address, rules: Rules, step: Step = referenceStep): Promise<RunningServer> {
  let jumped = 0;
  const sessionClock = (): number => performance.now() + jumped;
  const state = createState(rules, sessionClock());
  const links = new Map<ConnectionId, Link>();
  const outbox = new Outbox();
  const alarm = new Alarm(() => take({ type: 'clock', wall: Date.now() }));
  let lastConnection = 0;

  function take(event: Event, now = sessionClock()): void {
    for (const effect of step(state, event, now)) carryOut(effect);
    alarm.set(nextDeadline(state), now);
  }

  function carryOut(effect: Effect): void {
    if (effect.type === 'send') {
      const frame = textFrame(effect.text);
      for (const connection of effect.to) links.get(connection)?.send(frame);
      return;
    }
    const link = links.get(effect.connection);
    if (effect.type === 'close') link?.close(effect.code, effect.reason);
    else if (effect.type === 'ping') link?.ping();
    else link?.terminate();
  }

  const admit: Admit = (websocket, socket, userId) => {
    const connection = ++lastConnection;
    const link = new Link(websocket, socket, outbox, {
      text: (text) => take({ type: 'text', connection, text, wall: Date.now() }),
      binary: () => take({ type: 'binary', connection }),
      heard: () => take({ type: 'heard', connection }),
      closed: () => {
        links.delete(connection);
        take({ type: 'closed', connection });
      },
    });
    links.set(connection, link);
    take({ type: 'opened', connection, userId });
  };
  const door = await openDoor(address.host, address.port, admit, address.pages);

  return {
    url: `ws://${isIPv6(address.host) ? `[${address.host}]` : address.host}:${door.port}`,
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
    stop() {
      take({ type: 'stop' });
      outbox.flush();
      alarm.clear();
      return door.close();
    },
  };
}
