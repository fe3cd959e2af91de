import { Command, Option } from 'commander';
import { PARAMETER_PATTERNS, PARAMETERS } from '#generated/support-chat/constants.js';
import { flag, nonEmpty, parseFlags } from '../command-line.ts';
import type { UserId } from '../core/state.ts';
import { DURATION_EXAMPLES, parseDuration } from '../duration.ts';
import { tellingMistakes, UserError } from '../user-error.ts';

interface Flags {
  readonly key?: string;
  readonly user?: UserId;
  readonly agent?: true;
  readonly expires: number;
  readonly issuer?: string;
  readonly audience?: string;
}

const HOUR = 3_600_000;
const USER_ID = new RegExp(PARAMETER_PATTERNS.userId);

/**
 * Prints a token for a server with `--auth`. A user's mistake is told in one line on standard error and sets the exit code:
 * 2 for wrong usage, 1 where the key is of no use.
 */
export async function printToken(argv: readonly string[], name: string): Promise<void> {
  await tellingMistakes(name, async () => {
    const flags = parseFlags<Flags>(tokenOptions(name), argv);
    if (flags === undefined) return;
    const { key, user, agent, expires: validFor, ...expectations } = flags;
    const keyFile = key ?? (process.env['IM_AUTH_KEY_FILE'] || undefined);
    if (keyFile === undefined) throw new UserError('name the key to sign with: --key <keyfile>', 2);
    if ((user === undefined) === (agent === undefined)) {
      throw new UserError('say whose token it is, and once: --user <id> or --agent', 2);
    }
    const { issueToken } = await import('./issue-token.ts');
    const token = await issueToken({ keyFile, userId: user ?? PARAMETERS.agentUserId, validFor, ...expectations });
    process.stdout.write(`${token}\n`);
  });
}

/** The options as a command of that name, which throws what is wrong. */
export function tokenOptions(name: string): Command {
  return new Command(name)
    .description('Prints a signed token (JWT) with which a user may connect to a server that was started with --auth.')
    .option('--key <keyfile>', 'secret or private key to sign with (IM_AUTH_KEY_FILE)', nonEmpty)
    .option(
      '--user <id>',
      'for this customer',
      flag(customer, 'a whole number from 1 to 9007199254740991; --agent is the agent'),
    )
    .option('--agent', 'for the agent')
    .addOption(
      new Option('--expires <duration>', 'how long it is valid')
        .argParser(flag(parseDuration, `a duration such as ${DURATION_EXAMPLES}`))
        .default(HOUR, '1h'),
    )
    .option('--issuer <text>', 'who issues it (iss)', nonEmpty)
    .option('--audience <text>', 'for which servers it is (aud)', nonEmpty)
    .exitOverride()
    .configureOutput({ outputError: () => {} });
}

function customer(text: string): UserId | undefined {
  return USER_ID.test(text) && Number(text) !== PARAMETERS.agentUserId ? Number(text) : undefined;
}
