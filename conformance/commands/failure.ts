/** A command cannot go on; the message is for its user, and needs no stack trace. */
export class CommandFailure extends Error {
  /** 2: usage, configuration, or a pattern that matches nothing; 3: the target cannot be judged. */
  readonly exitCode: 2 | 3;
  constructor(message: string, exitCode: 2 | 3) {
    super(message);
    this.exitCode = exitCode;
  }
}
