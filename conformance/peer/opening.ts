import type { Outcome } from './handshake.ts';
import type { Link, LinkListener } from './link.ts';
import type { PeerEvent, Untimed } from './peer-types.ts';

/** What a handshake does to its connection. */
export interface HandshakeIo {
  write(bytes: Uint8Array): void;
  /** Our part is written; `whole` tells whether it was the whole of a request. */
  written(whole: boolean): void;
  /** Decides the handshake, as of the latest write. */
  settle(outcome: Outcome): void;
  tell(event: Untimed<PeerEvent>): void;
}

/** How a connection comes about. */
export interface Opening {
  /** Which end is ours. */
  readonly end: 'client' | 'server';
  link(listener: LinkListener): Link;
  readonly handshake: {
    /** Begins, as soon as TCP (and TLS) is established. */
    send(io: HandshakeIo): void;
    /** Stops sending. */
    stop(): void;
    /** Takes bytes of the other end; gives the outcome once it is decided. */
    receive(bytes: Uint8Array): Outcome | undefined;
    /** The outcome when no more bytes will come; nothing where that is not for the other end to decide. */
    giveUp(code: string, why: string): Outcome | undefined;
  };
}
