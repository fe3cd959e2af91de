/** How the process of one test file ended. */
export interface FinishedRun {
  readonly exitCode: number | null;
  readonly signal: string | null;
  /** Whether it was killed because it exceeded the limit of a file. */
  readonly overran: boolean;
  readonly stdout: string;
}

/** What one test file is worth. */
export interface FileVerdict {
  readonly passed: number;
  readonly total: number;
  /** Counted failures; at least one for a red file, also where every test that ran has passed. */
  readonly failed: number;
  /** One `"suite: test": reason` for each skipped test. */
  readonly skipped: readonly string[];
  /** Why the file is red; undefined when it is green. */
  readonly why: string | undefined;
}

const SUMMARY = /^ {2}Total: +(\d+)\n {2}Passed: +(\d+)\n {2}Skipped: +(\d+)\n {2}Duration: /gm;
const SKIP = /^ {2}SKIP (.+)$/gm;

/** Judges one test file by its exit, its summary and its skips; green needs all three to agree. */
export function judgeRun(run: FinishedRun): FileVerdict {
  const summary = [...run.stdout.matchAll(SUMMARY)].at(-1);
  const [total, passed, skips] = summary === undefined ? [0, 0, 0] : [1, 2, 3].map((group) => Number(summary[group]));
  const skipped = [...run.stdout.matchAll(SKIP)].map((match) => match[1] ?? '');
  const counts = { total: total ?? 0, passed: passed ?? 0, skips: skips ?? 0, reasons: skipped.length };
  const why = whyRed(run, summary !== undefined, counts);
  const failed = why === undefined ? 0 : Math.max(1, counts.total - counts.passed);
  return { passed: counts.passed, total: counts.total, failed, skipped, why };
}

function whyRed(
  run: FinishedRun,
  summarised: boolean,
  counts: { total: number; passed: number; skips: number; reasons: number },
): string | undefined {
  if (run.overran) return 'killed at the time limit';
  if (run.signal !== null) return `ended by ${run.signal}`;
  if (run.exitCode !== 0) return `exit code ${run.exitCode}`;
  if (!summarised) return 'no summary of tests';
  if (counts.passed !== counts.total) return `${counts.passed} of ${counts.total} passed`;
  if (counts.skips !== counts.reasons) return 'skips without a reason';
  if (counts.total + counts.skips === 0) return 'no tests';
  return undefined;
}
