/**
 * What one test file owes before its process ends. uvu sets the exit code from what it ran, so whatever was left out
 * counts as green; this guard keeps its own account and has the last word.
 */

/** How long a process may live on after its last test, in milliseconds. */
const GRACE_MS = 3_000;

type Stage = 'defined' | 'waiting' | 'finished';

const stages = new Map<object, { name: string; stage: Stage }>();
const faults: string[] = [];
let started = false;
let installed = false;

/** Takes a new suite into the account. The key identifies it in the calls below. */
export function suiteDefined(key: object, name: string): void {
  if (!installed) {
    installed = true;
    process.on('exit', settle);
  }
  stages.set(key, { name, stage: 'defined' });
}

/**
 * Notes that `run()` was called on a suite.
 *
 * @throws Error when tests are already under way: uvu would start all of the file's suites over again
 */
export function suiteWaits(key: object): void {
  const entry = stages.get(key);
  if (entry === undefined) return;
  if (started) throw new Error(`suite "${entry.name}": run() came after the first test had started`);
  entry.stage = 'waiting';
}

/** Notes that the first hook or test of some suite begins. */
export function suiteStarts(): void {
  started = true;
}

/** Notes that a suite and its `after` hooks are over; after the last one the process has to end by itself. */
export function suiteFinished(key: object): void {
  const entry = stages.get(key);
  if (entry !== undefined) entry.stage = 'finished';
  if ([...stages.values()].some(({ stage }) => stage === 'waiting')) return;
  setTimeout(() => {
    recordFault(`left open ${GRACE_MS} ms after its last test: ${process.getActiveResourcesInfo().join(', ')}`);
    process.exit(1);
  }, GRACE_MS).unref();
}

/** Records something that turns the file red although no single test can carry it. */
export function recordFault(text: string): void {
  faults.push(text);
}

function settle(code: number): void {
  for (const { name, stage } of stages.values()) {
    if (stage === 'defined') recordFault(`suite "${name}": run() was never called`);
    if (stage === 'waiting') recordFault(`suite "${name}": the process ended before its tests were over`);
  }
  for (const fault of faults) process.stderr.write(`  FAULT ${fault}\n`);
  if (faults.length > 0 && code === 0) process.exitCode = 1;
}
