import type { Command } from 'commander';
import { guarded } from './mistakes.ts';
import { helpText, langOption } from './options.ts';

/** The commands that make something of reports. */
export function comparing(program: Command): void {
  program
    .command('compare')
    .summary('compare implementations, or a run with an older one')
    .description(
      'Compares reports of server, client or both: requirement by implementation, the checks that differ with what was exchanged, and what the document leaves open. Prints the requirements; with --baseline, what changed.',
    )
    .argument('<report...>', 'reports of server --json, client --json or both --json')
    .option('--baseline <file>', 'an older report: tells what got better and what got worse since')
    .option('--html <file>', 'write a page in place of printing')
    .option('--markdown <file>', 'write Markdown to a file, or print it with -')
    .addOption(langOption())
    .addHelpText(
      'after',
      helpText(`
Examples:
  im-conformance compare java.json go.json --html comparison.html
  im-conformance compare --baseline main.json branch.json

Exit codes: 0 compared; with --baseline nothing got worse, 1 something got worse
since the baseline, 2 usage, a file that is no report, or reports of different protocols.`),
    )
    .action((reports: string[], options) =>
      guarded(async () => {
        const { compare } = await import('../conformance/commands/compare.ts');
        return compare({ ...options, reports }, process.stdout);
      }),
    );

  program
    .command('badge')
    .summary('make a badge of a report')
    .description('Makes a badge of the verdict of a whole run: SVG, or JSON for the endpoint badge of shields.io.')
    .argument('<report>', 'report of server --json or client --json')
    .option('--svg <file>', 'write the SVG to a file (default: print it)')
    .option('--endpoint <file>', 'write the JSON for shields.io to a file')
    .addOption(langOption())
    .addHelpText(
      'after',
      helpText(`
Exit codes: 0 made, 1 refused, because the run says too little: a part of the suite,
interrupted, with expected failures, or not fully verified; 2 usage, or no report.`),
    )
    .action((report: string, options) =>
      guarded(async () => {
        const { badge } = await import('../conformance/commands/badge.ts');
        return badge({ ...options, report }, process.stdout);
      }),
    );
}
