import { setTimeout as sleep } from 'node:timers/promises';

/** What the promise gives, or nothing when that takes longer than so many milliseconds. */
export async function within<T>(limitMs: number, promise: Promise<T>): Promise<T | undefined> {
  const over = new AbortController();
  const limit = sleep(limitMs, undefined, { signal: over.signal }).catch(() => undefined);
  try {
    return await Promise.race([promise, limit]);
  } finally {
    over.abort();
  }
}
