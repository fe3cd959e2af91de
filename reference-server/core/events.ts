import type { ConnectionId, UserId } from './state.ts';

/** What can happen to a server, by name. `wall` is the wall time in milliseconds since 1970. */
export interface EventFields {
  /** A handshake for this user was accepted. */
  opened: {
    readonly connection: ConnectionId;
    readonly userId: UserId;
    /** For how many milliseconds the proof holds that it is this user; undefined for ever. */
    readonly validFor?: number;
  };
  /** A text message arrived. */
  text: { readonly connection: ConnectionId; readonly text: string; readonly wall: number };
  /** A binary message arrived. */
  binary: { readonly connection: ConnectionId };
  /** The link gave another sign of life: a ping, a pong, or a peer that reads again. */
  heard: { readonly connection: ConnectionId };
  /** The connection is over, by whoever's will; no event of it follows. */
  closed: { readonly connection: ConnectionId };
  /** A deadline may have been reached. */
  clock: { readonly wall: number };
  /** The session clock is about to jump by so many milliseconds. */
  advanced: { readonly by: number };
  /** The server is told to stop: whoever is connected stays until dismissed. */
  stop: object;
  /** The connection is to end, because the server stops. */
  dismissed: { readonly connection: ConnectionId };
}

export type EventType = keyof EventFields;

/** One event; `EventOf<'text'>` is an event of that type alone. */
export type EventOf<K extends EventType> = { [P in K]: EventFields[P] & { readonly type: P } }[K];

/** Any event. */
export type Event = EventOf<EventType>;

/** What the shell is to do, in order. */
export type Effect =
  | { readonly type: 'send'; readonly to: readonly ConnectionId[]; readonly text: string }
  | { readonly type: 'close'; readonly connection: ConnectionId; readonly code: number; readonly reason: string }
  | { readonly type: 'ping'; readonly connection: ConnectionId }
  /** End TCP without a closing handshake: nobody is there to answer it. */
  | { readonly type: 'terminate'; readonly connection: ConnectionId };
