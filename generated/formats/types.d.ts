// Generated from spec/formats/*.schema.json; do not edit.
// Run `npm run generate` after a change there.
/**
 * The file that IM_USERS_FILE names: the directory of users of a server.
 */
export type Users = User[];

/**
 * One user of the directory; the fields of its IM messages.
 */
export interface User {
  /**
   * From 1 to 9007199254740991; the agent (-1) is not part of a directory.
   */
  userId: number;
  /**
   * Display name.
   */
  username: string;
  /**
   * URL of a picture, or the empty string.
   */
  avatar: string;
}

/**
 * One line of JSON between the kit and a server under test: commands on its stdin, events on its stdout. Other lines on stdout are log.
 */
export type ControlLine = AdvanceCommand | ReadyEvent | AdvancedEvent | ErrorEvent;

/**
 * Moves the session clock (TTL and sweep) forward; silence on a link and the wall clock of createTime do not move.
 */
export interface AdvanceCommand {
  command: 'advance';
  /**
   * Milliseconds to move.
   */
  ms: number;
}
/**
 * The server accepts connections; it may offer commands.
 */
export interface ReadyEvent {
  event: 'ready';
  /**
   * Commands that the server takes on stdin.
   */
  control?: 'advance'[];
  /**
   * Base URL that the server listens on.
   */
  url?: string;
}
/**
 * The clock has moved, and every frame that this caused was handed to its socket.
 */
export interface AdvancedEvent {
  event: 'advanced';
}
/**
 * A command could not be carried out.
 */
export interface ErrorEvent {
  event: 'error';
  /**
   * What was wrong with the command.
   */
  message: string;
}

/**
 * @minItems 1
 */
export type UserList = [ConfiguredUser, ...ConfiguredUser[]];
export type UserId = number;
/**
 * A number and a unit: 250 ms, 60 s, 90 min, 2 h.
 */
export type Duration = string;

/**
 * im-conformance.yaml: what the kit cannot guess about the implementation under test. ${NAME} in a value is replaced by the environment variable NAME.
 */
export interface Configuration {
  $schema?: string;
  /**
   * Protocol to judge by, for example support-chat.
   */
  protocol?: string;
  server?: ServerTarget;
  users?: ConfiguredUsers;
  /**
   * IANA time zone of the server's createTime, for example Asia/Shanghai.
   */
  timeZone?: string;
  /**
   * Values that a running server was started with, for example sessionTtl: 2 h.
   */
  timers?: {
    [k: string]: Duration | undefined;
  };
  /**
   * Optional parts of the protocol that the server has, for example clock-tick.
   */
  capabilities?: string[];
}
/**
 * The server under test: a running one (url) or a program to start (command).
 */
export interface ServerTarget {
  /**
   * Base URL of a running server, ws://host:port or wss://host:port.
   */
  url?: string;
  /**
   * Program and arguments, one item each.
   *
   * @minItems 1
   */
  command?: [string, ...string[]];
}
/**
 * Users that a running server knows, and userIds that it does not know.
 */
export interface ConfiguredUsers {
  /**
   * Users of the server's directory, listed or as a range.
   */
  known?: UserList | UserRange;
  /**
   * Valid userIds that are not in the directory, listed or as a range.
   */
  unknown?: [UserId, ...UserId[]] | IdRange;
}
export interface ConfiguredUser {
  userId: UserId;
  /**
   * Expected display name; not judged when left out.
   */
  username?: string;
  /**
   * Expected avatar; not judged when left out.
   */
  avatar?: string;
}
/**
 * Users from one userId to another; {userId} in a pattern is replaced by the number.
 */
export interface UserRange {
  from: UserId;
  to: UserId;
  /**
   * Pattern such as 用户{userId}; not judged when left out.
   */
  username?: string;
  /**
   * Pattern; not judged when left out.
   */
  avatar?: string;
}
export interface IdRange {
  from: UserId;
  to: UserId;
}

/**
 * Name of a connection.
 */
export type Name = string;
/**
 * A sum of terms, each a number and a unit (ms, s, min, h) or a named timer: 0.5 sessionTtl + 1 sweepInterval.
 */
export type Duration = string;
/**
 * Stable id of the check within the scenario; left out, the expectation is a control.
 */
export type CheckName = string;
/**
 * Requirement ids that the check proves; ID/SHOULD names the recommendation of a requirement.
 */
export type Proves = RequirementId | [RequirementId, ...RequirementId[]];
export type RequirementId = string;
/**
 * One connection or several.
 */
export type Names = Name | [Name, ...Name[]];

/**
 * One scripted conversation with an implementation under test. An expectation with a check is judged; one without is a control: when it does not hold, the checks of the scenario are untestable.
 */
