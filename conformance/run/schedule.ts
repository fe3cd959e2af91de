/** Something to run. */
export interface Job<T> {
  /** Runs while nothing else does. */
  readonly exclusive: boolean;
  /** Starts the job; undefined when something that it needs is in use, and it is asked again later. */
  start(): Promise<T> | undefined;
}

/**
 * Runs jobs, at most `parallel` at once (asked each time, where it may change), the exclusive ones last and one at a time. Stops starting jobs when `signal`
 * aborts; those not started give nothing.
 */
export async function schedule<T>(
  jobs: readonly Job<T>[],
  parallel: number | (() => number),
  signal: AbortSignal,
): Promise<T[]> {
  const atOnce = typeof parallel === 'number' ? () => parallel : parallel;
  const results: T[] = [];
  const waiting = jobs.filter(({ exclusive }) => !exclusive);
  const running = new Set<Promise<void>>();
  while (!signal.aborted && (waiting.length > 0 || running.size > 0)) {
    for (let index = 0; index < waiting.length && running.size < atOnce(); ) {
      const started = waiting[index]?.start();
      if (started === undefined) index += 1;
      else {
        waiting.splice(index, 1);
        const settled: Promise<void> = started.then((result) => {
          results.push(result);
          running.delete(settled);
        });
        running.add(settled);
      }
    }
    if (running.size === 0) throw new Error('no job can start although none is running');
    await Promise.race(running);
  }
  await Promise.all(running);
  for (const job of jobs.filter(({ exclusive }) => exclusive)) {
    if (signal.aborted) break;
    const started = job.start();
    if (started === undefined) throw new Error('an exclusive job cannot start although nothing is running');
    results.push(await started);
  }
  return results;
}
