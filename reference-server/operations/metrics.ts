import { CLOSE_CODES } from '#generated/support-chat/constants.js';
import type { Snapshot } from '../shell/server-events.ts';
import type { LogEvent } from './log-events.ts';

/** Where the numbers come from that are not counted by events. */
export interface Readings {
  /** How things stand; undefined before the server listens. */
  snapshot(): Snapshot | undefined;
  linesLost(): number;
}

/** Numbers for Prometheus. */
export interface Metrics {
  /** The media type of `text`. */
  readonly contentType: string;
  /** Counts what is told. */
  count(event: LogEvent): void;
  /** All numbers as they are now, in Prometheus' text format. */
  text(): Promise<string>;
}

/** Codes and statuses that get a number of their own. A peer may close with any of two thousand codes. */
const CODES = new Set([1000, 1001, 1002, 1003, 1005, 1006, 1007, 1008, 1009, 1011, 1012, 1013, ...ownCodes()]);
const STATUSES = new Set([400, 401, 403, 404, 405, 408, 421, 426, 431, 503]);

const GAUGES: readonly [name: string, help: string, value: (snapshot: Snapshot) => number][] = [
  ['connections', 'Accepted connections whose TCP is not over', (now) => now.connections],
  ['sessions', 'Live sessions', (now) => now.sessions],
  ['pending_handshakes', 'Sockets without a connection yet', (now) => now.pending],
  ['lagging_receivers', 'Connections with something unsent', (now) => now.lagging],
  ['unsent_bytes', 'Bytes that wait to be sent, beyond what the kernel took', (now) => now.unsentBytes],
];

/** Loads what counts, and begins. The measurements of the process itself are those that every Node program has. */
export async function startMetrics({ snapshot, linesLost }: Readings): Promise<Metrics> {
  const { Counter, collectDefaultMetrics, Gauge, Registry } = await import('prom-client');
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });

  for (const [name, help, value] of GAUGES) {
    new Gauge({
      name: `im_chat_${name}`,
      help,
      registers,
      collect() {
        const current = snapshot();
        this.set(current === undefined ? 0 : value(current));
      },
    });
  }

  /** A counter of what is counted elsewhere. */
  const reading = (name: string, help: string, value: () => number): void => {
    new Counter({
      name: `im_chat_${name}_total`,
      help,
      registers,
      collect() {
        this.reset();
        this.inc(value());
      },
    });
  };
  reading('messages_received', 'Messages taken from peers', () => snapshot()?.received ?? 0);
  reading('messages_sent', 'Messages handed to sockets, one for each receiver', () => snapshot()?.sent ?? 0);
  reading('log_lines_lost', 'Lines of the log that nobody took in time', linesLost);

  const counter = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Counter({ name: `im_chat_${name}_total`, help, registers, labelNames });
  const opened = counter('connections_opened', 'Connections opened');
  const closed = counter('connections_closed', 'Connections whose TCP is over, by the code of the close frame', 'code');
  const refused = counter('handshakes_refused', 'Requests that opened nothing, by HTTP status', 'status');
  const dropped = counter('sockets_dropped', 'Sockets that made room for others before their handshake was over');

  return {
    contentType: registry.contentType,
    count(event) {
      if (event.event === 'opened') opened.inc();
      else if (event.event === 'closed') closed.inc({ code: known(event.code, CODES) });
      else if (event.event === 'refused') refused.inc({ status: known(event.status, STATUSES) });
      else if (event.event === 'dropped') dropped.inc();
    },
    text: () => registry.metrics(),
  };
}

function ownCodes(): readonly number[] {
  return Object.values(CLOSE_CODES);
}

function known(value: number, values: ReadonlySet<number>): string {
  return values.has(value) ? String(value) : 'other';
}