export interface Scenario {
  /**
   * Stable id, area/what-is-shown; equal to the file's path below server/ or client/.
   */
  scenario: string;
  /**
   * What is shown, as one sentence without a full stop.
   */
  title: string;
  /**
   * Optional capabilities without which the scenario is skipped.
   */
  requires?: string[];
  /**
   * Runs while no other scenario does: it needs silence from everybody else, or disturbs everybody else.
   */
  exclusive?: boolean;
  /**
   * Who takes part: a fresh user of the directory (known), a fresh userId outside it (unknown), or one literal userId.
   */
  users?: {
    [k: string]: 'known' | 'unknown' | number | undefined;
  };
  /**
   * A table: the scenario runs once for each row, whose cells are ${example.name}.
   *
   * @minItems 1
   */
  examples?: [Example, ...Example[]];
  /**
   * What happens, in order.
   *
   * @minItems 1
   */
  steps: [Step, ...Step[]];
}
export interface Example {
  /**
   * Stable name of the row.
   */
  id: string;
  [k: string]: unknown | undefined;
}
/**
 * One step: a mapping with exactly one key.
 */
export interface Step {
  /**
   * Opens a connection.
   */
  connect?: Name | ConnectStep;
  send?: SendStep;
  expect?: ExpectStep;
  expectClose?: ExpectCloseStep;
  silence?: SilenceStep;
  verify?: VerifyStep;
  close?: CloseStep;
  drop?: DropStep;
  /**
   * Name of a connection.
   */
  stall?: string;
  /**
   * Name of a connection.
   */
  resume?: string;
  /**
   * A sum of terms, each a number and a unit (ms, s, min, h) or a named timer: 0.5 sessionTtl + 1 sweepInterval.
   */
  wait?: string;
  repeat?: RepeatStep;
}
export interface ConnectStep {
  as: Name;
  /**
   * Name of a connection.
   */
  user?: string;
  /**
   * Text put in place of the userId, byte for byte.
   */
  userId?: string;
  /**
   * Whole request target in place of the channel's address.
   */
  target?: string;
  /**
   * Query string, without the question mark.
   */
  query?: string;
  /**
   * Further header fields.
   */
  headers?: {
    [k: string]: string | undefined;
  };
  /**
   * half: sends half of the request and goes on with the next step.
   */
  handshake?: 'full' | 'half';
  /**
   * accepted (open, and the liveness probe answered), refused, or either.
   */
  expect?: 'accepted' | 'refused' | 'either';
  within?: Duration;
  /**
   * A sum of terms, each a number and a unit (ms, s, min, h) or a named timer: 0.5 sessionTtl + 1 sweepInterval.
   */
  eventually?: string;
  check?: CheckName;
  proves?: Proves;
  /**
   * Name of a connection.
   */
  capture?: string;
}
/**
 * Sends a message of the document by its name, or something raw.
 */
export interface SendStep {
  from: Name;
  /**
   * Name of a message of the document.
   */
  message?: string;
  /**
   * Its payload; left out where the document knows only one.
   */
  payload?: string | Filler;
  /**
   * Sends a ping frame with this payload.
   */
  ping?: string;
  frame?: RawFrame;
  /**
   * Bytes for the socket in hexadecimal, past all framing.
   */
  bytes?: string;
  /**
   * Sends it so many times, back to back.
   */
  times?: number;
  /**
   * Name of a connection.
   */
  capture?: string;
}
/**
 * A text of an exact size in bytes of UTF-8: start, then the character repeated, then x up to the size.
 */
export interface Filler {
  start?: string;
  fill: string;
  bytes: number;
}
/**
 * A WebSocket frame of one's own making.
 */
export interface RawFrame {
  opcode: number;
  fin?: boolean;
  rsv?: number;
  mask?: boolean;
  /**
   * Payload as text.
   */
  text?: string;
  /**
   * Payload in hexadecimal.
   */
  hex?: string;
}
/**
 * Waits for a message: where selects the frame, has judges it.
 */
export interface ExpectStep {
  at: Names;
  /**
   * Name of a message of the document.
   */
  message?: string;
  /**
   * A pong frame with this payload, in place of a message.
   */
  pong?: string;
  /**
   * Field matchers that select the frame; the first frame they fit is taken.
   */
  where?: {
    [k: string]: unknown | undefined;
  };
  /**
   * Field matchers that the frame must satisfy.
   */
  has?: {
    [k: string]: unknown | undefined;
  };
  /**
   * The end of the connection will do in place of the message.
   */
  orClosed?: boolean;
  within?: Duration;
  inTime?: InTime;
  check?: CheckName;
  proves?: Proves;
  /**
   * Name of a connection.
   */
  capture?: string;
}
/**
 * The check says something only if all of it happened within the limit since a moment; otherwise the machine was too slow, and it is untestable.
 */
export interface InTime {
  /**
   * A moment, such as ${alice.openedAt}.
   */
  since: string;
  limit: Duration;
}
/**
 * Waits for the end of a connection, by a close frame or the end of TCP.
 */
