// Generated from spec/formats/expected-failures.schema.json; do not edit.
// Run `npm run generate` after a change there.

/**
 * Checks that are known to fail on one implementation. They are run all the same and must still fail; an entry that has become wrong fails the run.
 */
export type ExpectedFailures = ExpectedFailure[];

export interface ExpectedFailure {
  /**
   * What fails: a scenario (session/x), a check of it (session/x:check), of one row of its table (session/x[row]:check), or a requirement (SES-2).
   */
  check: string;
  /**
   * Why it fails, and why that is accepted for now.
   */
  reason: string;
  /**
   * Where it is being worked on, for example a URL.
   */
  issue?: string;
  /**
   * Last day on which the failure is accepted, yyyy-MM-dd.
   */
  expires?: string;
}
