// Generated from spec/formats/explanations.schema.json; do not edit.
// Run `npm run generate` after a change there.

/**
 * What can be told of the requirements of one protocol in each language: what they say, which checks prove them, and which faults break them. im-conformance explain and the pages of the documentation are made from it.
 */
export interface Explanations {
  /**
   * Id of the protocol.
   */
  protocol: string;
  requirements: ExplainedRequirement[];
  scenarios: ExplainedScenario[];
  /**
   * Programs that are wrong on purpose.
   */
  faults: ExplainedFault[];
}
export interface ExplainedRequirement {
  id: string;
  level: 'MUST' | 'SHOULD' | 'MAY';
  actor: 'server' | 'client';
  area: ExplainedText;
  sentence: ExplainedText;
  recommendation?: ExplainedText;
  rationale: ExplainedText;
  source: ExplainedText;
  unobservable?: ExplainedText;
}
/**
 * A text in each language of the kit.
 */
export interface ExplainedText {
  en: string;
  zh: string;
}
export interface ExplainedScenario {
  /**
   * Whom it judges.
   */
  party: 'server' | 'client' | 'both';
  id: string;
  title: ExplainedText;
  /**
   * Path in the package.
   */
  file: string;
  /**
   * Rows of its table, each of which is a run; none where it has no table.
   */
  rows: string[];
  checks: ExplainedCheck[];
}
export interface ExplainedCheck {
  check: string;
  /**
   * Requirements as checks cite them: AB-1 or AB-1/SHOULD.
   */
  proves: string[];
  /**
   * Line of its first step in the file.
   */
  line: number;
}
export interface ExplainedFault {
  /**
   * What is wrong.
   */
  actor: 'server' | 'client';
  /**
   * What --fault takes.
   */
  name: string;
  /**
   * Requirement as checks cite it.
   */
  breaks: string;
  description: ExplainedText;
}
