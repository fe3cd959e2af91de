import { Command, CommanderError } from 'commander';
import { type Language, langOption, languageOf } from '../../language.ts';
import { run, type Start } from '../../main.ts';
import { UserError } from '../../user-error.ts';
import { wrapped } from '../../wrapped.ts';

interface Wanted {
  readonly fault?: string;
  readonly listFaults?: true;
  readonly json?: true;
  readonly help?: true;
  readonly lang?: Language;
}

/**
 * Runs the reference server for people, as `run` does; with `--fault` one that misbehaves on demand, and tells on
 * standard error what is wrong with it and what happens. Standard output is that of the reference server.
 */
export async function serve(argv: readonly string[], name: string): Promise<void> {
  try {
    const command = faultOptions(name).parse([...argv], { from: 'user' });
    const { fault, listFaults, json, help, lang: flag } = command.opts<Wanted>();
    const lang = languageOf(flag, process.env);
    const args = ['--lang', lang, ...command.args];
    if (help) return await showHelp(name);
    if (listFaults) {
      if (fault !== undefined) throw new UserError('give either --fault or --list-faults, not both', 2);
      return await showFaults(json === true, lang);
    }
    if (json) throw new UserError('--json goes with --list-faults', 2);
    if (fault === undefined) await run(args, name);
    else await run(['--log', 'none', ...args], name, await faulty(fault, lang)); // its journal is for people
  } catch (error) {
    if (!(error instanceof UserError || error instanceof CommanderError)) throw error;
    process.stderr.write(`${name}: ${error.message.replace(/^error: /, '').replaceAll('\n', ' ')}\n`);
    process.exitCode = 2;
  }
}

/** The options that are added to those of the reference server. */
export function faultOptions(name: string): Command {
  return new Command(name)
    .option('--fault <name>', 'misbehave, for example silent or drops=30s')
    .option('--list-faults', 'list everything that --fault can do')
    .option('--json', 'with --list-faults: as JSON')
    .option('-h, --help', 'display help for command')
    .addOption(langOption())
    .helpOption(false)
    .allowUnknownOption()
    .allowExcessArguments()
    .exitOverride()
    .configureOutput({ outputError: () => {} });
}

async function showHelp(name: string): Promise<void> {
  await run(['--help'], name);
  const rows = faultOptions(name)
    .options.filter(({ long }) => long !== '--help' && long !== '--lang')
    .map(({ flags, description }) => `  ${flags.padEnd(24)}${description}`);
  process.stdout.write(`\nTo debug a client:\n${rows.join('\n')}\n`);
}

async function showFaults(json: boolean, language: Language): Promise<void> {
  const { listed, listing } = await import('./listing.ts');
  // A pager between us and a narrow terminal has no width, but standard error has.
  const columns = process.stdout.columns || process.stderr.columns || 80;
  process.stdout.write(json ? `${JSON.stringify(listed(), null, 2)}\n` : listing(columns, language));
}

async function faulty(fault: string, language: Language): Promise<Start> {
  const [{ choose }, { Journal }] = await Promise.all([import('./choice.ts'), import('./journal.ts')]);
  const write = (line: string): void => void process.stderr.write(line);
  const { start, words } = choose(fault, new Journal(write), language);
  return async (address, rules) => {
    const server = await start(address, rules);
    for (const line of words)
      write(`${wrapped(line, process.stderr.columns || Number.POSITIVE_INFINITY).join('\n')}\n`);
    return server;
  };
}
