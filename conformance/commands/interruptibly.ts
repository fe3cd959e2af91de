import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { stopAllNow } from '../process/child.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What ends a run before its time: a signal of the system, or whoever calls `interrupt`. The second ends everything at once. */
export class Interruption {
  readonly #controller = new AbortController();
  readonly #atOnce: () => void;

  /** Listens to the signals until it is closed. `atOnce` is called where everything ends without more. */
  constructor(atOnce = (): void => {}) {
    this.#atOnce = atOnce;
    setMaxListeners(0, this.signal); // every scenario in play listens
    for (const signal of signals) process.on(signal, this.interrupt);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  readonly interrupt = (): void => {
    if (!this.signal.aborted) return this.end();
    this.#atOnce();
    process.exit(130);
  };

  /** Ends the run, with what there is to report, however often it is called. */
  readonly end = (): void => {
    this.#controller.abort('the run was interrupted');
  };

  close(): void {
    for (const signal of signals) process.off(signal, this.interrupt);
  }
}

/**
 * Runs until it is done or interrupted, then stops what it used. Undefined when an interrupted run came to nothing. Whoever
 * gives an interruption closes it too.
 */
export async function runInterruptibly<T>(
  used: { stop(): Promise<void>; readonly interruption?: Interruption | undefined },
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  const interruption = used.interruption ?? new Interruption();
  const { signal } = interruption;
  process.on('exit', stopAllNow);
  try {
    return await Promise.race([work(signal), abandoned(signal)]);
  } finally {
    if (signal.aborted) stopAllNow();
    await used.stop();
    if (used.interruption === undefined) interruption.close();
    process.off('exit', stopAllNow);
  }
}

/** Time that an interrupted run gets for its partial report, in milliseconds; a program may be starting up. */
const reportTime = 3000;

function abandoned(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    const giveUp = (): void => void sleep(reportTime, undefined, { ref: false }).then(resolve);
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp);
  });
}
