import { setFlagsFromString } from 'node:v8';
import type { CheckResult, OutdatedExpectation, Report } from '#generated/formats/report.js';
import {
  accept,
  ExpectedFailuresError,
  outdatedEntries,
  readExpectedFailures,
  writeExpectedFailures,
} from '../config/expected-failures.ts';
import { ConfigurationError } from '../config/settings.ts';
import type { Language } from '../language.ts';
import { packageVersion } from '../package-folder.ts';
import { ProgramError } from '../process/program-error.ts';
import { buildReport } from '../report/build-report.ts';
import { loadHints } from '../report/hints.ts';
import { terminalReporter } from '../report/terminal.ts';
import { ClockUnavailable, type Fleet } from '../run/fleet.ts';
import type { Shard } from '../run/order.ts';
import { runSuite, type SuiteEvents, type SuiteOptions } from '../run/run-suite.ts';
import { UnmatchedPattern } from '../run/select.ts';
import { TargetUnreachable } from '../run/unreachable.ts';
import { CommandFailure } from './failure.ts';
import { runInterruptibly } from './interruptibly.ts';
import type { Parties } from './scenarios.ts';

/** Options of the commands that judge an implementation. */
export interface JudgingOptions {
  /** Program under test with its arguments; empty where it is named otherwise. */
  readonly command: readonly string[];
  readonly config?: string | undefined;
  readonly run: readonly string[];
  readonly skip: readonly string[];
  readonly scenarios: readonly string[];
  readonly timeoutMs: number;
  readonly startTimeoutMs: number;
  readonly parallel: number;
  readonly seed?: number | undefined;
  readonly shard?: Shard | undefined;
  /** How often everything is played. */
  readonly repeat: number;
  readonly failFast: boolean;
  /** File of expected failures. */
  readonly expectedFailures?: string | undefined;
  /** Writes that file from what fails, in place of judging by it. */
  readonly updateExpectedFailures: boolean;
  readonly json: boolean;
  /** Language of hints and of the fixed words of the report. */
  readonly lang: Language;
}

/** What is judged, by what. */
export interface Judged extends Pick<SuiteOptions, 'protocol' | 'selection' | 'users' | 'timeZone' | 'capabilities'> {
  /** Whom the requirements bind. */
  readonly actor: Parties;
  /** The implementation in one line. */
  readonly label: string;
  /** The implementation as arguments of the command. */
  readonly targetArguments: string;
  readonly fleet: Fleet;
  /** Whether a person is the driver, and talked to on the terminal. */
  readonly byHand?: boolean;
}

/** Milliseconds that a handshake may take, and a target the first answer. */
export const answerTimeout = 5000;

/** Runs, judges, prints the report, and gives the exit code. */
export async function judge(judged: Judged, options: JudgingOptions): Promise<number> {
  // A flood makes garbage faster than the collector, left to itself, would care to collect.
  setFlagsFromString('--optimize-for-size');
  const { protocol, selection, fleet, actor } = judged;
  const expected = await expectations(options);
  const report = await runInterruptibly(fleet, async (signal) => {
    const startedAt = new Date();
    const terminal = terminalFor(options, judged);
    const events: SuiteEvents = {
      began: terminal.began,
      played: (results, again) => terminal.played(results.map(expected.accept), again),
    };
    const isUnexpected = (check: CheckResult): boolean =>
      expected.accept(check).expectedFailure === undefined && check.verdict === 'fail';
    const result = await runSuite(
      {
        protocol,
        selection,
        fleet,
        users: judged.users,
        capabilities: judged.capabilities,
        timeZone: judged.timeZone,
        timeoutMs: options.timeoutMs,
        parallel: options.parallel,
        seed: options.seed,
        rounds: options.repeat,
        byHand: judged.byHand,
        ...(options.failFast ? { stopAt: isUnexpected } : {}),
      },
      events,
      signal,
    );
    const checks = result.checks.map(expected.accept);
    const built = buildReport({
      kit: packageVersion(),
      protocol,
      actor,
      target: judged.label,
      startedAt,
      result: { ...result, checks },
      outdated: expected.outdated(checks, !selection.filtered),
      filtered: selection.filtered,
      interrupted: signal.aborted,
      notes: [...fleet.crashes, ...result.notes],
      hints: await loadHints(protocol.model.protocol, options.lang),
    });
    terminal.finished(built);
    await expected.update(checks);
    return built;
  });
  for (const sentence of fleet.left) process.stderr.write(`im-conformance: ${sentence}\n`);
  return report?.exitCode ?? 130;
}

interface Expectations {
  accept(result: CheckResult): CheckResult;
  outdated(checks: readonly CheckResult[], complete: boolean): OutdatedExpectation[];
  update(checks: readonly CheckResult[]): Promise<void>;
}

/** What the file of expected failures says, if one is given. */
async function expectations({ expectedFailures: file, updateExpectedFailures }: JudgingOptions): Promise<Expectations> {
  const today = new Date().toISOString().slice(0, 10);
  if (file === undefined) {
    if (updateExpectedFailures) throw new CommandFailure('name the file to write with --expected-failures', 2);
    return { accept: (result) => result, outdated: () => [], update: async () => {} };
  }
  const entries = await readExpectedFailures(file, updateExpectedFailures);
  return {
    accept: (result) => accept(entries, today, result),
    outdated: (checks, complete) => (updateExpectedFailures ? [] : outdatedEntries(entries, checks, complete, today)),
    update: async (checks) => {
      if (!updateExpectedFailures) return;
      const count = await writeExpectedFailures(file, entries, checks);
      process.stderr.write(`${file}: ${count} expected failures\n`);
    },
  };
}

interface Reporter extends SuiteEvents {
  finished(report: Report): void;
}

function terminalFor(options: JudgingOptions, judged: Judged): Reporter {
  if (options.json) {
    return {
      began: () => {},
      played: () => {},
      finished: (report) => process.stdout.write(`${JSON.stringify(report, null, 2)}\n`),
    };
  }
  const terminal = terminalReporter({
    out: process.stdout,
    err: process.stderr,
    protocol: judged.protocol,
    language: options.lang,
    progress: judged.byHand !== true,
    repeatCommand: (check) => repeatCommand(options, judged, check.id.replace(/:[^:]*$/, '')),
  });
  return {
    ...terminal,
    began: (facts) => terminal.began({ ...facts, kit: packageVersion() }),
  };
}

function repeatCommand(options: JudgingOptions, { actor, targetArguments }: Judged, id: string): string {
  const config = options.config === undefined ? '' : `--config ${options.config} `;
  return `im-conformance ${actor} ${config}--run '${id}' ${targetArguments}`.trim();
}

/** What stops a run, as a failure of the command; anything else is left as it is. */
export function failureOf(error: unknown): unknown {
  if (
    error instanceof ExpectedFailuresError ||
    error instanceof ConfigurationError ||
    error instanceof UnmatchedPattern ||
    error instanceof ClockUnavailable
  )
    return new CommandFailure(error.message, 2);
  if (error instanceof TargetUnreachable) return new CommandFailure(error.message, 3);
  if (!(error instanceof ProgramError)) return error;
  const log = error.logTail.map((line) => `  | ${line}`);
  return new CommandFailure([error.message, ...log].join('\n'), error.kind === 'not-found' ? 2 : 3);
}
