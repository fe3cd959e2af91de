// Generated from spec/formats/hints.schema.json; do not edit.
// Run `npm run generate` after a change there.

/**
 * Most frequent causes of failed checks of one protocol, with the fix. The first entry that fits a check is shown with it.
 */
export type Hints = Hint[];

export interface Hint {
  /**
   * Requirement that the check proves, as the check cites it: AB-1 or AB-1/SHOULD.
   */
  requirement: string;
  /**
   * Regular expression that the check's id matches, scenario[row]:check; any id where it is missing.
   */
  check?: string;
  /**
   * Regular expression that matches what was seen; anything where it is missing.
   */
  actual?: string;
  /**
   * Cause and fix in one or two sentences.
   */
  hint: string;
  /**
   * The same in Chinese.
   */
  zh: string;
}
