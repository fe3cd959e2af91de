import { kitCommand } from '../command-line.ts';
import { configuredUsers, type ReadConfiguration, readConfiguration } from '../config/settings.ts';
import { bothFleet, bothLabel } from '../run/both-fleet.ts';
import { select } from '../run/select.ts';
import { judgeAndWatch, type Round } from '../watch/watch.ts';
import { intervalArguments } from './client.ts';
import { CommandFailure } from './failure.ts';
import { answerTimeout, failureOf, type JudgingOptions, judge } from './judge.ts';
import { onlyLastFailed } from './last-failed.ts';
import { defaultProtocol, openProtocol, openScenarios } from './scenarios.ts';
import { writtenBy } from './server.ts';
import { loggingTo } from './server-log.ts';
import { keyOf, usersFor } from './target.ts';

/** Options of `im-conformance both`; the command is that of the client, `----`, and that of the server. */
export interface BothOptions extends JudgingOptions {
  /** Milliseconds that both are told for the timers of the link; measured unless told. */
  readonly intervalMs?: number | undefined;
  /** Name of the option that sets them. */
  readonly intervalOption?: string;
  /** Folder for all that the servers print. */
  readonly serverLog?: string | undefined;
}

/** What parts the command of the client from that of the server. */
const parting = '----';

/** Judges a client and a server by what passes between them; prints the report, and gives the exit code. Throws CommandFailure. */
export async function judgeBoth(options: BothOptions): Promise<number> {
  const judgeOnce = (more: Partial<BothOptions> = {}): Promise<number> =>
    prepareAndJudge({ ...options, ...more }).catch((error: unknown) => {
      throw failureOf(error);
    });
  return options.watch === true ? watchBoth(options, judgeOnce) : judgeOnce();
}

async function watchBoth(options: BothOptions, judgeOnce: (round: Round) => Promise<number>): Promise<number> {
  try {
    const {
      client,
      server,
      folder = '.',
    } = programsOf(options.command, await readConfiguration(options.config, process.env));
    const watched = { command: [...client, ...server], folder, written: writtenBy(options) };
    return await judgeAndWatch(watched, options.lang, judgeOnce);
  } catch (error) {
    throw failureOf(error);
  }
}

async function prepareAndJudge(options: BothOptions): Promise<number> {
  const read = await readConfiguration(options.config, process.env);
  const { client, server, folder } = programsOf(options.command, read);
  const protocol = await openProtocol(read.configuration.protocol ?? defaultProtocol);
  const { model } = protocol;
  const plans = await openScenarios(protocol, options.scenarios, 'both');
  const label = bothLabel({ client, server });
  const key = ['both', model.protocol, ...keyOf({ command: [...client, parting, ...server], folder })];
  const selected = select(plans, options.run, options.skip, options.shard);
  const selection = await onlyLastFailed(selected, { key, label }, options);
  const { users, probeUser } = usersFor(true, configuredUsers(undefined, model));
  const { intervalMs, startTimeoutMs: readyTimeoutMs } = options;
  return loggingTo(options.serverLog, (outputOf) => {
    const fleet = bothFleet({
      model,
      client,
      server,
      folder,
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
        targetArguments: [
          ...intervalArguments(options),
          ...(options.command.length > 0 ? ['--', ...options.command] : []),
        ],
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

interface Programs {
  readonly client: readonly string[];
  readonly server: readonly string[];
  /** Folder in which they run; that of this process unless told. */
  readonly folder?: string | undefined;
}

/** The two commands: those of the command line, or else of the configuration. Throws CommandFailure. */
function programsOf(command: readonly string[], { configuration, folder }: ReadConfiguration): Programs {
  const [client, server] = [configuration.client?.command, configuration.server?.command];
  if (command.length === 0 && client !== undefined && server !== undefined) return { client, server, folder };
  return commandsOf(command);
}

/** The two commands. Throws CommandFailure. */
function commandsOf(command: readonly string[]): { client: readonly string[]; server: readonly string[] } {
  const example = kitCommand('both', '--', 'node', 'driver.js', parting, 'python3', 'server.py');
  if (command.length === 0)
    throw new CommandFailure(
      `name a client and a server: ${example}; or give both a command in the configuration, under client and server`,
      2,
    );
  const at = command.indexOf(parting);
  if (at === -1)
    throw new CommandFailure(`put ${parting} between the command of the client and that of the server: ${example}`, 2);
  const [client, server] = [command.slice(0, at), command.slice(at + 1)];
  if (client.length === 0) throw new CommandFailure(`name the client's driver before ${parting}: ${example}`, 2);
  if (server.length === 0) throw new CommandFailure(`name the server after ${parting}: ${example}`, 2);
  return { client, server };
}
