import { type Command, Option } from 'commander';
import type { TokenRules } from './auth/token-gate.ts';
import { listFlag, nonEmpty } from './command-line.ts';
import { isLoopback } from './loopback.ts';
import { parseAuthority } from './shell/authority.ts';
import { parseOrigin } from './shell/origin-rule.ts';
import type { Settings } from './shell/settings.ts';
import { UserError } from './user-error.ts';

/** Who may come in. */
export interface Access {
  readonly hosts: readonly string[];
  readonly origins: readonly string[];
  /** Undefined where anybody may speak as any user. */
  readonly tokens: TokenRules | undefined;
  /** Others than this machine reach the server, and nobody has to prove anything. */
  readonly open: boolean;
}

/** The flags of these options, as commander names them. */
export interface AccessFlags {
  readonly allowHost?: readonly string[];
  readonly allowOrigin?: readonly string[];
  readonly auth?: string;
  readonly authIssuer?: string;
  readonly authAudience?: string;
  readonly insecure?: true;
}

/** Adds the flags that say who may come in, in a group of their own. */
export function addAccessOptions(command: Command): Command {
  const options = [
    new Option('--auth <keyfile>', 'want a token signed with this key of everybody (IM_AUTH_KEY_FILE)').argParser(
      nonEmpty,
    ),
    new Option('--auth-issuer <text>', 'issuer (iss) that each token names').argParser(nonEmpty),
    new Option('--auth-audience <text>', 'audience (aud) that each token names').argParser(nonEmpty),
    new Option(
      '--allow-origin <origin>',
      'let pages of this origin connect, such as https://chat.example; * for any (repeatable)',
    ).argParser(listFlag(orAny(parseOrigin), 'an origin such as https://chat.example or http://localhost:3000, or *')),
    new Option(
      '--allow-host <name>',
      'answer to this name too, such as chat.example; * for any (repeatable)',
    ).argParser(listFlag(orAny(parseName), 'a name without scheme and port, such as chat.example, or *')),
    new Option('--insecure', 'let others than this machine connect, and speak as anybody, without --auth'),
  ];
  for (const option of options) command.addOption(option.helpGroup('Who may come in:'));
  return command;
}

/** Who may come in to a server on `host`; throws a UserError where others than this machine could speak as anybody. */
export function accessOf(flags: AccessFlags, keyFileVariable: string | undefined, host: string): Access {
  const { allowHost = [], allowOrigin = [], authIssuer: issuer, authAudience: audience, insecure = false } = flags;
  const keyFile = flags.auth ?? keyFileVariable;
  if (keyFile === undefined && (issuer ?? audience) !== undefined) {
    throw new UserError(`${issuer === undefined ? '--auth-audience' : '--auth-issuer'} goes with --auth <keyfile>`, 2);
  }
  const open = keyFile === undefined && !isLoopback(host);
  if (open && !insecure) {
    throw new UserError(
      `on ${host} whoever reaches this machine could speak as any user: want tokens with --auth <keyfile>, or accept that with --insecure`,
      2,
    );
  }
  const expectations = { ...(issuer === undefined ? {} : { issuer }), ...(audience === undefined ? {} : { audience }) };
  const tokens = keyFile === undefined ? undefined : { keyFile, ...expectations };
  return { hosts: allowHost, origins: allowOrigin, tokens, open };
}

/** The settings that let in who may come in; rejects with a UserError where the key file is of no use. */
export async function gateOf({ hosts, origins, tokens }: Access): Promise<Partial<Settings>> {
  if (tokens === undefined) return { hosts, origins };
  const { tokenGate } = await import('./auth/token-gate.ts'); // the library of tokens is for those who want them
  return { hosts, origins, ...(await tokenGate(tokens)) };
}

function orAny(parse: (text: string) => string | undefined): (text: string) => string | undefined {
  return (text) => (text === '*' ? text : parse(text));
}

function parseName(text: string): string | undefined {
  const authority = parseAuthority(text);
  return authority?.port === undefined ? authority?.host : undefined;
}
