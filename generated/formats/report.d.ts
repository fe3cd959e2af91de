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
  /**
   * Expected failures that are wrong by now.
   */
  outdated?: OutdatedExpectation[];
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
export interface OutdatedExpectation {
  check: string;
  /**
   * file:line of the entry.
   */
  place: string;
  why: string;
}
