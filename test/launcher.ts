import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type FileVerdict, judgeRun } from './file-verdict.ts';
import { findTests } from './find-tests.ts';
import { killRunning, runFile } from './run-file.ts';

/**
 * Runs test files, each in a process of its own, and is green only when every file shows that all of its tests passed.
 * Exit codes: 0 green, 1 red, 2 usage, 128 + n ended by signal n.
 */
const USAGE = 'usage: tsx test/launcher.ts [--limit SECONDS] [--jobs N] [file or part of a path]...';
const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** How the files end that run with nothing beside them, because they judge how long something takes. */
const ALONE = '.alone.test.ts';
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

interface Judged extends FileVerdict {
  readonly file: string;
  readonly output: string;
}

process.on('exit', killRunning);
// A reader that went away, such as `head`, has not seen the result: that is not green.
process.stdout.on('error', () => process.exit(1));
for (const [signal, code] of Object.entries(SIGNALS)) process.on(signal, () => process.exit(code));

const { limitMs, jobs, wanted } = readArguments();
const { files, unmatched } = await findTests(ROOT, wanted);
const results = await runAll();
report(results);

function readArguments(): { limitMs: number; jobs: number; wanted: string[] } {
  try {
    const { values, positionals } = parseArgs({
      options: { limit: { type: 'string', default: '300' }, jobs: { type: 'string' } },
      allowPositionals: true,
    });
    return {
      limitMs: 1000 * positive('--limit', values.limit),
      jobs: Math.ceil(positive('--jobs', values.jobs ?? String(availableParallelism()))),
      wanted: positionals,
    };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n${USAGE}\n`);
    process.exit(2);
  }
}

function positive(flag: string, text: string): number {
  const value = Number(text);
  if (!(value > 0 && Number.isFinite(value))) throw new Error(`${flag} takes a number above 0, not "${text}"`);
  return value;
}

/**
 * Keeps as many files running as there are jobs, and then one at a time those that judge deadlines; the results come in the
 * order in which the files ended.
 */
async function runAll(): Promise<Judged[]> {
  const judged: Judged[] = [];
  async function work(queue: Iterable<string>): Promise<void> {
    for (const file of queue) {
      const run = await runFile(ROOT, file, limitMs);
      const result = { ...judgeRun(run), file, output: run.output };
      judged.push(result);
      process.stdout.write(`${line(result, run.seconds)}\n`);
    }
  }
  const shared = files.filter((file) => !file.endsWith(ALONE)).values();
  await Promise.all(Array.from({ length: jobs }, () => work(shared)));
  await work(files.filter((file) => file.endsWith(ALONE)));
  return judged;
}

function line({ file, passed, total, why }: Judged, seconds: number): string {
  const counts = `${file}  ${passed}/${total}  ${seconds.toFixed(1)} s`;
  return why === undefined ? `ok    ${counts}` : `FAIL  ${counts}  (${why})`;
}

function report(judged: readonly Judged[]): void {
  const sorted = judged.toSorted((a, b) => (a.file < b.file ? -1 : 1));
  for (const { file, why, output } of sorted) {
    if (why !== undefined) process.stdout.write(`\n--- ${file}: ${why}\n${output.trimEnd()}\n`);
  }
  for (const pattern of unmatched) process.stdout.write(`\n--- no test file matches "${pattern}"\n`);
  const skips = sorted.flatMap(({ file, skipped }) => skipped.map((skip) => `skipped ${file} ${skip}\n`));
  const passed = sum(judged.map((result) => result.passed));
  const failed = sum(judged.map((result) => result.failed)) + unmatched.length;
  const skipped = skips.length > 0 ? `, ${skips.length} skipped` : '';
  process.stdout.write(`\n${skips.join('')}${passed} passed, ${failed} failed${skipped}\n`);
  process.exitCode = failed > 0 ? 1 : 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
