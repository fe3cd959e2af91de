// What was observed, as data. Sentences about it are made where they are read: see report/sentences.
import type { Expectation } from './expectations.ts';

export type { Expectation } from './expectations.ts';
export type { Note } from './notes.ts';

/** By what a frame breaks the document or RFC 6455. */
export type FrameRule =
  /** It is none of the messages of its direction. */
  | { readonly kind: 'none-of'; readonly messages: readonly string[]; readonly frame: string }
  /** Fields of a message break its schema. */
  | {
      readonly kind: 'schema';
      readonly message: string;
      readonly problems: readonly FieldProblem[];
      readonly frame: string;
    }
  /** A number is not written as it must be. */
  | { readonly kind: 'number'; readonly field: string; readonly written: string; readonly frame: string }
  /** A binary message. */
  | { readonly kind: 'binary'; readonly bytes: number }
  /** A rule of RFC 6455 is broken. */
  | { readonly kind: 'rfc6455'; readonly rule: string; readonly detail: string }
  /** The request of a client breaks RFC 6455. */
  | { readonly kind: 'request'; readonly detail: string }
  /** More came than the kit takes. */
  | { readonly kind: 'flood'; readonly detail: string };

/** A field that breaks its schema; the keyword is that of JSON Schema, `wanted` its value. */
export interface FieldProblem {
  /** Path in the message; empty for the message itself. */
  readonly field: string;
  readonly keyword: string;
  readonly wanted: unknown;
  /** What stands there; left out where the field is missing. */
  readonly actual?: unknown;
}

/** A frame that breaks the document or RFC 6455, with the requirement that it breaks if that is known. */
export interface BrokenRule {
  /** Name of the connection on which it came. */
  readonly at: string;
  readonly requirement?: string | undefined;
  readonly rule: FrameRule;
}

