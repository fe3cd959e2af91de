import type { ReadyEvent } from '#generated/formats/control.js';
import { SAMPLE_DIRECTORY, TIMER_MULTIPLES } from '#generated/support-chat/constants.js';
import { hasController, takeCommands } from './control.ts';
import type { Rules } from './core/state.ts';
import { limitsTable } from './limit-options.ts';
import { cannotListen } from './listen-problem.ts';
import { crash, listening } from './operations/log-events.ts';
import { openOperations } from './operations/operations.ts';
import { type Options, readOptions } from './options.ts';
import { type RunningServer, startServer } from './shell/server.ts';
import type { Tell } from './shell/server-events.ts';
import type { Settings } from './shell/settings.ts';
import { Stopping } from './stopping.ts';
import { UserError } from './user-error.ts';
import { type Directory, readUsersFile } from './users-file.ts';

/** Starts a server, as `startServer` does. */
export type Start = (settings: Settings, rules: Rules) => Promise<RunningServer>;

/**
 * Runs the server until a signal, or the end of a controlling standard input, stops it. `name` is what the program is
 * called in its messages. A user's mistake is told in one line on standard error and sets the exit code: 2 for wrong
 * usage, 1 where the server cannot run. Another way to start a server may take the place of `startServer`.
 */
export async function run(argv: readonly string[], name: string, start: Start = startServer): Promise<void> {
  // Whoever reads our output may go away; the server serves on.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => {});
  try {
    const options = readOptions(argv, process.env, name);
    if (options === undefined) return;
    if (options.printLimits) process.stdout.write(limitsTable(options.limits));
    else await serve(options, start);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    process.stderr.write(`${name}: ${error.message}\n`);
    process.exitCode = error.exitCode;
  }
}

async function serve(options: Options, start: Start): Promise<void> {
  const directory = options.usersFile === undefined ? sampleDirectory() : await readUsersFile(options.usersFile);
  const { limits } = options;
  let server: RunningServer | undefined;
  const operations = await openOperations(options.operations, () => server?.snapshot(), limits.connections);
  server = await begin(options, directory, operations.tell, start);
  const controlled = hasController();
  announce(server.url, controlled, directory);
  operations.tell(listening(server.url, operations.admin, limits));
  const stopping = new Stopping((error) => operations.tell(crash(error)));
  const inputEnds = controlled ? takeCommands(process.stdin, server.advance, printLine) : never();
  await Promise.race([stopping.asked, inputEnds]);
  if (controlled) process.stdin.destroy(); // an open one would keep the program alive
  await stopping.stop(server, limits);
  await operations.close();
}

async function begin(options: Options, directory: Directory, tell: Tell, start: Start): Promise<RunningServer> {
  const { host, port, wallTime, limits, operations: _, ...rules } = options;
  const { of, times } = TIMER_MULTIPLES.silentSessionLimit;
  try {
    return await start(
      { host, port, limits, tell },
      { ...rules, silentSessionLimit: times * rules[of], directory, createTime: wallTime },
    );
  } catch (error) {
    throw cannotListen({ host, port, hostFlag: '--host', portFlag: '--port' }, error);
  }
}

function announce(url: string, controlled: boolean, directory: Directory): void {
  if (process.stdout.isTTY) {
    const some = [...directory.keys()].slice(0, 3).join(', ');
    const users = `${directory.size} users (${some}${directory.size > 3 ? ', …' : ''}) and the agent (-1)`;
    process.stdout.write(`Listening on ${url}/webSocket/{userId} for ${users}. Ctrl-C stops it.\n`);
    return;
  }
  const ready: ReadyEvent = controlled ? { event: 'ready', control: ['advance'], url } : { event: 'ready', url };
  printLine(ready);
}

function sampleDirectory(): Directory {
  return new Map(SAMPLE_DIRECTORY.map(({ userId, username, avatar }) => [userId, { username, avatar }]));
}

function printLine(event: object): void {
  process.stdout.write(`${JSON.stringify(event)}\n`);
}

function never(): Promise<never> {
  return new Promise(() => {});
}
