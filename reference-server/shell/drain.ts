import { setTimeout as delay } from 'node:timers/promises';

/** One close in this time, so that the few of a small server need not wait for the many of a large one. */
const PACE_MS = 2;
/** How often some are closed. */
const TICK_MS = 10;

/**
 * Lets go of each of them, in random order and spread evenly over at most `most` milliseconds: clients that come back at
 * once would otherwise come all together.
 */
export async function drain<T>(all: readonly T[], most: number, letGo: (one: T) => void): Promise<void> {
  const waiting = shuffled(all);
  const time = Math.min(waiting.length * PACE_MS, most);
  const started = performance.now();
  while (waiting.length > 0) {
    const passed = performance.now() - started;
    const due = time === 0 ? 0 : Math.floor(all.length * Math.max(1 - (passed + TICK_MS) / time, 0));
    for (const one of waiting.splice(due)) letGo(one);
    if (waiting.length > 0) await delay(TICK_MS);
  }
}

function shuffled<T>(all: readonly T[]): T[] {
  return all
    .map((one) => ({ one, key: Math.random() }))
    .sort((first, second) => first.key - second.key)
    .map(({ one }) => one);
}
