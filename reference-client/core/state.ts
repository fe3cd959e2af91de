/** A connection's number: given by the core to each attempt, never used twice. */
export type ConnectionId = number;

/** What a client was started with. */
export interface Rules {
  /** One heartbeat is sent in this time; milliseconds. */
  readonly heartbeatInterval: number;
  /** How many texts may wait for a connection. */
  readonly mostQueued: number;
}

/** Nothing is wanted: before the first connect, and after the user's disconnect. */
export interface Idle {
  readonly phase: 'idle';
}

/** An attempt is under way: TCP, TLS and the handshake. */
export interface Connecting {
  readonly phase: 'connecting';
  readonly connection: ConnectionId;
  readonly giveUpAt: number;
}

/** The connection is open. */
export interface Online {
  readonly phase: 'online';
  readonly connection: ConnectionId;
  nextBeat: number;
  /** When the last frame came, leaving out the time in which this program was held up. */
  heardAt: number;
  /** When the waiting texts go although the server has said nothing yet; undefined once they went. */
  releaseAt: number | undefined;
}

/** A connection that was given up, or that the user is leaving; its end is awaited. */
export interface Closing {
  readonly phase: 'closing';
  readonly connection: ConnectionId;
  /** When the end is forced; infinity once it was. */
  dropAt: number;
  /** What follows the end: nothing, a new attempt at once, or one after the back-off. */
  next: 'stay' | 'connect' | 'retry';
  /** Why it was given up. */
  readonly detail: string;
}

/** The next attempt waits for its time. */
export interface Waiting {
  readonly phase: 'waiting';
  readonly attemptAt: number;
}

/** The one connection of a client, or what is in its place. There is no room for a second one. */
export type Link = Idle | Connecting | Online | Closing | Waiting; // CL-6

export type Phase = Link['phase'];

/** Everything a client knows. Only `step` changes it, and it does so in place. */
export interface State {
  readonly rules: Rules;
  link: Link;
  /** Texts that wait for a connection, the oldest first. */
  readonly outbox: string[]; // CL-8
  lastConnection: ConnectionId;
  /** How many retries in a row were planned since the last session. */
  retries: number;
  /** Whether the server has told this client to stay away since it last had a session. */
  turnedAway: boolean;
  /** No attempt begins before this time. */
  notBefore: number; // CL-14
}

/** The state of a client that nobody has told to connect. */
export function createState(rules: Rules): State {
  return {
    rules,
    link: { phase: 'idle' },
    outbox: [],
    lastConnection: 0,
    retries: 0,
    turnedAway: false,
    notBefore: Number.NEGATIVE_INFINITY,
  };
}

/** The link in a phase that the table has found it in. */
export function linkIn<P extends Phase>(state: State, phase: P): Extract<Link, { phase: P }> {
  const { link } = state;
  if (link.phase !== phase) throw new Error(`the link is ${link.phase}, not ${phase}`);
  return link as Extract<Link, { phase: P }>;
}
