import { setTimeout as delay } from 'node:timers/promises';

/** Longer than anything takes here, even on a busy machine. */
const LIMIT_MS = 5000;

/** Waits until `look` returns something other than undefined and false; fails by name after the limit. */
export async function eventually<T>(what: string, look: () => T | undefined | false, limitMs = LIMIT_MS): Promise<T> {
  const until = performance.now() + limitMs;
  for (;;) {
    const seen = look();
    if (seen !== undefined && seen !== false) return seen;
    if (performance.now() > until) throw new Error(`${what}: not seen within ${limitMs} ms`);
    await delay(2);
  }
}

/** Lets so many milliseconds pass, where the time itself is what a test is about. */
export async function pass(ms: number): Promise<void> {
  for (const until = performance.now() + ms; performance.now() < until; ) await delay(until - performance.now());
}
