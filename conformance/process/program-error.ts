import type { ExitReport } from './child.ts';

/** Why a program under test could not be used. */
export type ProgramErrorKind = 'not-found' | 'exited' | 'not-ready' | 'not-listening' | 'port-taken' | 'control';

/** The message is one sentence for a person: what happened and what to check. */
export class ProgramError extends Error {
  override readonly name = 'ProgramError';
  readonly kind: ProgramErrorKind;
  /** The last lines that the program printed, safe to print. */
  readonly logTail: readonly string[];
  /** How it ended, where it ended by itself. */
  readonly exit: ExitReport | undefined;

  constructor(kind: ProgramErrorKind, message: string, logTail: readonly string[] = [], exit?: ExitReport) {
    super(message);
    this.kind = kind;
    this.logTail = logTail;
    this.exit = exit;
  }
}
