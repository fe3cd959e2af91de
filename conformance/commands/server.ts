import { configuredCapabilities, configuredTimers, configuredUsers, readConfiguration } from '../config/settings.ts';
import { freePort } from '../process/port.ts';
import { ProgramError } from '../process/program-error.ts';
import { type ClockChoice, runningServer, startedServer } from '../run/fleet.ts';
import { host } from '../run/instances.ts';
import { select } from '../run/select.ts';
import { startLine } from '../start-line.ts';
import { judgeAndWatch, type Round } from '../watch/watch.ts';
import { CommandFailure } from './failure.ts';
import { answerTimeout, failureOf, filesWritten, given, type JudgingOptions, judge } from './judge.ts';
import { onlyLastFailed } from './last-failed.ts';
import { defaultProtocol, openProtocol, openScenarios } from './scenarios.ts';
import { loggingTo } from './server-log.ts';
import { stackOf } from './stack.ts';
import { keyOf, labelOf, targetArguments, targetOf, usersFor } from './target.ts';

/** Options of `im-conformance server`. */
export interface ServerOptions extends JudgingOptions {
  readonly url?: string | undefined;
  readonly clock: ClockChoice;
  /** Folder for all that the program prints. */
  readonly serverLog?: string | undefined;
}

/** Judges a server, once or whenever it changes, prints the report, and gives the exit code. Throws CommandFailure. */
export async function judgeServer(options: ServerOptions): Promise<number> {
  const judgeOnce = (more: Partial<ServerOptions> = {}): Promise<number> =>
    prepareAndJudge({ ...options, ...more }).catch((error: unknown) => {
      throw failureOf(error);
    });
  return options.watch === true ? watchServer(options, judgeOnce) : judgeOnce();
}

async function watchServer(options: ServerOptions, judgeOnce: (round: Round) => Promise<number>): Promise<number> {
  try {
    const target = targetOf(options, await readConfiguration(options.config, process.env));
    const watched = 'url' in target ? target : { ...target, folder: target.folder ?? '.', written: writtenBy(options) };
    return await judgeAndWatch(watched, options.lang, judgeOnce);
  } catch (error) {
    throw failureOf(error);
  }
}

/** Files and folders that a run writes. */
export function writtenBy(options: JudgingOptions & Pick<ServerOptions, 'serverLog'>): string[] {
  const files = filesWritten(options);
  return options.serverLog === undefined ? files : [...files, options.serverLog];
}

async function prepareAndJudge(options: ServerOptions): Promise<number> {
  const read = await readConfiguration(options.config, process.env);
  const { configuration } = read;
  const protocol = await openProtocol(configuration.protocol ?? defaultProtocol);
  const selected = select(await openScenarios(protocol, options.scenarios), options.run, options.skip, options.shard);
  const target = targetOf(options, read);
  const label = labelOf(target);
  const key = ['server', protocol.model.protocol, ...keyOf(target)];
  const selection = await onlyLastFailed(selected, { key, label }, options);
  const started = 'command' in target;
  if (!started && options.serverLog !== undefined)
    throw new CommandFailure(
      '--server-log keeps what a program prints that the kit starts; one that runs already (--url) keeps its own log',
      2,
    );
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
  return loggingTo(options.serverLog, (outputOf) => {
    const fleet = started
      ? startedServer(target.command, { ...fleetOptions, folder: target.folder, outputOf })
      : runningServer(target.url, timers, fleetOptions);
    return judge(
      {
        actor: 'server',
        label,
        key,
        targetArguments: [
          ...given('--clock', options.clock === 'auto' ? undefined : options.clock),
          ...targetArguments(options),
        ],
        protocol,
        selection,
        fleet,
        stack: stackOf({
          ...target,
          stated: options.stack ?? configuration.server?.stack,
          folder: ('folder' in target ? target.folder : read.folder) ?? '.',
        }),
        users,
        capabilities,
        timeZone: configuration.timeZone,
      },
      options,
    );
  }).catch(async (error: unknown) => {
    const isStart = error instanceof ProgramError && (error.kind === 'exited' || error.kind === 'not-listening');
    if (!started || !isStart) throw error;
    const starting = {
      ...target,
      model: protocol.model,
      users: [...users.known, probeUser],
      port: await freePort(host),
    };
    throw failureOf(error, await startLine(starting));
  });
}
