// Generated from spec/formats/differences.schema.json; do not edit.
// Run `npm run generate` after a change there.

/**
 * Known faults of the program that a protocol was taken from, and of its copies: what goes wrong, which requirement says how it should be, which checks find it, and how it is mended.
 *
 * @minItems 1
 */
export type Differences = Difference[];

/**
 * fault: what is wrong, and what people notice of it; fix: what to do.
 */
export interface Difference {
  /**
   * Stable name, the anchor of its place on the page.
   */
  id: string;
  title: DifferenceTitle;
  /**
   * In which program it is found; surroundings: in what stands around them, which no check of a server or client sees.
   */
  where: 'server' | 'client' | 'surroundings';
  fault: DifferenceText;
  fix: DifferenceText;
  /**
   * Requirements that it breaks, as checks cite them.
   */
  requirements: string[];
  /**
   * Scenarios or checks that find it: server/session/x or server/session/x:check.
   */
  checks: string[];
}
/**
 * The fault in a few words.
 */
export interface DifferenceTitle {
  en: string;
  zh: string;
}
/**
 * A text in each language of the kit.
 */
export interface DifferenceText {
  en: string;
  zh: string;
}
