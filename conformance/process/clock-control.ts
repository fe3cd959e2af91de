import { ProgramError } from './program-error.ts';
import type { ProgramMessage } from './program-output.ts';
import { within } from './within.ts';

type Answer = 'advanced' | { readonly refusal: string };

/**
 * Lets a program that offers `advance` move its clock: one command at a time, each answered before the next. Errors are
 * ProgramErrors of the kind `control`.
 */
export class ClockControl {
  readonly #send: (command: object) => void;
  #last: Promise<unknown> = Promise.resolve();
  #answer: ((answer: Answer) => void) | undefined;
  #broken: ProgramError | undefined;

  constructor(send: (command: object) => void) {
    this.#send = send;
  }

  /** Takes what the program printed. */
  receive(message: ProgramMessage): void {
    if (message.event === 'advanced') this.#answer?.('advanced');
    if (message.event === 'error') this.#answer?.({ refusal: String(message['message']) });
  }

  /** Fails the command that waits and all that follow. */
  break(why: string): void {
    this.#broken ??= new ProgramError('control', why);
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
      this.break(`the program did not answer {"event":"advanced"} within ${timeoutMs} ms; its clock is unknown now`);
    }
    throw this.#broken ?? new ProgramError('control', `the program refused to advance: ${answer?.refusal}`);
  }
}
