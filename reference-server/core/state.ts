/** A connection's number: given by the shell, never used twice. */
export type ConnectionId = number;

/** Who a connection speaks for: the agent (-1) or a customer (1 to 2^53-1). */
export type UserId = number;

/** What the directory knows of a user, and what an IM message says about its sender. */
export interface Person {
  readonly username: string;
  /** URL of a picture, or empty. */
  readonly avatar: string;
}

/** The customers that exist; the agent is not among them. What is told of one may change from one question to the next. */
export interface Directory {
  get(userId: UserId): Person | undefined;
}

/** What a server was started with. All durations are milliseconds. */
export interface Rules {
  readonly sessionTtl: number;
  readonly sweepInterval: number;
  /** How often links are looked at; a client sends one heartbeat in this time. */
  readonly heartbeatInterval: number;
  readonly silentSessionLimit: number;
  /** Whether each sweep sends the clock tick. */
  readonly clockTick: boolean;
  readonly directory: Directory;
  /** Wall time (milliseconds since 1970) as "yyyy-MM-dd HH:mm:ss" in the server's zone. */
  createTime(wall: number): string;
}

/** A connection that holds the session of its user. */
export interface LiveConnection {
  readonly phase: 'live';
  readonly userId: UserId;
  /** When the session's time to live is over, on the session clock. */
  expiresAt: number;
  /** When the link was last heard, on the session clock. */
  heardAt: number;
  /** Whether the link was asked for a sign of life since it was last heard. */
  pinged: boolean;
  /** When the proof is over that this is the user, on the session clock. */
  validUntil: number;
}

/** A connection that was told to go and whose end is awaited; it holds no session. */
export interface ClosingConnection {
  readonly phase: 'closing';
}

/** Everything the server knows. Only `step` changes it, and it does so in place: a copy for each frame would cost more than all of its rules. */
export interface State {
  readonly rules: Rules;
  phase: 'serving' | 'stopped';
  readonly connections: Map<ConnectionId, LiveConnection | ClosingConnection>;
  /** The one live session of each user. */
  readonly sessions: Map<UserId, ConnectionId>; // SES-1
  /** The connections of all sessions, until a session comes or goes: many broadcasts go to the same. */
  everybody: readonly ConnectionId[] | undefined;
  /** Sweeps happen at whole multiples of the interval after this time. */
  readonly startedAt: number;
  nextSweep: number;
  nextLinkCheck: number;
}

/** The state of a server that starts at `now` (session clock, milliseconds). */
export function createState(rules: Rules, now: number): State {
  return {
    rules,
    phase: 'serving',
    connections: new Map(),
    sessions: new Map(),
    everybody: undefined,
    startedAt: now,
    nextSweep: now + rules.sweepInterval,
    nextLinkCheck: now + rules.heartbeatInterval,
  };
}
