import type { ImMessage } from '#generated/support-chat/types.js';
import type { ConnectionId } from './state.ts';

/** What can happen to a client, by name. */
export interface EventFields {
  /** The user wants to be connected. */
  connect: object;
  /** The user wants to leave. */
  disconnect: object;
  /** The user says something. */
  send: { readonly text: string };
  /** The platform says that waiting may no longer be worth it: the network is back, the page is looked at again. */
  wake: object;
  /** The handshake of an attempt was accepted. */
  opened: { readonly connection: ConnectionId };
  /** A text message arrived. */
  text: { readonly connection: ConnectionId; readonly text: string };
  /** A binary message arrived. */
  binary: { readonly connection: ConnectionId };
  /** Something else arrived: a ping, a pong, a part of a message. */
  heard: { readonly connection: ConnectionId };
  /** A text could not be handed to the connection, because it is closing. */
  unsent: { readonly connection: ConnectionId; readonly text: string };
  /** An attempt or a connection is over, by whoever's will; no event of it follows. */
  ended: {
    readonly connection: ConnectionId;
    /** Close code; 1006 where none came. */
    readonly code: number;
    /** The close reason, or what the system says. */
    readonly reason: string;
    /** HTTP status of a refused handshake, where the platform tells it. */
    readonly status?: number;
    /** A random number, at least 0 and less than 1. */
    readonly chance: number;
  };
  /** A deadline may have been reached. */
  clock: object;
}

export type EventType = keyof EventFields;

/** One event; `EventOf<'text'>` is an event of that type alone. */
export type EventOf<K extends EventType> = { [P in K]: EventFields[P] & { readonly type: P } }[K];

/** Any event. */
export type Event = EventOf<EventType>;

/** Why a client that was online is not any more. */
export type OfflineReason =
  /** Its user left. */
  | 'disconnect'
  /** The userId has a session elsewhere (4409). */
  | 'duplicate'
  /** The session's time to live ran out (4408). */
  | 'expired'
  /** The server closed, or the connection broke (1006). */
  | 'closed'
  /** No frame came for three heartbeat intervals. */
  | 'silent';

/** Why a text is not sent. */
export type RefusalReason =
  | 'empty'
  /** The text is the heartbeat signal: it would arrive nowhere. */
  | 'heartbeat'
  /** Too many texts wait already. */
  | 'full'
  /** The user has not connected, or has left. */
  | 'disconnected';

/** Whether a text is on its way. A queued one waits for a connection; a `sent` or a `refused` event tells its fate. */
export type SendAnswer =
  | { readonly outcome: 'sent' | 'queued' }
  | { readonly outcome: 'refused'; readonly reason: RefusalReason; readonly message: string };

/** What a client tells its user, by name. */
export interface ClientEvents {
  online: object;
  offline: { readonly reason: OfflineReason; readonly code?: number; readonly detail: string };
  /** Somebody's words, the user's own included. */
  message: ImMessage;
  /** The server cannot do what the user asked for. */
  notice: { readonly text: string };
  /** A text that was queued is on its way now. */
  sent: { readonly text: string };
  /** A text that was queued is not sent after all. */
  refused: { readonly text: string; readonly reason: RefusalReason; readonly message: string };
  /** There is no connection; the next attempt is made in so many milliseconds. */
  retry: { readonly delay: number; readonly detail: string };
  /** Something odd that needs nobody's attention. */
  log: { readonly line: string };
}

/** One of them. */
export type ClientEvent = {
  [K in keyof ClientEvents]: { readonly name: K; readonly fields: ClientEvents[K] };
}[keyof ClientEvents];

/** What the shell is to do, in order. */
export type Effect =
  /** Start an attempt. */
  | { readonly type: 'open'; readonly connection: ConnectionId }
  /** Write a text message. */
  | { readonly type: 'transmit'; readonly text: string }
  /** Start the closing handshake. */
  | { readonly type: 'close'; readonly code: number }
  /** End an attempt or a connection without a handshake; `ended` follows soon, whatever the peer does. */
  | { readonly type: 'drop' }
  /** Answer the `send` that is being taken. */
  | { readonly type: 'answer'; readonly answer: SendAnswer }
  | { readonly type: 'tell'; readonly event: ClientEvent };
