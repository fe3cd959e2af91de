// Generated from spec/formats/scenario.schema.json; do not edit.
// Run `npm run generate` after a change there.

/**
 * Name of a connection.
 */
export type Name = string;
/**
 * Stable id of the check within the scenario; left out, the expectation is a control.
 */
export type CheckName = string;
/**
 * Requirement ids that the check proves; ID/SHOULD names the recommendation of a requirement.
 */
export type Proves = RequirementId | RequirementId[];
export type RequirementId = string;
/**
 * A cell of the table of examples, or a value of a repetition.
 */
export type Cell = string;
/**
 * One connection or several.
 */
export type Names = Name | Name[];
/**
 * Whose part of a connection is watched, where the kit stands between client and server: what the client sends (unless told), or what the server sends.
 */
export type Side = 'client' | 'server';
/**
 * A sum of terms, each a number and a unit (ms, s, m or min, h; ms if there is none) or a named timer: 500, 30s, 0.5 sessionTtl + 1 sweepInterval.
 */
export type Duration = string;
export type CommandName = 'connect' | 'disconnect';
/**
 * HTTP status of the answer: 101 opens the connection. later: an answer follows as a step of its own.
 */
export type Status = number | 'later' | Cell;
/**
 * What the driver tells.
 */
export type EventName = 'online' | 'offline' | 'message' | 'notice' | 'refused';

/**
 * One scripted conversation with an implementation under test. An expectation with a check is judged; one without is a control: when it does not hold, the checks of the scenario are untestable.
 */
export interface Scenario {
  /**
   * Stable id, area/what-is-shown; equal to the file's path below server/, client/ or both/.
   */
  scenario: string;
  /**
   * What is shown, as one sentence without a full stop.
   */
  title: string;
  /**
   * Whom the scenario judges: a server (unless told); a client, to which the kit is the server; or both, between which the kit passes everything on.
   */
  target?: 'server' | 'client' | 'both';
  /**
   * Optional capabilities without which the scenario is skipped.
   */
  requires?: string[];
  /**
   * Runs while no other scenario does: it needs silence from everybody else, or disturbs everybody else.
   */
  exclusive?: boolean;
  /**
   * Played before the others, one at a time: it shows a capability that they stand on. Where it does not hold, they are not judged by it.
   */
  opening?: 'handshake' | 'probe' | 'broadcast' | 'copy' | 'text' | 'company' | 'survival';
  /**
   * Tells the program half of the usual interval: for scenarios in which many intervals pass and nothing is judged to a part of one. A server is told so only where its clock can be advanced.
   */
  brisk?: boolean;
  /**
   * Who takes part: a fresh user of the directory (known), a fresh userId outside it (unknown), one literal userId, or another user once more.
   */
  users?: {
    [k: string]: 'known' | 'unknown' | number | Namesake | undefined;
  };
  /**
   * Users as whom a program under test is started, in a scenario for clients; the user called client unless told.
   *
   * @minItems 1
   */
  clients?: Name[];
  /**
   * Path of the base URL that a client is told.
   */
  basePath?: string;
  /**
   * A table: the scenario runs once for each row, whose cells are ${example.name}.
   *
   * @minItems 1
   */
  examples?: Example[];
  /**
   * What happens, in order.
   *
   * @minItems 1
   */
  steps: Step[];
}
export interface Namesake {
  /**
   * User whose userId it has too.
   */
  sameAs: string;
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
   * A sum of terms, each a number and a unit (ms, s, m or min, h; ms if there is none) or a named timer: 500, 30s, 0.5 sessionTtl + 1 sweepInterval.
   */
  wait?: string;
  repeat?: RepeatStep;
  race?: RaceStep;
  together?: TogetherStep;
  /**
   * Tells the driver of a client something.
   */
  command?: CommandName | CommandStep;
  /**
   * Waits for a client's next attempt to connect, and answers it.
   */
  accept?: Name | AcceptStep;
  answer?: AnswerStep;
  /**
   * on: takes connections, as at the beginning. off: TCP refuses them.
   */
  listen?: 'on' | 'off';
  /**
   * Name of a connection.
   */
  mute?: string;
  expectEvent?: ExpectEventStep;
  noEvent?: NoEventStep;
  noAttempt?: NoAttemptStep;
  rhythm?: RhythmStep;
  accounted?: AccountedStep;
  spread?: SpreadStep;
  expectAnswer?: ExpectAnswerStep;
  /**
   * stop: ends the server, whose TCP port refuses from then on. start: starts it again at the same port. The scenario gets a server of its own.
   */
  server?: 'stop' | 'start';
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
   * accepted (open, and the liveness probe answered), refused, either, or upgraded (open, whatever follows).
   */
  expect?: 'accepted' | 'refused' | 'either' | 'upgraded';
  /**
   * Chat sent as soon as the handshake is answered with 101, whatever comes of the connection.
   */
  says?: string;
  /**
   * Tries again until accepted, for at most this long.
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
   * Fields in place of those of the document's first example, for a message that is JSON.
   */
  with?: {} | Cell;
  /**
   * Sends this text, whether it is a message of the document or none.
   */
  text?: string;
  /**
   * Sends a ping frame with this payload.
   */
  ping?: string;
  frame?: RawFrame;
  /**
   * Bytes for the socket in hexadecimal, past all framing.
   */
  bytes?: Cell;
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
  opcode: number | Cell;
  fin?: boolean | Cell;
  /**
   * The three reserved bits as a number.
   */
  rsv?: number | Cell;
  mask?: boolean | Cell;
  /**
   * Payload as text.
   */
  text?: string;
  /**
   * Payload in hexadecimal.
   */
  hex?: Cell;
}
/**
 * Waits for a message: where selects the frame, has judges it.
 */
