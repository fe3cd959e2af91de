import { configuredUsers, readConfiguration } from '../config/settings.ts';
import { clientFleet } from '../run/client-fleet.ts';
import { select } from '../run/select.ts';
import { judgeByHand } from './client-by-hand.ts';
import { CommandFailure } from './failure.ts';
import { answerTimeout, failureOf, type JudgingOptions, judge } from './judge.ts';
import { defaultProtocol, openProtocol, openScenarios } from './scenarios.ts';
import { usersFor } from './target.ts';

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
  try {
    return await prepareAndJudge(options);
  } catch (error) {
    throw failureOf(error);
  }
}

async function prepareAndJudge(options: ClientOptions): Promise<number> {
  const { configuration, folder } = await readConfiguration(options.config, process.env);
  const protocol = await openProtocol(configuration.protocol ?? defaultProtocol);
  const { model } = protocol;
  const plans = await openScenarios(protocol, options.scenarios, 'client');
  const { listen } = options;
  if (listen !== undefined && options.command.length > 0)
    throw new CommandFailure('give either --listen, for a client without a driver, or a command after --', 2);
  const configured = listen === undefined ? configuration.client?.command : undefined;
  const command = options.command.length > 0 ? options.command : configured;
  if (command === undefined) return judgeByHand(options, protocol, plans);
  const selection = select(plans, options.run, options.skip, options.shard);
  const { users, probeUser } = usersFor(true, configuredUsers(undefined, model));
  const fleet = clientFleet({
    model,
    command,
    folder: options.command.length > 0 ? undefined : folder,
    probeUser,
    intervalMs: options.intervalMs,
    timeoutMs: answerTimeout,
    readyTimeoutMs: options.startTimeoutMs,
  });
  return judge(
    {
      actor: 'client',
      label: command.join(' '),
      targetArguments: options.command.length > 0 ? `-- ${command.join(' ')}` : '',
      protocol,
      selection,
      fleet,
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
