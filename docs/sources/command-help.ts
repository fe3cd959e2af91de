import { fileURLToPath } from 'node:url';
import { startedAs } from '../../conformance/command-line.ts';
import { outputOf } from '../../conformance/process/output-of.ts';

/** What a command says of itself. */
export interface CommandHelp {
  /** Words after im-conformance; empty for the program itself. */
  readonly name: string;
  readonly usage: string;
  readonly description: string;
  /** Lists of arguments and options, with the heading that stands above each. */
  readonly lists: readonly HelpList[];
  /** Texts of their own: examples and exit codes. */
  readonly rest: readonly string[];
}

export interface HelpList {
  readonly heading: string;
  readonly rows: readonly { readonly term: string; readonly text: string }[];
}

const helpTime = 60_000;
/** So many commands are asked at once. */
const lanes = 4;

/** Asks the command line, each of its commands, and each of theirs, for its help. */
export async function readCommandHelp(root: URL): Promise<CommandHelp[]> {
  const program = parseHelp('', await helpOf('', root));
  const commands = await askEach([...summariesOf(program).keys()], root);
  const parts = await askEach(
    commands.flatMap((command) => [...summariesOf(command).keys()]),
    root,
  );
  return [
    program,
    ...commands.flatMap((command) => [command, ...parts.filter(({ name }) => name.startsWith(`${command.name} `))]),
  ];
}

/** What a command tells in a line of each of its own, by its name. */
export function summariesOf({ name, lists }: CommandHelp): Map<string, string> {
  // The program's own commands stand in groups.
  const rows = lists.filter(({ heading }) => (name === '' ? heading !== 'Options' : heading === 'Commands'));
  return new Map(
    rows.flatMap((list) => list.rows).map(({ term, text }) => [`${name} ${term.replace(/[ |].*/, '')}`.trim(), text]),
  );
}

async function askEach(names: readonly string[], root: URL): Promise<CommandHelp[]> {
  const told: CommandHelp[] = [];
  for (let index = 0; index < names.length; index += lanes) {
    const asked = names.slice(index, index + lanes);
    told.push(...(await Promise.all(asked.map(async (name) => parseHelp(name, await helpOf(name, root))))));
  }
  return told;
}

async function helpOf(name: string, root: URL): Promise<string> {
  const program = fileURLToPath(new URL('bin/im-conformance.ts', root));
  const node = ['--import', import.meta.resolve('tsx')];
  const words = name.split(' ').filter((word) => word !== '');
  // The pages translate by the English texts, whatever is spoken here.
  const help = await outputOf(process.execPath, [...node, program, ...words, '--help'], helpTime, {
    ...process.env,
    IM_CONFORMANCE_LANG: 'en',
  });
  const { env, execPath, platform } = process;
  const started = { argv: [execPath, program], execArgv: node, execPath, env, platform, cwd: process.cwd };
  return help.replaceAll(startedAs(started), 'im-conformance');
}

/** Takes the help of a command apart, its lines put together again. */
export function parseHelp(name: string, text: string): CommandHelp {
  const blocks = text.trimEnd().split(/\n\n+/);
  const [usage = '', ...others] = blocks;
  const lists: HelpList[] = [];
  const rest: string[] = [];
  let description = '';
  for (const block of others) {
    const [first = '', ...lines] = block.split('\n');
    if (/^[A-Z].*:$/.test(first) && !/^Examples?:$/.test(first) && lines.every((line) => line.startsWith('  '))) {
      lists.push({ heading: first.slice(0, -1), rows: rowsOf(lines) });
    } else if (lists.length === 0 && description === '') description = block.replaceAll('\n', ' ');
    else rest.push(block);
  }
  return { name, usage: usage.replace(/^Usage: /, '').replaceAll(/\n\s*/g, ' '), description, lists, rest };
}

/** A row begins with two blanks and a term; what belongs to it is indented further. */
function rowsOf(lines: readonly string[]): HelpList['rows'] {
  const rows: { term: string; text: string }[] = [];
  for (const line of lines) {
    const [, term, text = ''] = /^ {2}(\S.*?)(?: {2,}(\S.*))?$/.exec(line) ?? [];
    const last = rows.at(-1);
    if (term !== undefined) rows.push({ term, text });
    else if (last !== undefined) last.text = `${last.text} ${line.trim()}`.trim();
  }
  return rows.filter(({ term }) => term !== '-h, --help' && term !== '-V, --version' && term !== 'help [command]');
}