export interface ExpectStep {
  at: Names;
  from?: Side;
  /**
   * Name of a message of the document, or names of several of which one is to come.
   */
  message?: string | string[];
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
   * The end of the connection will do in place of the message: without a close frame, or with one of these codes.
   */
  orClosed?: number[];
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
  from?: Side;
  /**
   * Close codes that are right; left out, any end is.
   *
   * @minItems 1
   */
  codes?: number[];
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
  from?: Side;
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
  /**
   * What a target may do that makes the rest of the scenario not apply to it: what is not decided by then is skipped. Not for a check.
   */
  otherwise?: 'skip';
  inTime?: InTime;
  /**
   * A moment, such as ${end.at}: messages of a text that nobody sent count here too, where they came since then.
   */
  unsentSince?: string;
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
  /**
   * 1005: a close frame without a code.
   */
  code?: number | Cell;
  reason?: string;
  /**
   * Name of a connection.
   */
  capture?: string;
}
/**
 * Ends TCP without a closing handshake; between client and server, towards both.
 */
export interface DropStep {
  connection: Name;
  how: ('fin' | 'reset') | Cell;
  /**
   * Name of a connection.
   */
  capture?: string;
}
/**
 * Runs steps several times; ${name} counts from 1, or is one value after the other.
 */
export interface RepeatStep {
  times?: number;
  /**
   * Values in place of a count: texts, numbers, or mappings whose fields are ${name.field}.
   *
   * @minItems 1
   */
  over?: unknown[];
  as: Name;
  /**
   * @minItems 1
   */
  steps: Step[];
}
/**
 * Opens connections of one user at the same instant, of which exactly one must be accepted, round after round until one goes wrong.
 */
export interface RaceStep {
  /**
   * Whose userId is used: in each round that of the next one, from the first again after the last.
   *
   * @minItems 1
   */
  users: Name[];
  /**
   * How many are opened.
   */
  connections: number;
  /**
   * How often, at most.
   */
  rounds: number;
  /**
   * A sum of terms, each a number and a unit (ms, s, m or min, h; ms if there is none) or a named timer: 500, 30s, 0.5 sessionTtl + 1 sweepInterval.
   */
  within: string;
  /**
   * Name of a connection.
   */
  winner: string;
  check?: CheckName;
  proves?: Proves;
}
/**
 * Several connections send at the same instant, each a text and a liveness probe, round after round: everything must reach everybody once and in order, and no connection may end.
 */
