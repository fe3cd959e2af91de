import { inspect } from 'node:util';
import type { ReadyEvent } from '#generated/formats/control.js';
import { TIMER_MULTIPLES } from '#generated/support-chat/constants.js';
import { gateOf } from './access-options.ts';
import { builtPages } from './built-pages.ts';
import { hasController, takeCommands } from './control.ts';
import type { Directory, Rules } from './core/state.ts';
import { knownUsers } from './known-users.ts';
import { limitsTable } from './limit-options.ts';
import { cannotListen } from './listen-problem.ts';
import { crash, listening } from './operations/log-events.ts';
import { openOperations } from './operations/operations.ts';
import { type Options, readOptions } from './options.ts';
import { ECHO_LIMITS, startEcho } from './shell/echo.ts';
import { type RunningServer, startServer } from './shell/server.ts';
import type { Settings } from './shell/settings.ts';
import { Stopping } from './stopping.ts';
import { tellingMistakes } from './user-error.ts';
import { type ServerWords, serverWords } from './words.ts';

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
  await tellingMistakes(name, async () => {
    const options = readOptions(argv, process.env, name);
    if (options === undefined) return;
    if (options.printLimits) process.stdout.write(limitsTable(options.limits));
    else if (options.echo) await echo(options);
    else await serve(options, name, start);
  });
}

async function serve(options: Options, name: string, start: Start): Promise<void> {
  const { limits } = options;
  let server: RunningServer | undefined;
  const operations = await openOperations(options.operations, () => server?.snapshot(), limits.connections);
  const { tell } = operations;
  const gate = await gateOf(options.access); // before a database is created for a server that cannot start
  const words = serverWords[options.language];
  const news = (message: string): void => tell({ event: 'directory', message });
  const users = await knownUsers(options.usersFile, options.database, news, words);
  const pages = options.pages ? await builtPages() : undefined;
  server = await begin(options, { ...gate, ...pages, tell }, users.directory, start);
  if (options.access.open) process.stderr.write(`${name}: ${words.open(options.host)}\n`);
  const stopping = new Stopping((error) => tell(crash(error))); // before anybody knows that it runs, and may stop it
  const controlled = hasController();
  const pagesUrl = pages === undefined ? undefined : `${server.url.replace(/^ws/, 'http')}/`;
  announce(server.url, controlled, words, users.description, pagesUrl);
  tell(listening({ url: server.url, pages: pagesUrl, admin: operations.admin }, limits));
  const inputEnds = controlled ? takeCommands(process.stdin, server.advance, printLine) : never();
  await Promise.race([stopping.asked, inputEnds]);
  if (controlled) process.stdin.destroy(); // an open one would keep the program alive
  await stopping.stop(server, limits);
  users.close();
  await operations.close();
}

async function begin(
  options: Options,
  gate: Partial<Settings>,
  directory: Directory,
  start: Start,
): Promise<RunningServer> {
  const { host, port, wallTime, limits, ...rules } = options;
  const { of, times } = TIMER_MULTIPLES.silentSessionLimit;
  try {
    return await start(
      { ...gate, host, port, limits },
      { ...rules, silentSessionLimit: times * rules[of], directory, createTime: wallTime },
    );
  } catch (error) {
    throw cannotListen({ host, port, hostFlag: '--host', portFlag: '--port' }, error);
  }
}

/** Serves no chat but what comes, until it is told to stop. */
async function echo({ host, port }: Options): Promise<void> {
  const server = await startEcho(host, port).catch((error) => {
    throw cannotListen({ host, port, hostFlag: '--host', portFlag: '--port' }, error);
  });
  printLine({ event: 'ready', url: server.url } satisfies ReadyEvent);
  const stopping = new Stopping((error) => process.stderr.write(`${inspect(error)}\n`));
  const inputEnds = hasController() ? takeCommands(process.stdin, () => {}, printLine) : never();
  await Promise.race([stopping.asked, inputEnds]);
  process.stdin.destroy(); // an open one would keep the program alive
  await stopping.stop(server, ECHO_LIMITS);
}

function announce(
  url: string,
  controlled: boolean,
  words: ServerWords,
  users: string,
  pages: string | undefined,
): void {
  const { stdout, stderr } = process;
  if (stdout.isTTY) stdout.write(`${words.listening(url, users)}\n`);
  else
    printLine(
      (controlled ? { event: 'ready', control: ['advance'], url } : { event: 'ready', url }) satisfies ReadyEvent,
    );
  // A person may see one of the two alone; where it is neither, the log has the address.
  const people = [stdout, stderr].find(({ isTTY }) => isTTY);
  if (pages !== undefined) people?.write(`${words.pages(pages)}\n`);
}

function printLine(event: object): void {
  process.stdout.write(`${JSON.stringify(event)}\n`);
}

function never(): Promise<never> {
  return new Promise(() => {});
}
