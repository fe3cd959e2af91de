import { setFlagsFromString } from 'node:v8';
import type { CheckResult, Report } from '#generated/formats/report.js';
import { kitCommand } from '../command-line.ts';
import { ExpectedFailuresError } from '../config/expected-failures.ts';
import { ConfigurationError } from '../config/settings.ts';
import { type Spoken, spokenIn } from '../explain/spoken.ts';
import type { Note } from '../interpreter/causes.ts';
import type { Language } from '../language.ts';
import type { TargetKey } from '../last-failed/failed-runs.ts';
import { masked } from '../masked.ts';
import { packageVersion } from '../package-folder.ts';
import { ProgramError } from '../process/program-error.ts';
import { buildReport, provenanceOf } from '../report/build-report.ts';
import { loadHints } from '../report/hints.ts';
import { type Choice, chosenReporters, WrongReporters } from '../report/reporters/chosen.ts';
import { FileNotWritten } from '../report/reporters/file-output.ts';
import { Reporting } from '../report/reporters/reporting.ts';
import { ClockUnavailable, type Fleet } from '../run/fleet.ts';
import type { Shard } from '../run/order.ts';
import { runSuite, type SuiteEvents, type SuiteOptions } from '../run/run-suite.ts';
import { UnmatchedPattern } from '../run/select.ts';
import { TargetUnreachable } from '../run/unreachable.ts';
import type { Stack } from '../stacks.ts';
import { expectations } from './expectations.ts';
import { CommandFailure } from './failure.ts';
import { type Interruption, runInterruptibly } from './interruptibly.ts';
import { rememberFailed, sayWhatBecame } from './last-failed.ts';
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
  /** Reporters, each `name` or `name=file`, several parted by commas. */
  readonly reporter?: readonly string[];
  /** The same as the reporter json. */
  readonly json: boolean;
  /** Language of what people read: hints, sentences of requirements, and the fixed words of the report. */
  readonly lang: Language;
  /** What the implementation is written in, where its user says so. */
  readonly stack?: Stack | undefined;
  /** Plays only what did not pass when it was last played. */
  readonly lastFailed?: boolean;
  /** Judges again whenever what is judged has changed. */
  readonly watch?: boolean;
  /** Ids of runs that are played before the others. */
  readonly first?: ReadonlySet<string>;
  /** Told the report, once the reporters are. */
  readonly onReport?: (report: Report) => void;
}

/** What is judged, by what. */
export interface Judged extends Pick<SuiteOptions, 'protocol' | 'selection' | 'users' | 'timeZone' | 'capabilities'> {
  /** Whom the requirements bind. */
  readonly actor: Parties;
  /** The implementation in one line. */
  readonly label: string;
  /** The implementation, and what else of the options a scenario needs, as arguments of the command. */
  readonly targetArguments: readonly string[];
  /** What tells it from others the next time that it is judged. */
  readonly key: TargetKey;
  readonly fleet: Fleet;
  /** What it is written in, as far as that is known. */
  readonly stack?: Stack | undefined;
  /** Whether a person is the driver, and talked to on the terminal. */
  readonly byHand?: boolean;
  /** What ends the run before its time; the signals of the system unless told. */
  readonly interruption?: Interruption;
}

/** Milliseconds that a handshake may take, and a target the first answer. */
export const answerTimeout = 5000;

