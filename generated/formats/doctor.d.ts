// Generated from spec/formats/doctor.schema.json; do not edit.
// Run `npm run generate` after a change there.

/**
 * What the doctor says of one protocol: its scenarios in the order in which they are played, in words for a beginner.
 *
 * @minItems 1
 */
export type DoctorSteps = DoctorStep[];

export interface DoctorStep {
  /**
   * Id of the scenario.
   */
  scenario: string;
  label: BilingualText;
  fine: BilingualText;
  /**
   * Without it no further step makes sense.
   */
  essential?: boolean;
  /**
   * Causes and remedies of what does not hold; the first entry that fits is shown.
   *
   * @minItems 1
   */
  problems: DoctorProblem[];
}
/**
 * A text in each language of the kit.
 */
export interface BilingualText {
  en: string;
  zh: string;
}
export interface DoctorProblem {
  /**
   * Check that did not hold; any of the scenario's where it is missing.
   */
  check?: string;
  /**
   * Kinds of what was seen, as reports record them, or frame-<kind> for a rule that a frame breaks; any where it is missing.
   */
  cause?: string | string[];
  /**
   * Fields of the cause, as in hints.
   */
  where?: {};
  problem: BilingualText;
  remedy: BilingualText;
  /**
   * The remedy in the words of one language, for programs that are written in it.
   */
  for?: {
    java?: BilingualText;
    go?: BilingualText;
    python?: BilingualText;
    node?: BilingualText;
  };
}
