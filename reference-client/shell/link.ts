/** How an attempt or a connection ended. */
export interface LinkEnd {
  /** Close code; 1006 where none came. */
  readonly code: number;
  /** The close reason, or what the system says. */
  readonly reason: string;
  /** HTTP status of a refused handshake, where the platform tells it. */
  readonly status?: number;
}

/** What a link tells its owner. Whatever it tells after `ended` is too late. */
export interface LinkEvents {
  opened(): void;
  text(text: string): void;
  binary(): void;
  /** Another sign of life. */
  heard(): void;
  ended(end: LinkEnd): void;
}

/** One WebSocket connection of a platform, from the start of its attempt on. */
export interface Link {
  /** Writes a text message; false where the connection is closing already and takes none. */
  send(text: string): boolean;
  /** Starts the closing handshake. */
  close(code: number): void;
  /** Ends it without a handshake; `ended` follows within a moment. */
  drop(): void;
}

/** Starts an attempt on a platform. */
export type OpenLink = (url: string, events: LinkEvents) => Link;
