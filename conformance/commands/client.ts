import { configuredUsers, readConfiguration } from '../config/settings.ts';
import { clientFleet } from '../run/client-fleet.ts';
import { select } from '../run/select.ts';
import { CommandFailure } from './failure.ts';
import { answerTimeout, failureOf, type JudgingOptions, judge } from './judge.ts';
import { defaultProtocol, openProtocol, openScenarios } from './scenarios.ts';
import { usersFor } from './target.ts';

/** Options of `im-conformance client`. */
export interface ClientOptions extends JudgingOptions {
  /** Milliseconds that the client is told for its timers; measured unless told. */
  readonly intervalMs?: number | undefined;
}

/** Judges a client, to whose driver the kit is the server; prints the report, and gives the exit code. Throws CommandFailure. */
export async function judgeClient(options: ClientOptions): Promise<number> {
  try {
    return await prepareAndJudge(options);
  } catch (error) {
    throw failureOf(error);
  }
}

async function prepareAndJudge(options: ClientOptions): Promise<number> {
  const { configuration } = await readConfiguration(options.config, process.env);
  const protocol = await openProtocol(configuration.protocol ?? defaultProtocol);
  const { model } = protocol;
  const plans = await openScenarios(protocol, options.scenarios, 'client');
  const selection = select(plans, options.run, options.skip, options.shard);
  const command = options.command.length > 0 ? options.command : configuration.client?.command;
  if (command === undefined)
    throw new CommandFailure('name the client under test: -- and the command that starts its driver', 2);
  const { users, probeUser } = usersFor(true, configuredUsers(undefined, model));
  const fleet = clientFleet({
    model,
    command,
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
    options,
  );
}
