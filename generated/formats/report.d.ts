// Generated from spec/formats/report.schema.json; do not edit.
// Run `npm run generate` after a change there.

export type RunVerdict = 'conformant' | 'conformant with warnings' | 'not fully verified' | 'non-conformant';
export type CheckVerdict = 'pass' | 'fail' | 'warn' | 'skip' | 'untestable' | 'error';

/**
 * Result of one run, as im-conformance server --json prints it.
 */
export interface Report {
  /**
   * Version of this format.
   */
  format: 2;
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
  provenance: Provenance;
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
   * Why the verdict is not plain, as an English sentence.
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
  notes?: RecordedNote[];
  /**
   * Expected failures that are wrong by now.
   */
  outdated?: OutdatedExpectation[];
  because?: RecordedReason;
  /**
   * What is wrong, in the order of repair: each once, with how many checks it explains.
   */
  findings?: ReportFinding[];
}
/**
 * What has to be the same for two reports to be comparable, beside the kit and the clock.
 */
export interface Provenance {
  /**
   * SHA-256 of the AsyncAPI document that the kit was generated from.
   */
  documentSha256: string;
  /**
   * Version of the set of requirements: that of the document.
   */
  requirements: string;
  /**
   * Seed of the order of the scenarios, where --seed gave one.
   */
  seed?: number;
  /**
   * SHA-256 of the file of expected failures, where one was used.
   */
  expectedFailuresSha256?: string;
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
  /**
   * The expectation as an English sentence.
   */
  expected?: string;
  /**
   * What was seen instead, as an English sentence; of a check that passed, what was seen where several things would have been right.
   */
  actual?: string;
  /**
   * Why the check could not be judged, as an English sentence.
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
  expectedFailure?: AcceptedFailure;
  expectation?: RecordedExpectation;
  cause?: RecordedCause;
}
/**
 * One thing that happened on a connection.
 */
export interface TraceEntry {
  /**
   * Since the scenario's start.
   */
  milliseconds: number;
  /**
   * Name of the connection; of a line that the program printed, its stream.
   */
  connection: string;
  /**
   * Seen from the kit; log is a line that the program printed.
   */
  direction: 'sent' | 'received' | 'event' | 'log';
  text: string;
}
/**
 * The entry of the file of expected failures by which this failure is accepted.
 */
export interface AcceptedFailure {
  reason: string;
  issue?: string;
  /**
   * Last day, yyyy-MM-dd.
   */
  expires?: string;
}
/**
 * What a check expected, as data: a kind, and the fields of that kind.
 */
export interface RecordedExpectation {
  kind:
    | 'message'
    | 'pong'
    | 'silence'
    | 'value'
    | 'accepted'
    | 'upgrade'
    | 'refused'
    | 'answer'
    | 'close'
    | 'one-accepted'
    | 'all-arrive'
    | 'attempt'
    | 'no-attempt'
    | 'spread'
    | 'event'
    | 'no-event'
    | 'accounted'
    | 'rhythm'
    | 'always'
    | 'alive'
    | 'playable';
  arrive?: boolean;
  at?: unknown;
  check?: string;
  clients?: number;
  codes?: number[];
  event?: string;
  for?: string;
  forMs?: number;
  has?: unknown;
  is?: unknown;
  least?: number;
  message?: string;
  messages?: string[];
  most?: number;
  notBefore?: string;
  of?: unknown;
  over?: number;
  payload?: string;
  rounds?: number;
  sentBy?: string;
  times?: number;
  where?: unknown;
  within?: unknown;
  withinMs?: number;
}
/**
 * What was seen in place of what was expected, or why a check could not be judged, as data: a kind, and the fields of that kind.
 */
export interface RecordedCause {
  kind:
    | 'nothing-came'
    | 'came'
    | 'other-came'
    | 'closed'
    | 'ended'
    | 'cut'
    | 'wrong-value'
    | 'too-long'
    | 'wrong-time'
    | 'no-time'
    | 'none-of'
    | 'stray'
    | 'broken-frames'
    | 'second-copy'
    | 'unsent-message'
    | 'earlier-message'
    | 'stayed-open'
    | 'refused'
    | 'no-answer'
    | 'no-handshake'
    | 'wrong-upgrade'
    | 'sent-before-close'
    | 'upgraded'
    | 'probe-unanswered'
    | 'accepted'
    | 'several-accepted'
    | 'too-early'
    | 'too-late'
    | 'no-attempt'
    | 'an-attempt'
    | 'all-at-once'
    | 'exited'
    | 'no-event'
    | 'other-events'
    | 'told'
    | 'unaccounted'
    | 'repeated'
    | 'refused-and-sent'
    | 'out-of-order'
    | 'lost'
    | 'off-beat'
    | 'beats-missing'
    | 'wrong-address'
    | 'two-at-once'
    | 'online-while-closed'
    | 'undelivered'
    | 'crashed'
    | 'went-deaf'
    | 'timer-ignored'
    | 'control-failed'
    | 'not-reached'
    | 'stands-on'
    | 'silence-not-shown'
    | 'allowed'
    | 'optional'
    | 'slow-kit'
    | 'slow-machine'
    | 'spoilt'
    | 'left'
    | 'user-in-use'
    | 'no-client-probe'
    | 'no-retry'
    | 'given-up'
    | 'ended-unanswered'
    | 'no-sign-of-life'
    | 'unwatched-end'
    | 'not-all-tried'
    | 'clock-failed'
    | 'timeout'
    | 'interrupted'
    | 'stopped'
    | 'flooded'
    | 'hammered'
    | 'skipped'
    | 'mistyped'
    | 'no-server'
    | 'cannot-listen'
    | 'undeclared'
    | 'few-users'
    | 'long-timers'
    | 'unplayable'
    | 'unavailable'
    | 'given-up-target'
    | 'in-company'
    | 'no-time-left';
  actual?: unknown;
  after?: unknown;
  at?: string;
  body?: string;
  broken?: RecordedRule[];
  capabilities?: string[];
  capability?: string;
  cause?: RecordedCause;
  causes?: RecordedCause[];
  check?: string;
  client?: string;
  code?: number;
  configured?: number;
  connection?: string;
  count?: number;
  declared?: boolean;
  detail?: string;
  during?: string;
  end?: RecordedCause;
  event?: unknown;
  events?: RecordedCause[];
  expected?: RecordedExpectation;
  field?: string;
  first?: unknown;
  for?: number;
  frame?: string;
  frames?: string[];
  how?: string;
  /**
   * Milliseconds since the kit had said something on the connection.
   */
  idle?: number;
  in?: number;
  last?: string[];
  least?: string;
  leastMs?: number;
  limit?: string;
  megabytes?: number;
  message?: string;
  most?: number;
  ms?: number;
  needed?: number;
  number?: number;
  off?: number;
  ousted?: RecordedCause;
  open?: boolean;
  reason?: string;
  repeated?: boolean;
  right?: string[];
  round?: number;
  rule?: string;
  scenario?: string;
  second?: string;
  seconds?: number;
  sentBy?: string;
  signal?: string;
  status?: number;
  target?: string;
  text?: string;
  timer?: string;
  times?: number;
  took?: number;
  users?: string;
  wanted?: unknown;
  what?: string;
  who?: string;
  within?: number;
  written?: unknown;
  zone?: string;
}
/**
 * A frame that breaks the document or RFC 6455.
 */
export interface RecordedRule {
  at: string;
  requirement?: string;
  rule: RecordedFrameRule;
}
/**
 * By what a frame breaks the document or RFC 6455, as data: a kind, and the fields of that kind.
 */
export interface RecordedFrameRule {
  kind: 'none-of' | 'schema' | 'number' | 'binary' | 'rfc6455' | 'request' | 'flood';
  bytes?: number;
  detail?: string;
  field?: string;
  frame?: string;
  message?: string;
  messages?: string[];
  problems?: RecordedFieldProblem[];
  rule?: string;
  written?: string;
}
/**
 * A field that breaks its schema: the keyword of JSON Schema with its value.
 */
export interface RecordedFieldProblem {
  field: string;
  keyword: string;
  wanted?: unknown;
  actual?: unknown;
}
/**
 * An observation that is no verdict, as data: a kind, and the fields of that kind.
 */
export interface RecordedNote {
  kind: string;
  /**
   * The same as an English sentence.
   */
  text: string;
  [k: string]: unknown | undefined;
}
export interface OutdatedExpectation {
  check: string;
  /**
   * file:line of the entry.
   */
  place: string;
  why: string;
}
/**
 * Why the verdict of a run is not plain, as data: a kind, and the fields of that kind.
 */
export interface RecordedReason {
  kind:
    | 'interrupted'
    | 'outdated'
    | 'nothing-executed'
    | 'failures-expected'
    | 'filtered'
    | 'each-alone'
    | 'not-run'
    | 'not-judged'
    | 'who-breaks'
    | 'crashed';
  count?: number;
  times?: number;
  requirements?: string[];
  server?: string[];
  client?: string[];
}
/**
 * What one thing that is wrong did to the checks of the run.
 */
export interface ReportFinding {
  /**
   * Requirements that it breaks.
   */
  requirements: string[];
  level: 'MUST' | 'SHOULD' | 'MAY';
  /**
   * Number of checks that failed by it.
   */
  failed: number;
  /**
   * Number of checks that could not be judged because of it.
   */
  notJudged: number;
  /**
   * Id of the check that shows it best.
   */
  example: string;
  /**
   * Ids of all these checks.
   */
  checks: string[];
  /**
   * The most frequent cause, and its fix.
   */
  hint?: string;
}
