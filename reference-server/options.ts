import { Command, InvalidArgumentError } from 'commander';
import { TIMER_VARIABLES, TIMERS } from '#generated/support-chat/constants.js';
import { type Access, type AccessFlags, accessOf, addAccessOptions } from './access-options.ts';
import { flag, nonEmpty, parseFlags } from './command-line.ts';
import { defaultDatabase } from './directory/default-place.ts';
import { DURATION_EXAMPLES, MILLISECONDS_EXAMPLE, parseDuration, parseMilliseconds } from './duration.ts';
import { type Language, langOption, languageOf } from './language.ts';
import { addLimitOptions, flagOf, limitsOf } from './limit-options.ts';
import {
  addOperationsOptions,
  type OperationsFlags,
  type OperationsOptions,
  operationsOf,
} from './operations/options.ts';
import { PORT_RANGE, parsePort } from './port.ts';
import type { LimitName, Limits } from './shell/limits.ts';
import { UserError } from './user-error.ts';
import { systemTimeZone, type WallTime, wallTimeIn } from './wall-time.ts';

/** What the command line and the environment ask for. Durations are milliseconds. */
export interface Options {
  readonly host: string;
  /** 0 is any free port. */
  readonly port: number;
  readonly sessionTtl: number;
  readonly sweepInterval: number;
  readonly heartbeatInterval: number;
  /** Path of the users file; undefined where the users are those of the database. */
  readonly usersFile: string | undefined;
  readonly database: string;
  readonly wallTime: WallTime;
  readonly clockTick: boolean;
  /** Whether pages to chat in are served. */
  readonly pages: boolean;
  readonly access: Access;
  readonly limits: Limits;
  readonly operations: OperationsOptions;
  /** No chat: every message is sent back. */
  readonly echo: boolean;
  readonly language: Language;
  /** Only the limits are asked for. */
  readonly printLimits: boolean;
}

type Flags = {
  host?: string;
  port?: number;
  ttl?: number;
  sweep?: number;
  heartbeat?: number;
  users?: string;
  database?: string;
  timeZone?: WallTime;
  tick?: true;
  echo?: true;
  pages: boolean;
  printLimits?: true;
  lang?: Language;
} & AccessFlags &
  OperationsFlags &
  Partial<Record<LimitName, number>>;

/**
 * Reads the options: a flag wins over its variable of the environment, which wins over the default. Returns undefined
 * where only help was asked for; throws a UserError that names the flag or the variable which is wrong.
 */
export function readOptions(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  name: string,
): Options | undefined {
  const flags = parseFlags<Flags>(optionsCommand(name), argv);
  if (flags === undefined) return undefined;
  if (flags.users !== undefined && flags.database !== undefined)
    throw new UserError('give either --users or --database, not both (--help lists the options)', 2);

  if (flags.echo) judgeEcho(Object.keys(flags));

  const variable = (key: string): string | undefined => environment[key] || undefined; // an empty one is not set
  const timer = (timerName: keyof typeof TIMER_VARIABLES): number => {
    const key = TIMER_VARIABLES[timerName];
    return readVariable(key, variable(key), parseMilliseconds, MILLISECONDS_EXAMPLE) ?? TIMERS[timerName];
  };
  const host = flags.host ?? variable('IM_HOST') ?? '127.0.0.1';
  return {
    host,
    port: flags.port ?? readVariable('IM_PORT', variable('IM_PORT'), parsePort, PORT_RANGE) ?? 8080,
    sessionTtl: flags.ttl ?? timer('sessionTtl'),
    sweepInterval: flags.sweep ?? timer('sweepInterval'),
    heartbeatInterval: flags.heartbeat ?? timer('heartbeatInterval'),
    usersFile: flags.users ?? (flags.database === undefined ? variable('IM_USERS_FILE') : undefined),
    database: flags.database ?? variable('IM_DATABASE') ?? defaultDatabase(environment),
    wallTime: flags.timeZone ?? wallTimeIn(systemTimeZone()),
    clockTick: flags.tick ?? false,
    pages: flags.pages,
    access: accessOf(flags, variable('IM_AUTH_KEY_FILE'), host),
    limits: limitsOf(flags),
    operations: operationsOf(flags),
    echo: flags.echo ?? false,
    language: languageOf(flags.lang, environment),
    printLimits: flags.printLimits ?? false,
  };
}

/** The options as a command of that name, which throws what is wrong. */
export function optionsCommand(name: string): Command {
  const command = new Command(name)
    .description('A support-chat server, for trying out and for measuring others against.')
    .option('--host <host>', 'address to listen on (IM_HOST; default: 127.0.0.1)', nonEmpty)
    .option(
      '--port <port>',
      'port to listen on, 0 for any free one (IM_PORT; default: 8080)',
      flag(parsePort, PORT_RANGE),
    )
    .option('--ttl <duration>', 'how long a session lives without a chat text (IM_TTL_MS; default: 2h)', duration)
    .option('--sweep <duration>', 'how often expired sessions are ended (IM_SWEEP_MS; default: 60s)', duration)
    .option('--heartbeat <duration>', 'how often clients send a heartbeat (IM_HEARTBEAT_MS; default: 2s)', duration)
    .option('--users <file>', 'JSON file of users, read once, in place of a database (IM_USERS_FILE)', nonEmpty)
    .option(
      '--database <file>',
      'database of users, created if missing (IM_DATABASE; default: im-conformance/users.db below $XDG_DATA_HOME or ~/.local/share)',
      nonEmpty,
    )
    .option('--time-zone <zone>', "zone of createTime, such as Asia/Shanghai (default: the system's)", timeZone)
    .option('--tick', 'send the clock tick to every session at each sweep')
    .option(
      '--echo',
      'no chat: send every message back, up to 16 MiB, at any path; for outside suites that judge by RFC 6455 alone',
    )
    .option('--no-pages', 'serve no pages to chat in, only the channel')
    .addOption(langOption())
    .option('--print-limits', 'print the limits below, as they are with the other flags, and exit')
    .exitOverride()
    .configureOutput({ outputError: () => {} });
  return addLimitOptions(addOperationsOptions(addAccessOptions(command)));
}

/** What an echo needs to be told; the other options are about a chat. */
const OF_ECHO: readonly string[] = ['echo', 'host', 'port', 'insecure', 'pages', 'lang'];

function judgeEcho(given: readonly string[]): void {
  const others = given.filter((name) => !OF_ECHO.includes(name)).map(flagOf);
  if (others.length === 0) return;
  throw new UserError(`--echo goes with --host and --port alone, not with --${others.join(', --')}`, 2);
}

const duration = flag(parseDuration, `a duration such as ${DURATION_EXAMPLES}`);

function readVariable<T>(
  key: string,
  text: string | undefined,
  parse: (text: string) => T | undefined,
  expected: string,
): T | undefined {
  if (text === undefined) return undefined;
  const value = parse(text);
  if (value === undefined) throw new UserError(`environment variable ${key} is '${text}': expected ${expected}`, 2);
  return value;
}

function timeZone(text: string): WallTime {
  try {
    return wallTimeIn(text);
  } catch {
    throw new InvalidArgumentError('Expected a time zone that this system knows, such as Asia/Shanghai or UTC.');
  }
}
