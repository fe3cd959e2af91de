import path from 'node:path';
import type { ReadConfiguration } from '../config/settings.ts';
import type { TestUser } from '../interpreter/types.ts';
import type { Users } from '../run/user-pool.ts';
import { CommandFailure } from './failure.ts';

/** A server under test: one that runs already, or a program with its arguments. */
export type Target =
  | { readonly url: string }
  | {
      readonly command: readonly string[];
      /** Folder in which the program runs: that of the configuration that names it, or else that of this process. */
      readonly folder?: string | undefined;
    };

/** What is wrong with the way in which a target was named; `url` is the text that is none. */
export type TargetMistake = 'two' | 'none' | { readonly url: string };

/** A target that was not named as it must be. */
export class WrongTarget extends CommandFailure {
  readonly mistake: TargetMistake;
  constructor(mistake: TargetMistake) {
    super(sentenceOf(mistake), 2);
    this.mistake = mistake;
  }
}

function sentenceOf(mistake: TargetMistake): string {
  if (mistake === 'two') return 'give either --url or a command after --, not both';
  if (mistake === 'none')
    return 'name the server under test: --url ws://127.0.0.1:8080 for a running one, or -- and the command that starts it';
  return `${mistake.url} is no URL of a WebSocket server; write it as ws://host:port or wss://host:port`;
}

/** The target that the command line names, or else the configuration. Throws WrongTarget. */
export function targetOf(
  options: { readonly url?: string | undefined; readonly command: readonly string[] },
  { configuration, folder }: ReadConfiguration,
): Target {
  const configured = configuration.server;
  if (options.url !== undefined && options.command.length > 0) throw new WrongTarget('two');
  if (options.command.length > 0) return { command: options.command };
  const url = options.url ?? configured?.url;
  if (url !== undefined) return { url: checkedUrl(url) };
  if (configured?.command !== undefined) return { command: configured.command, folder };
  throw new WrongTarget('none');
}

/** The target in one line. */
export function labelOf(target: Target): string {
  return 'command' in target ? target.command.join(' ') : target.url;
}

/** What tells a target from all others: the same command in another folder is another one. */
export function keyOf(target: Target): string[] {
  return 'command' in target ? [path.resolve(target.folder ?? '.'), ...target.command] : [target.url];
}

/** A base URL without a trailing slash; the kit adds the channel's path itself. */
function checkedUrl(text: string): string {
  const parts = /^(wss?:\/\/[^/?#@\s]+)(\/[^?#\s]*)?$/.exec(text);
  if (parts?.[1] === undefined || !URL.canParse(text)) throw new WrongTarget({ url: text });
  return parts[1] + (parts[2] ?? '').replace(/\/+$/, '');
}

/** Arguments of a command that name the target again. */
export function targetArguments(options: {
  readonly url?: string | undefined;
  readonly command: readonly string[];
}): string[] {
  if (options.command.length > 0) return ['--', ...options.command];
  return options.url === undefined ? [] : ['--url', options.url];
}

/** How many users a program under test is given: enough for every scenario to have its own. */
const plenty = 600;

/**
 * Users for the scenarios, and one more for measuring. A started program is told its users; a running one has its own.
 * Throws CommandFailure.
 */
export function usersFor(started: boolean, configured: Users): { users: Users; probeUser: TestUser } {
  const known = started ? manyUsers() : [...configured.known];
  const probeUser = known.pop();
  if (probeUser === undefined) throw new CommandFailure('the configuration names no known user', 2);
  return { users: { known, unknown: configured.unknown }, probeUser };
}

function manyUsers(): TestUser[] {
  return Array.from({ length: plenty }, (_, index) => {
    const userId = 1001 + index;
    return { userId, username: `用户${userId}`, avatar: `https://chat.example/avatars/${userId}.png` };
  });
}
