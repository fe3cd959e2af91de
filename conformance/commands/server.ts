import { setFlagsFromString } from 'node:v8';
import type { CheckResult, OutdatedExpectation, Report } from '#generated/formats/report.js';
import {
  accept,
  ExpectedFailuresError,
  outdatedEntries,
  readExpectedFailures,
  writeExpectedFailures,
} from '../config/expected-failures.ts';
import {
  ConfigurationError,
  configuredCapabilities,
  configuredTimers,
  configuredUsers,
  readConfiguration,
} from '../config/settings.ts';
import type { Language } from '../language.ts';
import { packageVersion } from '../package-folder.ts';
import { ProgramError } from '../process/program-error.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { buildReport } from '../report/build-report.ts';
import { loadHints } from '../report/hints.ts';
import { terminalReporter } from '../report/terminal.ts';
import { type ClockChoice, ClockUnavailable, runningServer, startedServer } from '../run/fleet.ts';
import type { Shard } from '../run/order.ts';
import { runSuite, type SuiteEvents } from '../run/run-suite.ts';
import { select, UnmatchedPattern } from '../run/select.ts';
import { TargetUnreachable } from '../run/unreachable.ts';
import { CommandFailure } from './failure.ts';
import { runInterruptibly } from './interruptibly.ts';
import { defaultProtocol, openProtocol, openScenarios } from './scenarios.ts';
import { labelOf, targetArguments, targetOf, usersFor } from './target.ts';

/** Options of `im-conformance server`. */
export interface ServerOptions {
  readonly url?: string | undefined;
  /** Program under test with its arguments; empty when a URL is given. */
  readonly command: readonly string[];
  readonly config?: string | undefined;
  readonly run: readonly string[];
  readonly skip: readonly string[];
  readonly scenarios: readonly string[];
  readonly clock: ClockChoice;
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

/** Milliseconds that a handshake may take, and a target the first answer. */
const answerTimeout = 5000;

/** Judges a server, prints the report, and gives the exit code. Throws CommandFailure. */
export async function judgeServer(options: ServerOptions): Promise<number> {
  try {
    return await judge(options);
  } catch (error) {
    throw failureOf(error);
  }
}

async function judge(options: ServerOptions): Promise<number> {
  // A flood makes garbage faster than the collector, left to itself, would care to collect.
  setFlagsFromString('--optimize-for-size');
  const read = await readConfiguration(options.config, process.env);
  const { configuration } = read;
  const protocol = await openProtocol(configuration.protocol ?? defaultProtocol);
  const selection = select(await openScenarios(protocol, options.scenarios), options.run, options.skip, options.shard);
  const target = targetOf(options, configuration.server);
  const started = 'command' in target;
  const timers = configuredTimers(read, protocol.model);
  const capabilities = configuredCapabilities(read, protocol.model);
  const { users, probeUser } = usersFor(started, configuredUsers(configuration.users, protocol.model));
  const fleetOptions = {
    model: protocol.model,
    clock: options.clock,
    users,
    probeUser,
    timeoutMs: answerTimeout,
    readyTimeoutMs: options.startTimeoutMs,
  };
  const fleet = started ? startedServer(target.command, fleetOptions) : runningServer(target.url, timers, fleetOptions);
  const expected = await expectations(options);
  const report = await runInterruptibly(fleet, async (signal) => {
    const startedAt = new Date();
    const terminal = terminalFor(options, protocol);
    const events: SuiteEvents = {
      began: terminal.began,
      played: (results, again) => terminal.played(results.map(expected.accept), again),
    };
    const result = await runSuite(
      {
        protocol,
        selection,
        fleet,
        users,
        capabilities,
        timeZone: configuration.timeZone,
        timeoutMs: options.timeoutMs,
        parallel: options.parallel,
        seed: options.seed,
        rounds: options.repeat,
        stopAt: (check) =>
          options.failFast && expected.accept(check).expectedFailure === undefined && check.verdict === 'fail',
      },
      events,
      signal,
    );
    const checks = result.checks.map(expected.accept);
    const built = buildReport({
      kit: packageVersion(),
      protocol,
      actor: 'server',
      target: labelOf(target),
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
async function expectations({ expectedFailures: file, updateExpectedFailures }: ServerOptions): Promise<Expectations> {
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

function terminalFor(options: ServerOptions, protocol: Protocol): Reporter {
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
    protocol,
    language: options.lang,
    repeatCommand: (check) => repeatCommand(options, check.id.replace(/:[^:]*$/, '')),
  });
  return {
    ...terminal,
    began: (facts) => terminal.began({ ...facts, kit: packageVersion() }),
  };
}

function repeatCommand(options: ServerOptions, id: string): string {
  const config = options.config === undefined ? '' : `--config ${options.config} `;
  return `im-conformance server ${config}--run '${id}' ${targetArguments(options)}`.trim();
}

/** What stops a run of a server, as a failure of the command; anything else is left as it is. */
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
