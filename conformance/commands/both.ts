import { configuredUsers } from '../config/settings.ts';
import { bothFleet, bothLabel } from '../run/both-fleet.ts';
import { select } from '../run/select.ts';
import { CommandFailure } from './failure.ts';
import { answerTimeout, failureOf, type JudgingOptions, judge } from './judge.ts';
import { onlyLastFailed } from './last-failed.ts';
import { defaultProtocol, openProtocol, openScenarios } from './scenarios.ts';
import { loggingTo } from './server-log.ts';
import { keyOf, usersFor } from './target.ts';

/** Options of `im-conformance both`; the command is that of the client, `----`, and that of the server. */
export interface BothOptions extends JudgingOptions {
  /** Milliseconds that both are told for the timers of the link; measured unless told. */
  readonly intervalMs?: number | undefined;
  /** Folder for all that the servers print. */
  readonly serverLog?: string | undefined;
}

/** What parts the command of the client from that of the server. */
const parting = '----';

/** Judges a client and a server by what passes between them; prints the report, and gives the exit code. Throws CommandFailure. */
export async function judgeBoth(options: BothOptions): Promise<number> {
  try {
    return await prepareAndJudge(options);
  } catch (error) {
    throw failureOf(error);
  }
}

async function prepareAndJudge(options: BothOptions): Promise<number> {
  const { client, server } = commandsOf(options.command);
  const protocol = await openProtocol(defaultProtocol);
  const { model } = protocol;
  const plans = await openScenarios(protocol, options.scenarios, 'both');
  const label = bothLabel({ client, server });
  const key = ['both', model.protocol, ...keyOf({ command: [...client, parting, ...server] })];
  const selected = select(plans, options.run, options.skip, options.shard);
  const selection = await onlyLastFailed(selected, { key, label }, options);
  const { users, probeUser } = usersFor(true, configuredUsers(undefined, model));
  const { intervalMs, startTimeoutMs: readyTimeoutMs } = options;
  return loggingTo(options.serverLog, (outputOf) => {
    const fleet = bothFleet({
      model,
      client,
      server,
      users,
      probeUser,
      intervalMs,
      timeoutMs: answerTimeout,
      readyTimeoutMs,
      outputOf,
    });
    return judge(
      {
        actor: 'both',
        label,
        key,
        targetArguments: `-- ${client.join(' ')} ${parting} ${server.join(' ')}`,
        protocol,
        selection,
        fleet,
        stack: options.stack,
        users,
        capabilities: Object.values(model.messages).flatMap(({ capability }) => capability ?? []),
        timeZone: undefined,
      },
      options,
    );
  });
}

/** The two commands. Throws CommandFailure. */
function commandsOf(command: readonly string[]): { client: readonly string[]; server: readonly string[] } {
  const example = 'im-conformance both -- node driver.js ---- python3 server.py';
  const at = command.indexOf(parting);
  if (at === -1)
    throw new CommandFailure(`put ${parting} between the command of the client and that of the server: ${example}`, 2);
  const [client, server] = [command.slice(0, at), command.slice(at + 1)];
  if (client.length === 0) throw new CommandFailure(`name the client's driver before ${parting}: ${example}`, 2);
  if (server.length === 0) throw new CommandFailure(`name the server after ${parting}: ${example}`, 2);
  return { client, server };
}
