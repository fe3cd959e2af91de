import { Command, CommanderError } from 'commander';
import { run } from '../main.ts';
import { UserError } from '../user-error.ts';
import { entries, starterOf } from './catalogue.ts';

interface Wanted {
  readonly list?: true;
  readonly fault?: string;
}

/**
 * Runs the reference server with one fault, or a null server, as `run` runs the reference server: `--fault NAME` chooses,
 * every other flag is the server's own. `--list` prints what there is as a JSON array. When a fault first takes effect it
 * is told by `{"event":"fault-applied","name":…}` on standard output.
 */
export async function runFaulty(argv: readonly string[], name: string): Promise<void> {
  try {
    const command = new Command(name)
      .description('A support-chat server that is wrong in one point, for proving that a check can fail.')
      .option('--fault <name>', 'what is wrong; none: nothing, none-wire: nothing, behind a relay')
      .option('--list', 'print all faults and null servers as a JSON array')
      .addHelpText('after', '\nEvery other option is one of the reference server.')
      .allowUnknownOption()
      .allowExcessArguments()
      .exitOverride()
      .configureOutput({ outputError: () => {} })
      .parse([...argv], { from: 'user' });
    const wanted = command.opts<Wanted>();
    if (wanted.list === true) {
      process.stdout.write(`${JSON.stringify(entries(), null, 2)}\n`);
      return;
    }
    const { fault } = wanted;
    if (fault === undefined) throw new UserError('name what is wrong with --fault (--list shows all names)', 2);
    const start = starterOf(fault, () => {
      process.stdout.write(`${JSON.stringify({ event: 'fault-applied', name: fault })}\n`);
    });
    // What it tells of itself would be as wrong as it is, unless somebody asks for it.
    await run(['--log', 'none', ...command.args], name, start);
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return; // help
    if (!(error instanceof UserError || error instanceof CommanderError)) throw error;
    process.stderr.write(`${name}: ${error.message.replace(/^error: /, '').replaceAll('\n', ' ')}\n`);
    process.exitCode = 2;
  }
}
