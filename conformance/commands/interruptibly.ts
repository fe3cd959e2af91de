import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { stopAllNow } from '../process/child.ts';

/**
 * Runs until it is done or interrupted, then stops what it used; a second interrupt ends everything at once. Undefined
 * when an interrupted run came to nothing.
 */
export async function runInterruptibly<T>(
  used: { stop(): Promise<void> },
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | undefined> {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal); // every scenario in play listens
  const interrupt = (): void => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort('the run was interrupted');
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, interrupt);
  process.on('exit', stopAllNow);
  try {
    return await Promise.race([work(controller.signal), abandoned(controller.signal)]);
  } finally {
    if (controller.signal.aborted) stopAllNow();
    await used.stop();
    for (const signal of signals) process.off(signal, interrupt);
    process.off('exit', stopAllNow);
  }
}

/** Time that an interrupted run gets for its partial report, in milliseconds; a program may be starting up. */
const reportTime = 3000;

function abandoned(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => void sleep(reportTime, undefined, { ref: false }).then(resolve));
  });
}
