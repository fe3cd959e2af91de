/** A mistake of the person who started the program: told in one line, without a stack trace. */
export class UserError extends Error {
  /** 2: the command line or an environment variable is wrong; 1: the program cannot run. */
  readonly exitCode: 1 | 2;

  constructor(message: string, exitCode: 1 | 2) {
    super(message);
    this.exitCode = exitCode;
  }
}

/**
 * Does the work of a program or command of that name. A user's mistake is told in one line on standard error, and sets the exit
 * code.
 */
export async function tellingMistakes(name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`${name}: ${error.message}\n`);
    process.exitCode = error.exitCode;
  }
}
