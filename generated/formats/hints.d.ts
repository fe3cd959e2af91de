// Generated from spec/formats/hints.schema.json; do not edit.
// Run `npm run generate` after a change there.

/**
 * Most frequent causes of failed checks of one protocol, with the fix. The first entry that fits what was seen is shown with it.
 */
export type Hints = Hint[];

export interface Hint {
  /**
   * Kinds of what was seen, as reports record them, or frame-<kind> for a rule that a frame breaks; any where it is missing. What a cause tells of another one is looked at too.
   */
  cause?: string | string[];
  /**
   * Fields of the cause: a value, a list of values of which one fits, a mapping of fields of its own, or a matcher: $pattern with a regular expression, $absent, $type, $near or $nearMultipleOf with milliseconds. Of a list in the cause one item is enough.
   */
  where?: {};
  /**
   * Requirements of which the check proves one, as the check cites them: AB-1 or AB-1/SHOULD.
   */
  requirement?: string | string[];
  /**
   * Regular expression that the check's id matches, scenario[row]:check; any id where it is missing.
   */
  check?: string;
  /**
   * Regular expression that a line matches which the program printed at that moment, or when it ended.
   */
  log?: string;
  hint: HintText;
  /**
   * The same in the words of one language, for programs that are written in it.
   */
  for?: {
    java?: HintText;
    go?: HintText;
    python?: HintText;
    node?: HintText;
  };
}
/**
 * Cause and fix in one or two sentences, in each language of the kit.
 */
export interface HintText {
  en: string;
  zh: string;
}
