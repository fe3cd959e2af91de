/** Why a program under test could not be used. */
export type ProgramErrorKind = 'not-found' | 'exited' | 'not-listening' | 'port-taken' | 'control';

/** The message is one sentence for a person: what happened and what to check. */
export class ProgramError extends Error {
  override readonly name = 'ProgramError';
  readonly kind: ProgramErrorKind;
  /** The last lines that the program printed, safe to print. */
  readonly logTail: readonly string[];

  constructor(kind: ProgramErrorKind, message: string, logTail: readonly string[] = []) {
    super(message);
    this.kind = kind;
    this.logTail = logTail;
  }
}
