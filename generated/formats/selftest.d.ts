// Generated from spec/formats/selftest.schema.json; do not edit.
// Run `npm run generate` after a change there.

export type SelftestVerdict = 'proven' | 'partly proven' | 'not proven' | 'not judged';
/**
 * killed: by a check of the broken requirement; killed elsewhere: only by checks of others.
 */
export type FaultOutcome = 'killed' | 'killed elsewhere' | 'survived' | 'not judged';

/**
 * Whether the suite finds faults: result of im-conformance selftest --json.
 */
export interface SelftestReport {
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
   * Command of the program that is wrong on purpose.
   */
  target: string;
  /**
   * Whether --run left anything out.
   */
  filtered: boolean;
  /**
   * Whether it was interrupted; the report is partial then.
   */
  interrupted: boolean;
  /**
   * Date and time, ISO 8601 in UTC.
   */
  startedAt: string;
  milliseconds: number;
  verdict: SelftestVerdict;
  exitCode: number;
  baselines: BaselineResult[];
  faults: FaultResult[];
  nulls: NullResult[];
  /**
   * Everything that a check proves or a fault breaks, in the order of the ledger.
   */
  requirements: ProvedRequirement[];
  problems: SelftestProblem[];
}
/**
 * A server without a fault.
 */
export interface BaselineResult {
  name: string;
  /**
   * Verdict of its run; conformant, or it proves nothing.
   */
  verdict: string;
  /**
   * Number of checks.
   */
  checks: number;
  /**
   * Checks that did not pass: id (verdict).
   */
  broken: string[];
  milliseconds: number;
}
export interface FaultResult {
  name: string;
  breaks: string;
  description: string;
  outcome: FaultOutcome;
  /**
   * Checks that failed until the run was stopped at the first that counts.
   */
  killedBy: KillingCheck[];
  /**
   * Whether the program told that the fault took effect.
   */
  applied: boolean;
  /**
   * Why it could not be judged.
   */
  reason?: string;
  /**
   * Whether it was judged once more alone.
   */
  repeated?: boolean;
  milliseconds: number;
}
export interface KillingCheck {
  /**
   * scenario[example]:check
   */
  id: string;
  requirements: string[];
}
/**
 * A server that implements nothing.
 */
export interface NullResult {
  name: string;
  description: string;
  /**
   * Requirements that the suite counts as verified; there must be none.
   */
  verified: string[];
  /**
   * Number of requirements.
   */
  of: number;
  /**
   * Why it was not played against, or could not be judged.
   */
  reason?: string;
  /**
   * False where it could not be started or the kit failed.
   */
  judged: boolean;
  milliseconds: number;
}
export interface ProvedRequirement {
  /**
   * As checks cite it: AB-1 or AB-1/SHOULD.
   */
  id: string;
  /**
   * Number of checks that prove it.
   */
  checks: number;
  /**
   * Number of faults that break it.
   */
  faults: number;
  /**
   * Number of these that a check of it found.
   */
  killed: number;
  /**
   * A check that found one.
   */
  example?: string;
}
export interface SelftestProblem {
  kind:
    | 'baseline not conformant'
    | 'survived'
    | 'killed elsewhere'
    | 'not applied'
    | 'no fault'
    | 'null verified'
    | 'not judged';
  /**
   * Name of a fault or server, or id of a requirement.
   */
  subject: string;
  /**
   * What is wrong, in one sentence.
   */
  text: string;
}
