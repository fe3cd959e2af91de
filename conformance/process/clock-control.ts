import { ProgramError } from './program-error.ts';
import type { ProgramMessage } from './program-output.ts';
import { within } from './within.ts';

type Answer = 'advanced' | { readonly refusal: string };

/** Why a clock was not moved: no answer came in time, the program refused, or it has ended. */
export type ClockFault =
  | { readonly kind: 'silent'; readonly withinMs: number }
  | { readonly kind: 'refused'; readonly says: string }
  | { readonly kind: 'ended' };

/** A clock was not moved. */
export class ClockError extends ProgramError {
  readonly fault: ClockFault;

  constructor(fault: ClockFault, message: string) {
    super('control', message);
    this.fault = fault;
  }
}

/**
 * Lets a program that offers `advance` move its clock: one command at a time, each answered before the next. Errors are
 * ClockErrors.
 */
export class ClockControl {
  readonly #send: (command: object) => void;
  #last: Promise<unknown> = Promise.resolve();
  #answer: ((answer: Answer) => void) | undefined;
  #broken: ClockError | undefined;

  constructor(send: (command: object) => void) {
    this.#send = send;
  }

  /** Takes what the program printed. */
  receive(message: ProgramMessage): void {
    if (message.event === 'advanced') this.#answer?.('advanced');
    if (message.event === 'error') this.#answer?.({ refusal: String(message['message']) });
  }

  /** The program has ended: fails the command that waits and all that follow. */
  end(how: string): void {
    this.#break({ kind: 'ended' }, how);
  }

  #break(fault: ClockFault, why: string): void {
    this.#broken ??= new ClockError(fault, why);
    this.#answer?.({ refusal: why });
  }

  /** Moves the clock by `ms`; settles when the program has answered, or `timeoutMs` after the command was written. */
  advance(ms: number, timeoutMs: number): Promise<void> {
    const done = this.#last.then(() => this.#advance(ms, timeoutMs));
    this.#last = done.catch(() => {});
    return done;
  }

  async #advance(ms: number, timeoutMs: number): Promise<void> {
    if (this.#broken !== undefined) throw this.#broken;
    const answered = new Promise<Answer>((resolve) => {
      this.#answer = resolve;
    });
    this.#send({ command: 'advance', ms });
    const answer = await within(timeoutMs, answered);
    this.#answer = undefined;
    if (answer === 'advanced') return;
    if (answer === undefined) {
      // A late answer could be taken for the answer to a later command.
      const fault = { kind: 'silent', withinMs: timeoutMs } as const;
      this.#break(
        fault,
        `the program did not answer {"event":"advanced"} within ${timeoutMs} ms; its clock is unknown now`,
      );
    }
    if (this.#broken !== undefined) throw this.#broken;
    const says = String(answer?.refusal);
    throw new ClockError({ kind: 'refused', says }, `the program refused to advance: ${says}`);
  }
}