export interface ExpectCloseStep {
  at: Names;
  /**
   * Close codes that are right; left out, any end is.
   *
   * @minItems 1
   */
  codes?: [number, ...number[]];
  within?: Duration;
  notBefore?: NotBefore;
  check?: CheckName;
  proves?: Proves;
  /**
   * Name of a connection.
   */
  capture?: string;
}
/**
 * The earliest that the observation may come, on the session clock.
 */
export interface NotBefore {
  /**
   * A moment, such as ${sent.at}.
   */
  since: string;
  atLeast: Duration;
}
/**
 * Nothing (or nothing of the kind) has come since the last expectation, shown between two answered liveness probes.
 */
export interface SilenceStep {
  at: Names;
  /**
   * Name of the one message that must not come; left out, none may.
   */
  of?: string;
  /**
   * Field matchers of what must not come.
   */
  where?: {
    [k: string]: unknown | undefined;
  };
  inTime?: InTime;
  check?: CheckName;
  proves?: Proves;
}
/**
 * Judges something captured before.
 */
export interface VerifyStep {
  /**
   * What is judged, such as ${message.payload}.
   */
  value: string;
  /**
   * Field matchers that it must satisfy.
   */
  has: {
    [k: string]: unknown | undefined;
  };
  check?: CheckName;
  proves?: Proves;
}
/**
 * Starts the closing handshake.
 */
export interface CloseStep {
  connection: Name;
  code?: number;
  reason?: string;
}
/**
 * Ends TCP without a closing handshake.
 */
export interface DropStep {
  connection: Name;
  how: 'fin' | 'reset';
}
/**
 * Runs steps several times; ${name} counts from 1.
 */
export interface RepeatStep {
  times: number;
  as: Name;
  /**
   * @minItems 1
   */
  steps: [Step, ...Step[]];
}

export type RunVerdict = 'conformant' | 'conformant with warnings' | 'not fully verified' | 'non-conformant';
export type CheckVerdict = 'pass' | 'fail' | 'warn' | 'skip' | 'untestable' | 'error';

/**
 * Result of one run, as im-conformance server --json prints it.
 */
export interface Report {
  /**
   * Version of this format.
   */
  format: 1;
  /**
   * Version of the kit.
   */
  kit: string;
  /**
   * Id and version of the protocol, for example support-chat 1.0.
   */
  protocol: string;
  /**
   * URL or command of the implementation under test.
   */
  target: string;
  /**
   * How time passed for rules with long timers.
   */
  clock: 'virtual' | 'scaled' | 'real';
  /**
   * Timer values of the target in milliseconds.
   */
  timers?: {
    [k: string]: number | undefined;
  };
  /**
   * Whether --run or --skip left scenarios out.
   */
  filtered: boolean;
  /**
   * Whether the run was interrupted; the report is partial then.
   */
  interrupted?: boolean;
  /**
   * Date and time, ISO 8601 in UTC.
   */
  startedAt: string;
  /**
   * Duration of the scenarios.
   */
  milliseconds: number;
  verdict: RunVerdict;
  /**
   * Why the verdict is not plain, in one sentence.
   */
  reason?: string;
  exitCode: number;
  /**
   * Number of checks by verdict.
   */
  counts: {
    [k: string]: number | undefined;
  };
  requirements: RequirementResult[];
  checks: CheckResult[];
  /**
   * Observations that are no verdict.
   */
  notes?: string[];
}
export interface RequirementResult {
  id: string;
  level: 'MUST' | 'SHOULD' | 'MAY';
  status: 'verified' | 'broken' | 'not verified' | 'not observable' | 'not applicable';
  /**
   * Number of checks that were run.
   */
  checks: number;
}
export interface CheckResult {
  /**
   * scenario[example]:check
   */
  id: string;
  scenario: string;
  /**
   * Row of the scenario's table.
   */
  example?: string;
  check: string;
  requirements: string[];
  level: 'MUST' | 'SHOULD' | 'MAY';
  verdict: CheckVerdict;
  /**
   * When it was decided, since the scenario's start.
   */
  milliseconds: number;
  expected?: string;
  actual?: string;
  /**
   * Why the check could not be judged.
   */
  reason?: string;
  /**
   * How the time passed that the check depends on.
   */
  grade?: 'virtual' | 'scaled' | 'real';
  /**
   * Whether it was tried once more alone.
   */
  repeated?: boolean;
  /**
   * file:line of the step.
   */
  place?: string;
  hint?: string;
  trace?: TraceEntry[];
}
/**
 * One thing that happened on a connection.
 */
export interface TraceEntry {
  /**
   * Since the scenario's start.
   */
  milliseconds: number;
  connection: string;
  /**
   * Seen from the kit.
   */
  direction: 'sent' | 'received' | 'event';
  text: string;
}
