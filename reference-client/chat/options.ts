import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { PARAMETERS } from '#generated/support-chat/constants.js';
import { UserError } from '../user-error.ts';
import { isCustomerId } from './customer-id.ts';
import { LANGUAGES, type Language, languageOf } from './words.ts';

/** What the command line asks for. */
export interface Options {
  /** The server's base URL. */
  readonly url: string;
  readonly userId: number;
  readonly language: Language;
}

type Flags = { url: string; user?: number; agent?: true; lang: Language };

/**
 * Reads the options. Returns undefined where only help was asked for; throws a UserError that says in one line what is
 * wrong.
 */
export function readOptions(argv: readonly string[], name: string): Options | undefined {
  const flags = parseFlags(argv, name);
  if (flags === undefined) return undefined;
  const { url, user, agent, lang } = flags;
  if ((user === undefined) === (agent === undefined)) {
    throw new UserError('say who you are, and once: --user <id> or --agent (--help lists the options)');
  }
  return { url, userId: user ?? PARAMETERS.agentUserId, language: lang };
}

/** The options as a command of that name, which throws what is wrong. */
export function optionsCommand(name: string): Command {
  return new Command(name)
    .description('A support chat in the terminal.')
    .option(
      '--url <url>',
      "the server's base URL, with ?token=… behind it where it wants a token",
      'ws://127.0.0.1:8080',
    )
    .option('--user <id>', 'chat as this customer', customer)
    .option('--agent', 'chat as the agent')
    .addOption(
      new Option('--lang <language>', 'language of what is said')
        .choices(LANGUAGES)
        .env('IM_CONFORMANCE_LANG')
        .default(languageOf(process.env), 'from LC_ALL, LC_MESSAGES or LANG'),
    )
    .addHelpText('after', '\nEnter sends a line. /connect, /disconnect and /quit do what they say; //text sends /text.')
    .exitOverride()
    .configureOutput({ outputError: () => {} });
}

function parseFlags(argv: readonly string[], name: string): Flags | undefined {
  const command = optionsCommand(name);
  try {
    return command.parse(argv, { from: 'user' }).opts<Flags>();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return undefined; // help
    const line = error.message.replace(/^error: /, '').replaceAll('\n', ' ');
    throw new UserError(`${line} (--help lists the options)`);
  }
}

function customer(text: string): number {
  if (!isCustomerId(text)) throw new InvalidArgumentError('Expected a whole number from 1 to 9007199254740991.');
  return Number(text);
}
