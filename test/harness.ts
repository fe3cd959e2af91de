import { suite as uvuSuite } from 'uvu';
import { recordFault, suiteDefined, suiteFinished, suiteStarts, suiteWaits } from './file-guard.ts';
import { reportableError } from './reportable-error.ts';

/** A test or a hook; a promise that it returns is awaited. */
export type Body = () => unknown;

/** Defines one test; the name states a fact in the present tense. */
export type Define = (name: string, body: Body) => void;

/** Registers a hook around the whole suite, or around each test. */
export interface Hook {
  (body: Body): void;
  each(body: Body): void;
}

/** One suite: callable to define a test. Every suite ends with `run()`. */
export interface Suite extends Define {
  readonly before: Hook;
  readonly after: Hook;
  /**
   * Defines tests that need something the machine may lack. Where it is missing they are skipped, counted and reported
   * with the reason; where `CI` is set they fail instead.
   */
  skipUnless(condition: boolean, reason: string): Define;
  run(): void;
}

export interface SuiteOptions {
  /** Limit of each test and each hook in milliseconds; 10 seconds unless told. */
  readonly timeoutMs?: number;
}

/**
 * uvu's suite without its silent greens: every test and hook has a time limit, a failing hook fails its tests, anything
 * thrown is reported, and a suite that is empty or never run turns the file red.
 */
export function suite(name: string, { timeoutMs = 10_000 }: SuiteOptions = {}): Suite {
  const inner = uvuSuite(name);
  const key = {};
  const hooks = { before: [] as Body[], after: [] as Body[], beforeEach: [] as Body[], afterEach: [] as Body[] };
  let count = 0;
  let over = false;
  let beforeFailure: Error | undefined;
  suiteDefined(key, name);

  /** Runs hooks in order and returns the errors of those that failed. */
  async function runHooks(kind: string, bodies: readonly Body[]): Promise<Error[]> {
    const errors: Error[] = [];
    for (const body of bodies) {
      try {
        await withinLimit(timeoutMs, body);
      } catch (error) {
        errors.push(reportableError(error, `${kind} hook: `));
      }
    }
    return errors;
  }

  async function runTest(testName: string, body: Body): Promise<void> {
    if (beforeFailure !== undefined) throw beforeFailure;
    const errors = await runHooks('before.each', hooks.beforeEach);
    if (errors.length === 0) {
      try {
        await withinLimit(timeoutMs, body);
      } catch (error) {
        errors.push(reportableError(error));
      }
    }
    errors.push(...(await runHooks('after.each', hooks.afterEach)));
    // uvu takes one error a test; the file is red by the first, the others are told beside it.
    for (const error of errors.slice(1)) recordFault(`suite "${name}", test "${testName}": ${error.message}`);
    if (errors[0] !== undefined) throw errors[0];
  }

  inner.before(async () => {
    suiteStarts();
    beforeFailure = (await runHooks('before', hooks.before))[0];
  });

  inner.after(async () => {
    for (const error of await runHooks('after', hooks.after)) recordFault(`suite "${name}": ${error.message}`);
    suiteFinished(key);
  });

  const define: Define = (testName, body) => {
    if (over) throw new Error(`suite "${name}": test "${testName}" came after run()`);
    count++;
    inner(testName, () => runTest(testName, body));
  };

  function skipUnless(condition: boolean, reason: string): Define {
    if (condition) return define;
    if (process.env['CI']) {
      return (testName) => define(testName, () => Promise.reject(new Error(`not skipped where CI is set: ${reason}`)));
    }
    return (testName) => {
      count++;
      inner.skip();
      process.stdout.write(`  SKIP "${name}: ${testName}": ${reason}\n`);
    };
  }

  function run(): void {
    if (over) throw new Error(`suite "${name}": run() was called twice`);
    over = true;
    if (count === 0) recordFault(`suite "${name}" has no tests`);
    suiteWaits(key);
    inner.run();
  }

  return Object.assign(define, {
    before: hook(hooks.before, hooks.beforeEach),
    after: hook(hooks.after, hooks.afterEach),
    skipUnless,
    run,
  });
}

function hook(once: Body[], each: Body[]): Hook {
  return Object.assign((body: Body) => void once.push(body), { each: (body: Body) => void each.push(body) });
}

/** Settles as `body` does, or rejects when it has not settled in time. A loop that never yields is not caught here. */
async function withinLimit(limitMs: number, body: Body): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`did not settle within ${limitMs} ms`)), limitMs);
  });
  try {
    await Promise.race([body(), limit]);
  } finally {
    clearTimeout(timer);
  }
}
