import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
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
import type { TestUser } from '../interpreter/types.ts';
import { packageVersion } from '../package-folder.ts';
import { stopAllNow } from '../process/child.ts';
import { ProgramError } from '../process/program-error.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { buildReport } from '../report/build-report.ts';
import { loadHints } from '../report/hints.ts';
import { terminalReporter } from '../report/terminal.ts';
import { TargetUnreachable } from '../run/calibrate.ts';
import { type ClockChoice, ClockUnavailable, type Fleet, runningServer, startedServer } from '../run/fleet.ts';
import { runSuite, type SuiteEvents } from '../run/run-suite.ts';
import { select, UnmatchedPattern } from '../run/select.ts';
import type { Users } from '../run/user-pool.ts';
import { CommandFailure } from './failure.ts';
import { defaultProtocol, openProtocol, openScenarios } from './scenarios.ts';

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
  /** File of expected failures. */
  readonly expectedFailures?: string | undefined;
  /** Writes that file from what fails, in place of judging by it. */
  readonly updateExpectedFailures: boolean;
  readonly json: boolean;
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
  const read = await readConfiguration(options.config, process.env);
  const { configuration } = read;
  const protocol = await openProtocol(configuration.protocol ?? defaultProtocol);
  const selection = select(await openScenarios(protocol, options.scenarios), options.run, options.skip);
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
  const label = started ? target.command.join(' ') : target.url;
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
      },
      events,
      signal,
    );
    const checks = result.checks.map(expected.accept);
    const built = buildReport({
      kit: packageVersion(),
      protocol,
      actor: 'server',
      target: label,
      startedAt,
      result: { ...result, checks },
      outdated: expected.outdated(checks, !selection.filtered),
      capabilities,
      filtered: selection.filtered,
      interrupted: signal.aborted,
      notes: [...fleet.crashes, ...result.notes],
      hints: await loadHints(protocol.model.protocol),
    });
    terminal.finished(built);
    await expected.update(checks);
    return built;
  });
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

type Target = { readonly url: string } | { readonly command: readonly string[] };

function targetOf(options: ServerOptions, configured: { url?: string; command?: string[] } | undefined): Target {
  if (options.url !== undefined && options.command.length > 0)
    throw new CommandFailure('give either --url or a command after --, not both', 2);
  if (options.command.length > 0) return { command: options.command };
  const url = options.url ?? configured?.url;
  if (url !== undefined) return { url: checkedUrl(url) };
  if (configured?.command !== undefined) return { command: configured.command };
  throw new CommandFailure(
    'name the server under test: --url ws://127.0.0.1:8080 for a running one, or -- and the command that starts it',
    2,
  );
}

/** A base URL without a trailing slash; the kit adds the channel's path itself. */
function checkedUrl(text: string): string {
  const parts = /^(wss?:\/\/[^/?#\s]+)(\/[^?#\s]*)?$/.exec(text);
  if (parts?.[1] === undefined || !URL.canParse(text))
    throw new CommandFailure(
      `${text} is no URL of a WebSocket server; write it as ws://host:port or wss://host:port`,
      2,
    );
  return parts[1] + (parts[2] ?? '').replace(/\/+$/, '');
}

/** How many users a program under test is given: enough for every scenario to have its own. */
const plenty = 600;

/** Users for the scenarios, and one more for measuring. A started program is told its users; a running one has its own. */
function usersFor(started: boolean, configured: Users): { users: Users; probeUser: TestUser } {
  const known = started ? manyUsers() : [...configured.known];
  const probeUser = known.pop();
  if (probeUser === undefined) throw new CommandFailure('the configuration names no known user', 2);
  return { users: { known, unknown: configured.unknown }, probeUser };
}

function manyUsers(): TestUser[] {
  return Array.from({ length: plenty }, (_, index) => {
    const userId = 1001 + index;
    return { userId, username: `用户${userId}`, avatar: `https://chat.example/avatars/${userId}.png` };
  });
}

/** Runs until it is done or interrupted; a second interrupt ends everything at once. Undefined when nothing had begun. */
async function runInterruptibly(
  fleet: Fleet,
  work: (signal: AbortSignal) => Promise<Report>,
): Promise<Report | undefined> {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal); // every scenario in play listens
  const interrupt = (): void => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort('the run was interrupted');
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, interrupt);
  process.on('exit', stopAllNow);
  try {
    return await Promise.race([work(controller.signal), abandoned(controller.signal)]);
  } finally {
    if (controller.signal.aborted) stopAllNow();
    await fleet.stop();
    for (const signal of signals) process.off(signal, interrupt);
    process.off('exit', stopAllNow);
  }
}

/** Time that an interrupted run gets for its partial report, in milliseconds; a program may be starting up. */
const reportTime = 3000;

function abandoned(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => void sleep(reportTime, undefined, { ref: false }).then(resolve));
  });
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
    repeatCommand: (check) => repeatCommand(options, check.id.replace(/:[^:]*$/, '')),
  });
  return {
    ...terminal,
    began: (facts) => terminal.began({ ...facts, kit: packageVersion() }),
  };
}

function repeatCommand(options: ServerOptions, id: string): string {
  const target =
    options.command.length > 0
      ? `-- ${options.command.join(' ')}`
      : options.url === undefined
        ? ''
        : `--url ${options.url}`;
  const config = options.config === undefined ? '' : `--config ${options.config} `;
  return `im-conformance server ${config}--run '${id}' ${target}`.trim();
}

function failureOf(error: unknown): unknown {
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
