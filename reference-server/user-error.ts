/** A mistake of the person who started the program: told in one line, without a stack trace. */
export class UserError extends Error {
  /** 2: the command line or an environment variable is wrong; 1: the program cannot run. */
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2) {
    super(message);
    this.exitCode = exitCode;
  }
}
