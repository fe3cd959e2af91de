import { Command, CommanderError } from 'commander';
import { UserError } from '../user-error.ts';
import { visible } from '../visible.ts';
import { entries, starterOf } from './catalogue.ts';
import type { Tell } from './fault.ts';

/** How long a client whose fault keeps it from ending may go on after the end of its input, in milliseconds. */
const END_LIMIT_MS = 1000;

interface Wanted {
  readonly list?: true;
  readonly fault?: string;
}

/**
 * Runs the reference client's driver with one fault, or a null client: `--fault NAME` chooses. `--list` prints what there
 * is as a JSON array. When a fault first takes effect it is told by `{"event":"fault-applied","name":…}` on standard output.
 */
export async function runFaulty(argv: readonly string[], name: string): Promise<void> {
  const log = (line: string): void => void process.stderr.write(`${name}: ${visible(line)}\n`);
  const tell: Tell = (told) => void process.stdout.write(`${JSON.stringify(told)}\n`);
  for (const output of [process.stdout, process.stderr]) output.on('error', () => {}); // whoever reads it may go away
  try {
    const wanted = parse(argv, name);
    if (wanted.list === true) {
      process.stdout.write(`${JSON.stringify(entries(), null, 2)}\n`);
      return;
    }
    const { fault } = wanted;
    if (fault === undefined) throw new UserError('name what is wrong with --fault (--list shows all names)');
    const start = starterOf(fault, () => tell({ event: 'fault-applied', name: fault }));
    process.stdin.once('close', () => setTimeout(() => process.exit(), END_LIMIT_MS).unref());
    await start({ environment: process.env, input: process.stdin, tell, log });
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return; // help
    if (!(error instanceof UserError || error instanceof CommanderError)) throw error;
    log(error.message.replace(/^error: /, ''));
    process.exitCode = 2;
  }
}

function parse(argv: readonly string[], name: string): Wanted {
  return new Command(name)
    .description('A driver of a support-chat client that is wrong in one point, for proving that a check can fail.')
    .option('--fault <name>', 'what is wrong; none: nothing, none-wire: nothing, behind a relay')
    .option('--list', 'print all faults and null clients as a JSON array')
    .exitOverride()
    .configureOutput({ outputError: () => {} })
    .parse([...argv], { from: 'user' })
    .opts<Wanted>();
}
