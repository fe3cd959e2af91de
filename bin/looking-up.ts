import type { Command } from 'commander';
import { guarded } from './mistakes.ts';
import { langOption, several, stackOption } from './options.ts';

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

/** The commands that tell what there is, and what it is about. */
export function lookingUp(program: Command): void {
  program
    .command('list')
    .summary('list scenarios, checks and what they prove')
    .description('Lists the scenarios of the suites, their checks, and the requirements that each check proves.')
    .argument('[pattern...]', 'only what matches, as for server --run')
    .option('--scenarios <path>', 'scenarios of your own in place of the built-in ones (repeatable)', several)
    .option('--json', 'print JSON', false)
    .action((patterns: string[], { scenarios = [], json }) =>
      guarded(async () => {
        const { listChecks } = await import('../conformance/commands/list.ts');
        await listChecks({ patterns, scenarios, json }, print);
        return 0;
      }),
    );

  program
    .command('explain')
    .summary('tell what a requirement or a check is about')
    .description(
      'Tells of requirements what they say and why, what checks them, which faults break them, and common causes with their fixes; of checks what they prove.',
    )
    .argument('<id...>', 'requirements (SES-2), scenarios or checks (session/x:check)')
    .addOption(stackOption())
    .addOption(langOption())
    .action((ids: string[], { lang, stack }) =>
      guarded(async () => {
        const { explain } = await import('../conformance/commands/explain.ts');
        await explain({ ids, lang, stack }, print);
        return 0;
      }),
    );
}
