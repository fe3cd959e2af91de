import { type Command, Option } from 'commander';
import { flag, nonEmpty } from '../command-line.ts';
import { isLoopback } from '../loopback.ts';
import { PORT_RANGE, parsePort } from '../port.ts';
import { UserError } from '../user-error.ts';
import type { AdminAddress } from './admin-server.ts';
import type { LogTarget } from './log.ts';
import { LEVELS, type Level } from './log-events.ts';

/** What whoever operates a server has asked for. */
export interface OperationsOptions {
  readonly log: LogTarget;
  /** The least grave events that are logged. */
  readonly logLevel: Level;
  /** Undefined where there is to be no admin port. */
  readonly admin: AdminAddress | undefined;
}

/** The flags of `addOperationsOptions`, as they are parsed. */
export interface OperationsFlags {
  readonly log?: LogTarget;
  readonly logLevel?: Level;
  readonly adminHost?: string;
  readonly adminPort?: number;
}

/** Adds the flags, in a group of their own. */
export function addOperationsOptions(command: Command): Command {
  const options = [
    new Option('--log <file>', 'file to append the log to, or stderr or none (default: stderr)').argParser(logTarget),
    new Option('--log-level <level>', 'the least grave events that are logged (default: info)').choices(LEVELS),
    new Option(
      '--admin-port <port>',
      'port for health and metrics, 0 for any free one (default: no such port)',
    ).argParser(flag(parsePort, PORT_RANGE)),
    new Option('--admin-host <host>', 'address of that port (default: 127.0.0.1)').argParser(loopback),
  ];
  for (const option of options) command.addOption(option.helpGroup('Operation:'));
  return command;
}

/** What the flags ask for. */
export function operationsOf(flags: OperationsFlags): OperationsOptions {
  const { log = 'stderr', logLevel = 'info', adminPort: port, adminHost } = flags;
  if (port === undefined && adminHost !== undefined) throw new UserError('--admin-host goes with --admin-port', 2);
  return { log, logLevel, admin: port === undefined ? undefined : { host: adminHost ?? '127.0.0.1', port } };
}

function logTarget(text: string): LogTarget {
  return text === 'stderr' || text === 'none' ? text : { file: nonEmpty(text) };
}

/** Whoever reaches the admin port needs no proof, so nobody else's machine may. */
const loopback = flag(
  (host) => (isLoopback(host) ? host : undefined),
  'an address of this machine alone: 127.0.0.1, ::1 or localhost',
);
