import { Argument, type Command } from 'commander';
import { guarded } from './mistakes.ts';
import { helpText, langOption } from './options.ts';

const { kinds } = await import('../conformance/init/kinds.ts');

/** The commands by which somebody begins. */
export function settingUp(program: Command): void {
  program
    .command('init')
    .summary('write a configuration, an adapter and a CI workflow')
    .description(
      'Writes im-conformance.yaml, an adapter for what is to be judged, and a workflow of GitHub that judges it, into the working directory.',
    )
    .addArgument(
      new Argument('[kind]', 'what is to be judged; asked for, or proposed by the files that are there').choices(
        kinds.map(({ name }) => name),
      ),
    )
    .option('--yes', 'ask nothing: take the kind that the files show', false)
    .option('--force', 'replace files that are there', false)
    .addOption(langOption())
    .addHelpText(
      'after',
      helpText(`
Examples:
  im-conformance init
  im-conformance init java-spring
  im-conformance init --yes

Exit codes: 0 written, 2 usage, or a file is there already and nothing was written.`),
    )
    .action((kind: string | undefined, options) =>
      guarded(async () => {
        const { init } = await import('../conformance/commands/init.ts');
        return init({ ...options, kind });
      }),
    );

  program
    .command('completion')
    .summary('print what makes a shell complete commands and options')
    .description('Prints a script that makes a shell complete commands, options and their values.')
    .addArgument(new Argument('<shell>', 'shell that is to complete').choices(['bash', 'zsh', 'fish', 'powershell']))
    .addHelpText(
      'after',
      helpText(`
Examples:
  source <(im-conformance completion bash)
  im-conformance completion fish > ~/.config/fish/completions/im-conformance.fish

The first lines of the script say how it is kept.`),
    )
    .action((shell: string) =>
      guarded(async () => {
        const { completions } = await import('../conformance/completion/shells.ts');
        const { tableOf } = await import('./command-table.ts');
        process.stdout.write(completions[shell]?.(await tableOf(program)) ?? '');
        return 0;
      }),
    );
}
