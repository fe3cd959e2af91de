// Generated from spec/formats/faults.schema.json; do not edit.
// Run `npm run generate` after a change there.

/**
 * What a program that can be wrong on purpose prints for --list: everything that --fault NAME can start. A fault that takes effect prints the line {"event":"fault-applied"}.
 *
 * @minItems 1
 */
export type FaultList = ListedFault[];

export interface ListedFault {
  /**
   * Name in lower case with hyphens, such as ack-sent-twice.
   */
  name: string;
  /**
   * fault: a server that is wrong in one point; null: a server that implements nothing; baseline: the sound server in another guise, beside the one named none.
   */
  kind: 'fault' | 'null' | 'baseline';
  /**
   * Requirement that a fault breaks, as checks cite it: AB-1 or AB-1/SHOULD.
   */
  breaks?: string;
  /**
   * What is wrong, in one sentence.
   */
  description: string;
}
