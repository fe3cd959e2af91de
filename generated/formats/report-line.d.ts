// Generated from spec/formats/report-line.schema.json; do not edit.
// Run `npm run generate` after a change there.

/**
 * One line of --reporter ndjson: the first tells what is judged and by what, one for each scenario that was played, the last what it came to. A run that was ended by force lacks the last.
 */
export type ReportLine = BeganLine | PlayedLine | FinishedLine;
export type CheckVerdict = 'pass' | 'fail' | 'warn' | 'skip' | 'untestable' | 'error';
export type RunVerdict = 'conformant' | 'conformant with warnings' | 'not fully verified' | 'non-conformant';

export interface BeganLine {
  type: 'began';
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
  provenance: Provenance;
  /**
   * How time passes for rules with long timers.
   */
  clock: 'virtual' | 'scaled' | 'real';
  /**
   * Whether --run or --skip left scenarios out.
   */
  filtered: boolean;
  /**
   * Date and time, ISO 8601 in UTC.
   */
  startedAt: string;
  /**
   * Milliseconds that every time limit gets more.
   */
  toleranceMs: number;
  /**
   * How many scenarios, and rows of their tables, are to be played.
   */
  runs: number;
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
export interface PlayedLine {
  type: 'played';
  /**
   * scenario[example]
   */
  run: string;
  /**
   * Title of the scenario.
   */
  title: string;
  /**
   * Whether it is tried once more, alone, so that these results are not final.
   */
  again: boolean;
  results: CheckResult[];
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
  /**
   * What was seen instead; of a check that passed, what was seen where several things would have been right.
   */
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
  expectedFailure?: AcceptedFailure;
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
export interface FinishedLine {
  type: 'finished';
  verdict: RunVerdict;
  /**
   * Why the verdict is not plain, in one sentence.
   */
  reason?: string;
  exitCode: number;
  /**
   * Whether the run was interrupted; its results are partial then.
   */
  interrupted?: boolean;
  /**
   * Duration of the scenarios.
   */
  milliseconds: number;
  /**
   * Number of checks by verdict, each check once.
   */
  counts: {
    [k: string]: number | undefined;
  };
  requirements: RequirementResult[];
  /**
   * Observations that are no verdict.
   */
  notes?: string[];
  /**
   * Expected failures that are wrong by now.
   */
  outdated?: OutdatedExpectation[];
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
export interface OutdatedExpectation {
  check: string;
  /**
   * file:line of the entry.
   */
  place: string;
  why: string;
}
