import type { Socket } from 'node:net';
import { RequestReader } from './handshake-request-reader.ts';
import { Link } from './link.ts';
import { DEFAULT_LIMITS, type Peer, type PeerCost, type PeerEvent } from './peer-types.ts';
import { RudePeer } from './rude-peer.ts';

/** The server's end of a connection. */
export interface AcceptedPeer extends Peer {
  /** Answers the request: 101 opens the connection, any other status refuses it. Once; before a request it waits for it. */
  answer(status: number): void;
}

/**
 * Takes over an accepted TCP connection, half-open ones included (`allowHalfOpen`). It tells `request`, and stays as it is
 * until it is answered. As of `openPeer`, the last event is `unreachable` (it asked for nothing, or left before it was
 * answered) or `ended`.
 */
export function acceptPeer(tcp: Socket, cost: PeerCost, onEvent: (event: PeerEvent) => void): AcceptedPeer {
  const { headBytes } = { ...DEFAULT_LIMITS, ...cost.limits };
  const handshake = new RequestReader(headBytes);
  const peer = new RudePeer(
    { end: 'server', link: (listener) => new Link({ tcp }, listener), handshake },
    cost,
    onEvent,
  );
  return Object.assign(peer, { answer: (status: number) => handshake.answer(status) });
}
