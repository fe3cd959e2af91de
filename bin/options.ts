import { type Command, InvalidArgumentError, Option } from 'commander';

const { languageOf, languages } = await import('../conformance/language.ts');
const { kitCommand } = await import('../conformance/command-line.ts');
const { durationWord, parseDuration } = await import('../conformance/interpreter/durations.ts');
const { stacks } = await import('../conformance/stacks.ts');

// Values of options; a wrong one is the user's mistake, told by commander.

/** The longest that a timer of Node.js can wait, in milliseconds: some 24 days. */
const longestTimer = 2 ** 31 - 1;

/** Milliseconds of a text such as 30s. */
export function duration(text: string): number {
  const ms = parseDuration(text);
  if (ms === undefined) throw new InvalidArgumentError('write it as 500ms, 30s, 5min, 1.5h or 30000 (milliseconds).');
  if (ms < 1 || ms > longestTimer) throw new InvalidArgumentError('it is at least 1ms, and at most 596h.');
  return ms;
}

/** An option that is a length of time. */
export const durationOption = (flags: string, description: string, usual?: number): Option => {
  const option = new Option(flags, description).argParser(duration);
  return usual === undefined ? option : option.default(usual, durationWord(usual));
};

/** What stands below the options: commands in it begin the way this program was started. */
export function helpText(text: string): () => string {
  return () => text.replaceAll(/(?<=^ {2}|<\()im-conformance(?= )/gm, () => kitCommand());
}

/** A whole number from 1 up. */
export function positiveInteger(text: string): number {
  if (!/^[1-9][0-9]{0,5}$/.test(text)) throw new InvalidArgumentError('it is a whole number from 1 up.');
  return Number(text);
}

/** A whole number from 0 up. */
export function wholeNumber(text: string): number {
  if (!/^[0-9]{1,9}$/.test(text)) throw new InvalidArgumentError('it is a whole number.');
  return Number(text);
}

/** A share of the suite, as in 1/3. */
export function shard(text: string): { index: number; count: number } {
  const [, index = 0, count = 0] = (/^([0-9]{1,4})\/([0-9]{1,4})$/.exec(text) ?? []).map(Number);
  if (index < 1 || index > count) throw new InvalidArgumentError('write it as 1/3 for the first of three parts.');
  return { index, count };
}

/** An option that may be given several times. */
export const several = (value: string, before: string[] = []): string[] => [...before, value];

/** In which language people are told. */
export const langOption = (): Option =>
  new Option('--lang <language>', 'language of what is said')
    .choices(languages)
    .env('IM_CONFORMANCE_LANG')
    .default(languageOf(process.env), 'from LC_ALL, LC_MESSAGES or LANG');

/** Where the configuration is, if it is not found by itself. */
export const configOption = (): Option =>
  new Option('--config <file>', 'configuration (default: im-conformance.yaml here or in a folder above)').env(
    'IM_CONFORMANCE_CONFIG',
  );

/** The server under test, where it runs already. */
export const urlOption = (): Option =>
  new Option('--url <url>', 'base URL of a running server, such as ws://127.0.0.1:8080').env('IM_CONFORMANCE_URL');

/** The URL that was given; a command on the command line goes before one of the environment. */
export function givenUrl(self: Command): string | undefined {
  const overridden = self.args.length > 0 && self.getOptionValueSource('url') === 'env';
  return overridden ? undefined : self.opts<{ url?: string }>().url;
}

/** What hints speak of. */
export const stackOption = (): Option =>
  new Option(
    '--stack <language>',
    'what it is written in, so that hints speak of that (default: seen from the command or the files of the folder)',
  ).choices(stacks);

/** Judges again and again. */
export const watchOption = (): Option =>
  new Option('--watch', 'judge again when it is restarted, or when files of its folder change').default(false);

/** Options of the commands that play scenarios: which, how, and what is made of the results. `examples` are patterns. */
export function playing(command: Command, examples: string): Command {
  return command
    .option('--run <pattern>', `only what matches: ${examples} (repeatable)`, several)
    .option('--skip <pattern>', 'not what matches (repeatable)', several)
    .option('--last-failed', 'only what did not pass the last time', false)
    .option('--scenarios <path>', 'scenarios of your own in place of the built-in ones (repeatable)', several)
    .option('--parallel <number>', 'scenarios at once', positiveInteger, 16)
    .option('--seed <number>', 'order of the scenarios', wholeNumber)
    .option('--shard <i/n>', 'the i-th of n parts of the suite', shard)
    .option('--repeat <number>', 'plays everything so often; a check keeps its worst result', positiveInteger, 1)
    .option('--fail-fast', 'stops at the first MUST that is broken', false)
    .option('--expected-failures <file>', 'failures that are accepted for now, with reasons')
    .option('--update-expected-failures', 'write that file from what fails now', false)
    .option(
      '--reporter <name[=file]>',
      'pretty, list, minimal, json, ndjson, junit, tap, github, markdown or html, to a file or standard output (repeatable; default: pretty, or minimal where a coding agent runs it)',
      several,
    )
    .option('--json', 'the same as --reporter json', false)
    .addOption(stackOption())
    .addOption(langOption());
}
