/** How a step of the examination went; `notice` is nothing wrong, but worth knowing. */
export type Status = 'fine' | 'problem' | 'notice' | 'not-reached';

/** What one step of the examination came to, in the words of a language. */
export interface Finding {
  readonly status: Status;
  /** Name of the step. */
  readonly label: string;
  readonly text: string;
  /** What the wire showed. */
  readonly seen?: readonly string[];
  /** What to do. */
  readonly remedy?: string;
  /** A command that goes with it, to be copied. */
  readonly command?: string;
  /** Last lines of a program. */
  readonly log?: readonly string[];
}