/** Runs, judges, reports, and gives the exit code. Throws CommandFailure and what `failureOf` makes one of. */
export async function judge(judged: Judged, options: JudgingOptions): Promise<number> {
  // A flood makes garbage faster than the collector, left to itself, would care to collect.
  setFlagsFromString('--optimize-for-size');
  const { protocol, selection, fleet, actor, label } = judged;
  const { model } = protocol;
  const expected = await expectations(options.expectedFailures, options.updateExpectedFailures);
  const hints = await loadHints(model.protocol, options.lang);
  const reporting = reportingOn({ ...judged, ...(await spokenIn(options.lang, protocol)) }, options);
  let written = true;
  const used = { stop: () => fleet.stop(), interruption: judged.interruption };
  const report = await runInterruptibly(used, async (signal) => {
    const kit = packageVersion();
    const startedAt = new Date();
    const provenance = provenanceOf(model, options.seed, expected.sha256);
    const { filtered } = selection;
    const run = { kit, protocol: `${model.protocol} ${model.version}`, target: label, provenance, filtered };
    const events: SuiteEvents = {
      began: (facts) => reporting.began({ ...facts, ...run, startedAt: startedAt.toISOString() }),
      played: (results, again, { plan: { id, scenario }, trace }) =>
        reporting.played(results.map(expected.accept), again, { id, title: scenario.title, trace }),
    };
    const isUnexpected = (check: CheckResult): boolean =>
      expected.accept(check).expectedFailure === undefined && check.verdict === 'fail';
    const { timeoutMs, parallel, seed, repeat: rounds, first } = options;
    const stop = options.failFast ? { stopAt: isUnexpected } : {};
    const result = await runSuite({ ...judged, timeoutMs, parallel, seed, rounds, first, ...stop }, events, signal);
    const checks = result.checks.map(expected.accept);
    const built = buildReport({
      kit,
      protocol,
      actor,
      target: label,
      provenance,
      startedAt,
      result: { ...result, checks },
      outdated: expected.outdated(checks, !filtered),
      filtered,
      interrupted: signal.aborted,
      notes: [...fleet.crashes.map((count): Note => ({ kind: 'crash', ...count })), ...result.notes],
      hints,
      stack: judged.stack,
    });
    reporting.finished(built);
    options.onReport?.(built);
    await expected.update(checks);
    await rememberFailed(judged.key, selection, built);
    return built;
  }).finally(() => {
    written = reporting.ended();
  });
  for (const sentence of fleet.left) process.stderr.write(`im-conformance: ${masked(sentence)}\n`);
  if (options.lastFailed === true && report !== undefined && report.interrupted !== true)
    sayWhatBecame(report, selection, commandOf(judged, options), options);
  const exitCode = report?.exitCode ?? 130;
  return exitCode === 0 && !written ? 2 : exitCode;
}

/** An option with its value, where it has one. */
export function given(option: string, value: string | undefined): string[] {
  return value === undefined ? [] : [option, value];
}

/** The reporters that are asked for. Throws WrongReporters. */
export function reportersOf(
  { reporter = [], json }: Pick<JudgingOptions, 'reporter' | 'json'>,
  { byHand = false }: Pick<Judged, 'byHand'> = {},
): Choice[] {
  // Who does each thing by hand wants to see at once what came of it.
  return chosenReporters(json ? [...reporter, 'json'] : reporter, process.env, byHand ? 'list' : 'pretty');
}

/** Files that a run writes. */
export function filesWritten(options: Pick<JudgingOptions, 'reporter' | 'json' | 'expectedFailures'>): string[] {
  const reports = reportersOf(options).flatMap(({ file }) => file ?? []);
  return options.expectedFailures === undefined ? reports : [...reports, options.expectedFailures];
}

/** The same, their files open. Throws WrongReporters and FileNotWritten. */
function reportingOn(judged: Judged & Spoken, options: JudgingOptions): Reporting {
  const { protocol, titles, byHand } = judged;
  const { env, stdout: out, stderr: err } = process;
  return new Reporting(reportersOf(options, judged), {
    out,
    err,
    protocol,
    titles,
    language: options.lang,
    progress: byHand !== true,
    environment: env,
    repeatCommand: ({ id }) => commandOf(judged, options, '--run', id.replace(/:[^:]*$/, '')),
  });
}

/** The command that judges the same implementation again. */
function commandOf({ actor, targetArguments }: Judged, options: JudgingOptions, ...more: readonly string[]): string {
  const scenarios = options.scenarios.flatMap((path) => ['--scenarios', path]);
  return kitCommand(actor, ...given('--config', options.config), ...scenarios, ...more, ...targetArguments);
}

/**
 * What stops a run, as a failure of the command; anything else is left as it is. `byHand` is the line by which somebody starts
 * the program that did not start.
 */
export function failureOf(error: unknown, byHand?: string): unknown {
  if (
    error instanceof ExpectedFailuresError ||
    error instanceof WrongReporters ||
    error instanceof FileNotWritten ||
    error instanceof ConfigurationError ||
    error instanceof UnmatchedPattern ||
    error instanceof ClockUnavailable
  )
    return new CommandFailure(error.message, 2);
  if (error instanceof TargetUnreachable) return new CommandFailure(error.message, 3);
  if (!(error instanceof ProgramError)) return error;
  const log = error.logTail.map((line) => `  | ${line}`);
  const hint = byHand === undefined ? [] : ['by hand it is run like this:', `  ${byHand}`];
  return new CommandFailure([error.message, ...log, ...hint].join('\n'), error.kind === 'not-found' ? 2 : 3);
}