export interface TogetherStep {
  /**
   * Connections that send, and get what all of them send.
   *
   * @minItems 2
   */
  from: Name[];
  /**
   * Connections that only get what they send.
   */
  listeners?: Name[];
  /**
   * Users who come and go meanwhile, each a connection of its own again and again.
   */
  comers?: Name[];
  /**
   * Message that carries a text.
   */
  message: string;
  /**
   * Message as which a text comes.
   */
  gives: string;
  /**
   * How often, at most.
   */
  rounds: number;
  /**
   * A sum of terms, each a number and a unit (ms, s, m or min, h; ms if there is none) or a named timer: 500, 30s, 0.5 sessionTtl + 1 sweepInterval.
   */
  within: string;
  check?: CheckName;
  proves?: Proves;
}
export interface CommandStep {
  /**
   * Text that the user sends.
   */
  send?: string | Filler;
  /**
   * Sends it so many times.
   */
  times?: number;
  do?: CommandName;
  /**
   * One connection or several.
   */
  to?: Name | Name[];
  /**
   * Name of a connection.
   */
  capture?: string;
}
export interface AcceptStep {
  /**
   * Name of a connection.
   */
  as: string;
  /**
   * Name of a connection.
   */
  from?: string;
  answer?: Status;
  /**
   * Whether liveness probes on the connection are answered at once, as by a good server; true unless told.
   */
  replies?: boolean;
  /**
   * Moment from which within counts, such as ${server.endedAt}; the beginning of the step unless told.
   */
  since?: string;
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
 * Answers an attempt that was left unanswered.
 */
export interface AnswerStep {
  connection: Name;
  status?: Status;
  /**
   * As for accept.
   */
  replies?: boolean;
  /**
   * The client may have left meanwhile, which is right too.
   */
  mayBeGone?: boolean;
}
/**
 * Waits for an event of the driver: where selects it, has judges it.
 */
export interface ExpectEventStep {
  event: EventName;
  /**
   * Name of a connection.
   */
  from?: string;
  /**
   * Matchers that select the event; the first that they fit is taken.
   */
  where?: {
    [k: string]: unknown | undefined;
  };
  /**
   * Matchers that the event must satisfy.
   */
  has?: {
    [k: string]: unknown | undefined;
  };
  /**
   * Moment from which within counts; the beginning of the step unless told.
   */
  since?: string;
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
 * No event of the kind has come that no expectation took: shown by a message that is sent at last and that the client tells of.
 */
export interface NoEventStep {
  event: EventName;
  /**
   * Name of a connection.
   */
  from?: string;
  /**
   * Name of a connection.
   */
  at?: string;
  /**
   * Matchers of what must not come.
   */
  where?: {
    [k: string]: unknown | undefined;
  };
  check?: CheckName;
  proves?: Proves;
}
/**
 * The client makes no attempt to connect for a time.
 */
export interface NoAttemptStep {
  for: Duration;
  /**
   * Name of a connection.
   */
  while?: string;
  check?: CheckName;
  proves?: Proves;
}
/**
 * Judges how regularly a message comes from the opening of a connection on. Delays during which the client answers no ping are forgiven.
 */
export interface RhythmStep {
  at: Name;
  /**
   * Name of the message that comes regularly.
   */
  message: string;
  interval: Duration;
  /**
   * How many are awaited.
   */
  beats: number;
  /**
   * By what share of it each interval may be shorter or longer.
   */
  share: number;
  meanwhile?: Meanwhile;
  check?: CheckName;
  proves?: Proves;
}
/**
 * What the client gets all the while.
 */
export interface Meanwhile {
  every: Duration;
  /**
   * Name of a message of the document.
   */
  send: string;
}
/**
 * Each of these texts has come in this order and once, or the driver has told that it was refused.
 */
export interface AccountedStep {
  /**
   * @minItems 1
   */
  texts: string[];
  /**
   * Name of the message as which a text comes.
   */
  message?: string;
  /**
   * Name of a connection.
   */
  at?: string;
  within?: Duration;
  check?: CheckName;
  proves?: Proves;
}
/**
 * Connections of several clients were lost at the same moment: their next attempts must not come at the same moment. Each is taken and lost again, so that chance decides nothing.
 */
export interface SpreadStep {
  /**
   * One connection or several.
   */
  of: Name | Name[];
  interval: Duration;
  /**
   * How often they are lost.
   */
  rounds: number;
  /**
   * Smallest share of the usual delay by which the attempts must be off their middle, on average.
   */
  share: number;
  check?: CheckName;
  proves?: Proves;
}
/**
 * Waits for what the server does with an attempt that was passed on to it.
 */
export interface ExpectAnswerStep {
  /**
   * Name of a connection.
   */
  at: string;
  /**
   * accepted (open, and the client's liveness probe answered), or refused.
   */
  is: 'accepted' | 'refused';
  grace?: Grace;
  check?: CheckName;
  proves?: Proves;
  /**
   * Name of a connection.
   */
  capture?: string;
}
/**
 * Attempts made within this time since a moment may be refused too: the client's next attempt then takes the place and the name of the refused one.
 */
export interface Grace {
  /**
   * A moment, such as ${cut.at}.
   */
  since: string;
  limit: Duration;
  /**
   * A sum of terms, each a number and a unit (ms, s, m or min, h; ms if there is none) or a named timer: 500, 30s, 0.5 sessionTtl + 1 sweepInterval.
   */
  within?: string;
}
