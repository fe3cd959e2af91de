import { connect, type Socket } from 'node:net';
import { performance } from 'node:perf_hooks';
import { Link, type LinkListener } from './link.ts';
import { DEFAULT_LIMITS, type Peer, type PeerEvent } from './peer-types.ts';
import { type Side, sides, WireTap } from './wire-tap.ts';

/** A connection between two programs that passes through the kit, and what may be done to it. */
export type Relay = Pick<Peer, 'drop' | 'stall' | 'resume' | 'destroy'>;

/** Where a relay leads, and who is told what it sees. */
export interface RelayOptions {
  readonly host: string;
  readonly port: number;
  /** Told what each side sends, before it is passed on: the events that a peer at the other side would have. */
  readonly onEvent: (side: Side, event: PeerEvent) => void;
  /** Told how many bytes of messages that are not complete are kept. */
  readonly onHeld?: (bytes: number) => void;
  /** Told why it cannot read along. */
  readonly onUnreadable: (why: string) => void;
}

/** So many bytes may wait for a side that does not read before the other side is read no further. */
const mostWaiting = 1024 * 1024;

/** Passes an accepted connection on to a server: all bytes unchanged and at once, ends as they come. */
export function relay(client: Socket, options: RelayOptions): Relay {
  return new RelayedConnection(client, options);
}

class RelayedConnection implements Relay {
  readonly #options: RelayOptions;
  readonly #tap: WireTap;
  readonly #links: Readonly<Record<Side, Link>>;
  readonly #full: Record<Side, boolean> = { client: false, server: false };
  #frozen = false;
  #cut = false;
  #limit: NodeJS.Timeout | undefined;

  constructor(client: Socket, options: RelayOptions) {
    this.#options = options;
    const { host, port } = options;
    this.#tap = new WireTap({
      tell: (side, event) => options.onEvent(side, { ...event, at: performance.now() } as PeerEvent),
      unreadable: options.onUnreadable,
    });
    const server = connect({ host, port, noDelay: true, allowHalfOpen: true });
    this.#links = {
      client: new Link({ tcp: client }, this.#listener('client')),
      server: new Link({ tcp: server }, this.#listener('server')),
    };
  }

  drop(how: 'fin' | 'reset'): void {
    if (this.#cut) return;
    this.#cut = true;
    for (const side of sides) {
      if (how === 'reset') this.#links[side].reset();
      else this.#links[side].end();
      // The ends that follow are no news, but they have to be read.
      this.#links[side].resume();
      this.#tap.finish(side, 'local');
    }
    this.#limit = setTimeout(() => this.#release(), DEFAULT_LIMITS.closingMs);
  }

  stall(): void {
    this.#frozen = true;
    for (const side of sides) this.#links[side].pause();
  }

  resume(): void {
    this.#frozen = false;
    for (const side of sides) if (!this.#full[side]) this.#links[side].resume();
  }

  destroy(): void {
    this.#cut = true;
    for (const side of sides) this.#tap.finish(side, 'local');
    this.#release();
  }

  #release(): void {
    clearTimeout(this.#limit);
    for (const side of sides) this.#links[side].destroy();
  }

  #listener(side: Side): LinkListener {
    const other = (): Link => this.#links[otherOf(side)];
    return {
      up: () => {},
      data: (bytes) => {
        if (this.#cut) return;
        this.#tap.feed(side, bytes);
        this.#options.onHeld?.(this.#tap.held);
        other().write(bytes);
        if (other().bytesWaiting <= mostWaiting) return;
        this.#full[side] = true;
        this.#links[side].pause();
      },
      drained: () => {
        const source = otherOf(side);
        this.#full[source] = false;
        if (!this.#frozen) this.#links[source].resume();
      },
      fin: () => {
        if (this.#cut) return;
        this.#tap.finish(side, 'fin');
        other().end();
      },
      failed: (_code, message) => {
        if (this.#cut) return;
        this.#tap.finish(side, 'reset', message);
        other().reset();
      },
      closed: () => {},
    };
  }
}

function otherOf(side: Side): Side {
  return side === 'client' ? 'server' : 'client';
}
