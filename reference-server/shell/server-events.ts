import type { ConnectionId, UserId } from '../core/state.ts';

/** What a server tells of itself, for logs and metrics. No text of any user is in it, and no query of a URL. */
export type ServerEvent =
  | { readonly event: 'opened'; readonly connection: ConnectionId; readonly userId: UserId; readonly address: string }
  /** TCP is over; `by` whom the connection was ended, with which code. 1006: TCP ended without a close frame. */
  | {
      readonly event: 'closed';
      readonly connection: ConnectionId;
      readonly userId: UserId;
      readonly code: number;
      readonly reason: string;
      readonly by: 'peer' | 'server';
      /** How long it was open, in milliseconds. */
      readonly ms: number;
    }
  /** A request that opened nothing. `path` is as it came, without its query. */
  | {
      readonly event: 'refused';
      readonly status: number;
      readonly reason: string;
      readonly path: string;
      readonly address: string;
    }
  /** So many sockets that never finished a handshake made room for others. */
  | { readonly event: 'dropped'; readonly address: string }
  | { readonly event: 'draining'; readonly connections: number }
  | { readonly event: 'stopped' };

/** Takes what a server tells. */
export type Tell = (event: ServerEvent) => void;

/** How things stand at this moment. */
export interface Snapshot {
  /** Accepted connections whose TCP is not over. */
  readonly connections: number;
  readonly sessions: number;
  /** Sockets without a connection yet. */
  readonly pending: number;
  /** Connections with something unsent, and how many bytes that is in all. */
  readonly lagging: number;
  readonly unsentBytes: number;
  /** Messages since the start: taken from peers, and handed to sockets, one for each receiver. */
  readonly received: number;
  readonly sent: number;
}
