import type { IncomingMessage, ServerResponse } from 'node:http';
import type { UserId } from '../core/state.ts';
import type { Limits } from './limits.ts';
import type { Refusal } from './refusal.ts';
import type { Tell } from './server-events.ts';

/** What a handshake has proven. */
export interface Proof {
  /** Until when it holds, as wall time in milliseconds since 1970; undefined for ever. */
  readonly validUntil?: number;
}

/** Decides whether whoever sends this request may speak as this user. It may take as long as a handshake may. */
export type Authenticate = (request: IncomingMessage, userId: UserId) => Promise<Proof | Refusal>;

/** How a server listens, and whom it lets in. */
export interface Settings {
  readonly host: string;
  /** 0 is any free port. */
  readonly port: number;
  /** The default limits unless told. */
  readonly limits?: Limits;
  /** Takes what the server tells of itself. */
  readonly tell?: Tell;
  /** Anybody may speak as any user unless this says otherwise. */
  readonly authenticate?: Authenticate;
  /** The subprotocol that is agreed to where a client offers it; none unless told. */
  readonly subprotocol?: string;
  /** Origins of pages that may connect, beside pages of the server's own address: as `parseOrigin` writes them, or * for any. */
  readonly origins?: readonly string[];
  /** Names under which the server is known, beside IP addresses, localhost and `host`: in lower case, or * for any. */
  readonly hosts?: readonly string[];
  /** Answers a request that asks for no WebSocket, and tells whether it did: pages. */
  readonly answer?: (request: IncomingMessage, response: ServerResponse) => boolean;
}