/** What was seen in place of what was expected, or why a check could not be judged. */
export type Cause =
  /** Nothing came in time, milliseconds. */
  | { readonly kind: 'nothing-came'; readonly within?: number | undefined }
  /** This came, where several things would have been right. */
  | { readonly kind: 'came'; readonly what: string }
  /** Other messages came instead; `frames` are the last ones. */
  | { readonly kind: 'other-came'; readonly frames: readonly string[]; readonly count: number }
  /** The other end closed the connection with a close frame. */
  | {
      readonly kind: 'closed';
      readonly code?: number | undefined;
      readonly reason?: string | undefined;
      readonly at?: string | undefined;
      /** Milliseconds since the kit had said anything there. */
      readonly idle?: number | undefined;
    }
  /** The other end ended TCP without a close frame; `idle` as for a close frame. */
  | {
      readonly kind: 'ended';
      readonly how: 'FIN' | 'RST';
      readonly at?: string | undefined;
      readonly idle?: number | undefined;
    }
  /** The kit ended the connection, because of what was sent on it. */
  | { readonly kind: 'cut'; readonly at?: string | undefined }
  /** A field or value is not what it must be; `actual` is left out where the field is missing. */
  | {
      readonly kind: 'wrong-value';
      readonly field: string;
      readonly wanted: unknown;
      readonly actual?: unknown | undefined;
      readonly how: 'equal' | 'pattern' | 'one-of' | 'object' | 'absent';
    }
  /** Something took longer than it may; milliseconds. */
  | { readonly kind: 'too-long'; readonly field: string; readonly took: number; readonly most: number }
  /** A timestamp is `off` milliseconds from the time of sending in a zone. */
  | {
      readonly kind: 'wrong-time';
      readonly field: string;
      readonly written: string;
      readonly off: number;
      readonly zone: string;
      readonly declared: boolean;
    }
  /** A field is no timestamp of the format. */
  | { readonly kind: 'no-time'; readonly field: string; readonly written: unknown }
  /** None of several alternatives holds. */
  | { readonly kind: 'none-of'; readonly causes: readonly Cause[] }
  /** Messages came that must not. */
  | {
      readonly kind: 'stray';
      readonly frames: readonly string[];
      readonly at: string;
      readonly sentBy?: 'server' | 'client' | undefined;
    }
  /** Frames or messages that break the document or RFC 6455. */
  | { readonly kind: 'broken-frames'; readonly broken: readonly BrokenRule[] }
  /** A message came again that had come already. */
  | { readonly kind: 'second-copy'; readonly text: string; readonly at: string }
  /** A message came whose text nobody had sent. */
  | { readonly kind: 'unsent-message'; readonly frame: string; readonly at: string }
  /** A message came that was sent before the session opened. */
  | { readonly kind: 'earlier-message'; readonly frame: string; readonly at: string }
  /** The connection stayed open. */
  | { readonly kind: 'stayed-open' }
  /** The handshake was answered with this HTTP status. */
  | { readonly kind: 'refused'; readonly status: number; readonly reason: string; readonly body?: string | undefined }
  /** The handshake was not answered. */
  | { readonly kind: 'no-answer' }
  /** There was no HTTP answer, or a 101 that breaks RFC 6455. */
  | { readonly kind: 'no-handshake'; readonly message: string }
  /** The handshake was answered with 101 in a way that breaks RFC 6455. */
  | { readonly kind: 'wrong-upgrade'; readonly rule: string; readonly detail: string }
  /** It was upgraded and sent a message, where it had to be refused; `end` is how it ended after that. */
  | {
      readonly kind: 'sent-before-close';
      readonly frame: string;
      readonly end?: Cause | undefined;
      readonly ousted?: Cause | undefined;
    }
  /** It was upgraded and stayed open, where it had to be refused; `ousted` is how the user's earlier connection ended by that. */
  | { readonly kind: 'upgraded'; readonly ousted?: Cause | undefined }
  /** It was upgraded, and the liveness probe was not answered; `frame` is what came in its place. */
  | { readonly kind: 'probe-unanswered'; readonly frame?: string | undefined }
  /** The connection was accepted. */
  | { readonly kind: 'accepted' }
  /** So many of the connections were accepted. */
  | { readonly kind: 'several-accepted'; readonly count: number }
  /** Something came earlier than it may; milliseconds. */
  | {
      readonly kind: 'too-early';
      readonly what: 'closed' | 'came';
      readonly after: number;
      readonly least: string;
      readonly leastMs: number;
    }
  /** Something came later than it may; milliseconds. */
  | { readonly kind: 'too-late'; readonly after: number }
  /** No attempt to connect came. */
  | { readonly kind: 'no-attempt' }
  /** An attempt to connect came after so many milliseconds. */
  | { readonly kind: 'an-attempt'; readonly after: number }
  /** Attempts came after these milliseconds. */
  | { readonly kind: 'all-at-once'; readonly after: readonly number[] }
  /** The program of a client ended. */
  | {
      readonly kind: 'exited';
      readonly client: string;
      readonly code?: number | undefined;
      readonly signal?: string | undefined;
      readonly last: readonly string[];
    }
  /** The event did not come. */
  | { readonly kind: 'no-event' }
  /** Other events came. */
  | { readonly kind: 'other-events'; readonly events: readonly Cause[]; readonly count: number }
  /** A driver's event that must not come. */
  | { readonly kind: 'told'; readonly client: string; readonly event: unknown }
  /** A text was neither sent nor refused. */
  | { readonly kind: 'unaccounted'; readonly text: string }
  /** A text came several times. */
  | { readonly kind: 'repeated'; readonly text: string; readonly times: number }
  /** A text was told to be refused, and came all the same. */
  | { readonly kind: 'refused-and-sent'; readonly text: string }
  /** A text came before one that was sent earlier. */
  | {
      readonly kind: 'out-of-order';
      readonly text: string;
      readonly at?: string | undefined;
      readonly round?: number | undefined;
    }
  /** A text that was sent did not come, while later ones did or the connection lives. */
  | { readonly kind: 'lost'; readonly text: string; readonly at: string; readonly round?: number | undefined }
  /** A message of a rhythm came so many milliseconds after the one before. */
  | { readonly kind: 'off-beat'; readonly number: number; readonly after: number }
  /** Only so many messages of a rhythm came in this time. */
  | { readonly kind: 'beats-missing'; readonly count: number; readonly in: number }
  /** A client asked for another address. */
  | {
      readonly kind: 'wrong-address';
      readonly connection: string;
      readonly target: string;
      readonly right: readonly string[];
    }
  /** A client held two connections or attempts at once; milliseconds. */
  | {
      readonly kind: 'two-at-once';
      readonly first: string;
      readonly second: string;
      readonly open: boolean;
      readonly for: number;
    }
  /** A client told that it was online while no connection was open. */
  | { readonly kind: 'online-while-closed'; readonly client: string }
  /** A client told of a message that was not sent, or more often than it was. */
  | { readonly kind: 'undelivered'; readonly client: string; readonly frame: string; readonly repeated: boolean }
  /** The program ended by itself. */
  | {
      readonly kind: 'crashed';
      readonly code?: number | undefined;
      readonly signal?: string | undefined;
      readonly first: readonly string[];
      readonly last: readonly string[];
      readonly during?: string | undefined;
    }
  /** The program runs, and answers nobody any more. */
  | { readonly kind: 'went-deaf' }
  /** A timer that the kit set, or that was configured, is not obeyed. */
  | { readonly kind: 'timer-ignored'; readonly timer: string; readonly ms: number }
  /** What the check stands on did not hold. */
  | { readonly kind: 'control-failed'; readonly expected: Expectation; readonly cause: Cause }
  /** A check before it did not hold. */
  | { readonly kind: 'not-reached'; readonly check: string }
  /** It stands on something that was found not to hold. */
  | { readonly kind: 'stands-on'; readonly capability: string; readonly scenario?: string | undefined }
  /** Silence could not be shown, because a liveness probe was not answered. */
  | { readonly kind: 'silence-not-shown'; readonly at?: string | undefined; readonly cause?: Cause | undefined }
  /** The target does what it may do, so that the check is not about it. */
  | { readonly kind: 'allowed'; readonly frame: string }
  /** What the check builds on is only recommended, and did not hold. */
  | { readonly kind: 'optional'; readonly check: string }
  /** This machine was too slow: so many milliseconds had passed. */
  | { readonly kind: 'slow-kit'; readonly after: number; readonly limit: string }
  /** This machine was held up while it waited for what did not come. */
  | { readonly kind: 'slow-machine'; readonly cause: Cause }
  /** Instead of what was expected came what breaks the document. */
  | { readonly kind: 'spoilt'; readonly expected: Expectation }
  /** One side of a connection between client and server left before. */
  | { readonly kind: 'left'; readonly who: 'server' | 'client'; readonly at: string; readonly cause: Cause }
  /** Somebody else seems to be connected with the userId that the scenario needs. */
  | { readonly kind: 'user-in-use' }
  /** A client sent no liveness probe that would show whether the session is open. */
  | { readonly kind: 'no-client-probe'; readonly at: string }
  /** A refused client did not try again. */
  | { readonly kind: 'no-retry'; readonly at: string }
  /** A client gave up one attempt for another. */
  | { readonly kind: 'given-up'; readonly at: string }
  /** A connection was ended before it was answered. */
  | { readonly kind: 'ended-unanswered'; readonly at: string }
  /** A client did not tell of a message that was sent to show that it lives. */
  | { readonly kind: 'no-sign-of-life'; readonly client: string }
  /** A connection ended while its rhythm was being judged. */
  | { readonly kind: 'unwatched-end'; readonly at: string }
  /** Not every client tried again in time. */
  | { readonly kind: 'not-all-tried' }
  /** The target's clock could not be advanced. */
  | { readonly kind: 'clock-failed'; readonly message?: string | undefined }
  /** The scenario took longer than it may. */
  | { readonly kind: 'timeout'; readonly seconds: number }
  /** The run was interrupted. */
  | { readonly kind: 'interrupted' }
  /** The run was stopped at a failure. */
  | { readonly kind: 'stopped' }
  /** The target sent so much that the kit gave it up. */
  | { readonly kind: 'flooded'; readonly megabytes: number; readonly most: number }
  /** A client made more than the kit takes. */
  | { readonly kind: 'hammered'; readonly what: 'connections' | 'events'; readonly most: number }
  /** A person left it out. */
  | { readonly kind: 'skipped' }
  /** A person typed another text than was asked for. */
  | { readonly kind: 'mistyped'; readonly text: string; readonly wanted: string }
  /** There is no server between client and kit. */
  | { readonly kind: 'no-server' }
  /** The kit could not listen again. */
  | { readonly kind: 'cannot-listen'; readonly message: string }
  /** The target does not declare a capability. */
  | { readonly kind: 'undeclared'; readonly capabilities: readonly string[] }
  /** Not enough users are configured. */
  | {
      readonly kind: 'few-users';
      readonly users: 'known' | 'unknown';
      readonly needed: number;
      readonly configured: number;
    }
  /** It would take this long with the target's timers. */
  | { readonly kind: 'long-timers'; readonly seconds: number }
  /** The scenario, or the kit, is at fault. */
  | { readonly kind: 'unplayable'; readonly message: string }
  /** The target could not be used. */
  | { readonly kind: 'unavailable'; readonly message: string }
  /** The run gave the target up before this check. */
  | { readonly kind: 'given-up-target'; readonly message: string }
  /** Seen only while other scenarios used the target; alone it held. */
  | { readonly kind: 'in-company'; readonly cause: Cause }
  /** There was no time left to try it alone. */
  | { readonly kind: 'no-time-left'; readonly seconds: number };

/** The cause at the bottom, where a cause tells of another one. */
export function innermost(cause: Cause): Cause {
  return 'cause' in cause && cause.cause !== undefined ? innermost(cause.cause) : cause;
}
