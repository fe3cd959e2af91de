// Generated from spec/formats/sequences.schema.json; do not edit.
// Run `npm run generate` after a change there.

/**
 * Conversations of a protocol, for diagrams: who sends what to whom, in order.
 *
 * @minItems 1
 */
export type Sequences = Sequence[];

export interface Sequence {
  /**
   * Anchor on the page.
   */
  id: string;
  title: SequenceText;
  text: SequenceText;
  /**
   * Who takes part, from left to right, by a key that the steps use.
   */
  lanes: {
    [k: string]: SequenceText | undefined;
  };
  /**
   * @minItems 1
   */
  steps: SequenceStep[];
}
/**
 * A text in each language of the kit.
 */
export interface SequenceText {
  en: string;
  zh: string;
}
/**
 * A message of the document; an event, which is sent and is no message, such as a handshake or a close; or a note on what happens at the lane from, or at all.
 */
export interface SequenceStep {
  /**
   * Lane of the sender.
   */
  from?: string;
  /**
   * Lanes of those who get it.
   */
  to?: string | string[];
  /**
   * Name of a message of the document.
   */
  message?: string;
  /**
   * Text of the frame, where it is not that of the message's first example.
   */
  frame?: string;
  event?: SequenceText;
  note?: SequenceText;
  /**
   * Requirements that the step obeys.
   */
  cites?: string[];
}
