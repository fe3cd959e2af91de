import { configuredUsers, type ReadConfiguration, readConfiguration } from '../config/settings.ts';
import { durationWord } from '../interpreter/durations.ts';
import { clientFleet } from '../run/client-fleet.ts';
import { select } from '../run/select.ts';
import { judgeAndWatch, type Round } from '../watch/watch.ts';
import { judgeByHand } from './client-by-hand.ts';
import { CommandFailure } from './failure.ts';
import { answerTimeout, failureOf, filesWritten, given, type JudgingOptions, judge } from './judge.ts';
import { onlyLastFailed } from './last-failed.ts';
import { defaultProtocol, openProtocol, openScenarios } from './scenarios.ts';
import { stackOf } from './stack.ts';
import { keyOf, usersFor } from './target.ts';

/** Options of `im-conformance client`. */
export interface ClientOptions extends Omit<JudgingOptions, 'timeoutMs'> {
  /** Longest time of one scenario in milliseconds; a person gets more than a driver unless told. */
  readonly timeoutMs?: number | undefined;
  /** Milliseconds that the client is told for its timers; measured unless told. */
  readonly intervalMs?: number | undefined;
  /** Name of the option that sets them. */
  readonly intervalOption?: string;
  /** Where a person's client connects, as `HOST:PORT`. */
  readonly listen?: string | undefined;
  /** Whether that is shown as a QR code too; it is unless told. */
  readonly qr?: boolean;
}

/** Longest time of one scenario with a driver, in milliseconds, and in intervals where these are long. */
const scenarioTime = 60_000;
const scenarioIntervals = 30;

/** Judges a client, to whose driver the kit is the server; prints the report, and gives the exit code. Throws CommandFailure. */
export async function judgeClient(options: ClientOptions): Promise<number> {
  const judgeOnce = (more: Partial<ClientOptions> = {}): Promise<number> =>
    prepareAndJudge({ ...options, ...more }).catch((error: unknown) => {
      throw failureOf(error);
    });
  return options.watch === true ? watchClient(options, judgeOnce) : judgeOnce();
}

async function watchClient(options: ClientOptions, judgeOnce: (round: Round) => Promise<number>): Promise<number> {
  try {
    const program = driverOf(options, await readConfiguration(options.config, process.env));
    if (program === undefined)
      throw new CommandFailure('--watch needs a driver: name it after --, or in the configuration', 2);
    const watched = { ...program, folder: program.folder ?? '.', written: filesWritten(options) };
    return await judgeAndWatch(watched, options.lang, judgeOnce);
  } catch (error) {
    throw failureOf(error);
  }
}

/** The driver that the command line names, or else the configuration; undefined where a person takes its place. */
function driverOf(
  { command, listen }: ClientOptions,
  { configuration, folder }: ReadConfiguration,
): { command: readonly string[]; folder?: string | undefined } | undefined {
  if (listen !== undefined && command.length > 0)
    throw new CommandFailure('give either --listen, for a client without a driver, or a command after --', 2);
  if (command.length > 0) return { command };
  const configured = listen === undefined ? configuration.client?.command : undefined;
  return configured && { command: configured, folder };
}

/** The option that tells the interval, where it was given. */
export function intervalArguments({
  intervalMs,
  intervalOption = '',
}: Pick<ClientOptions, 'intervalMs' | 'intervalOption'>): string[] {
  return given(intervalOption, intervalMs === undefined ? undefined : durationWord(intervalMs));
}

async function prepareAndJudge(options: ClientOptions): Promise<number> {
  const read = await readConfiguration(options.config, process.env);
  const { configuration } = read;
  const protocol = await openProtocol(configuration.protocol ?? defaultProtocol);
  const { model } = protocol;
  const plans = await openScenarios(protocol, options.scenarios, 'client');
  const program = driverOf(options, read);
  if (program === undefined) return judgeByHand(options, protocol, plans);
  const { command } = program;
  const label = command.join(' ');
  const key = ['client', model.protocol, ...keyOf(program)];
  const selected = select(plans, options.run, options.skip, options.shard);
  const selection = await onlyLastFailed(selected, { key, label }, options);
  const { users, probeUser } = usersFor(true, configuredUsers(undefined, model));
  const fleet = clientFleet({
    model,
    ...program,
    probeUser,
    intervalMs: options.intervalMs,
    timeoutMs: answerTimeout,
    readyTimeoutMs: options.startTimeoutMs,
  });
  return judge(
    {
      actor: 'client',
      label,
      key,
      targetArguments: [...intervalArguments(options), ...(options.command.length > 0 ? ['--', ...command] : [])],
      protocol,
      selection,
      fleet,
      stack: stackOf({
        command,
        stated: options.stack ?? configuration.client?.stack,
        folder: program.folder ?? '.',
      }),
      users,
      // What is optional binds servers.
      capabilities: Object.values(model.messages).flatMap(({ capability }) => capability ?? []),
      timeZone: undefined,
    },
    {
      ...options,
      timeoutMs: options.timeoutMs ?? Math.max(scenarioTime, scenarioIntervals * (options.intervalMs ?? 0)),
    },
  );
}
