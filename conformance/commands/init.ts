import path from 'node:path';
import { createInterface } from 'node:readline';
import { kitCommand } from '../command-line.ts';
import { type Kind, kinds, type Recognised, recognise } from '../init/kinds.ts';
import { filesFor, type NewFile, packageSeenFrom } from '../init/templates.ts';
import { type InitWords, initWords } from '../init/words.ts';
import { CannotWrite, existing, writeFiles } from '../init/write-files.ts';
import type { Language } from '../language.ts';
import { labelledLines, paragraph } from '../report/labelled.ts';
import { type Page, pageOf } from '../report/page.ts';
import { CommandFailure } from './failure.ts';

/** Options of `im-conformance init`. */
export interface InitOptions {
  /** Name of what is to be judged; asked for, or taken from the files of the folder, where it is not given. */
  readonly kind?: string | undefined;
  /** Asks nothing. */
  readonly yes: boolean;
  /** Replaces files that are there. */
  readonly force: boolean;
  readonly lang: Language;
}

/** Writes into the working directory what somebody needs to begin with. Throws CommandFailure. */
export async function init(options: InitOptions): Promise<number> {
  const folder = process.cwd();
  const words = initWords[options.lang];
  const kind = await kindOf(options, recognise(folder));
  const files = await filesFor(kind, folder, options.lang);
  const there = existing(files);
  if (there.length > 0 && !options.force) throw new CommandFailure(refusal(there, files.length), 2);
  await writeFiles(files, options.force).catch((error: unknown) => {
    throw error instanceof CannotWrite ? new CommandFailure(error.message, 2) : error;
  });
  const lines = report(kind, files, words, options.lang, pageOf(process.stdout, undefined, options.lang));
  process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  return 0;
}

function refusal(there: readonly NewFile[], all: number): string {
  const names = there.map(({ file }) => `  ${shown(file)}`).join('\n');
  const which = there.length === 1 ? 'this file is' : 'these files are';
  const rest = all > there.length ? ', and writes the others' : '';
  return `nothing was written, because ${which} there already; --force replaces ${there.length === 1 ? 'it' : 'them'}${rest}:\n${names}`;
}

function report(kind: Kind, files: readonly NewFile[], words: InitWords, lang: Language, page: Page): string[] {
  const judging = kind.actor === 'server' ? 'doctor' : 'client';
  const roles = files.map(({ file, role }) => ({
    label: shown(file),
    text: words.roles[role](kind),
    as: 'prose' as const,
  }));
  const steps: { text: string; command?: string }[] = [{ text: kind.first[lang] }, { text: kitCommand(judging) }];
  if (files.some(({ role }) => role === 'workflow'))
    steps.push({
      text: words.keepPackage,
      command: `npm pack ${packageSeenFrom('.')} --pack-destination im-conformance`,
    });
  return [
    page.paint('bold', words.wrote(kind.label[lang])),
    ...labelledLines(roles, page),
    '',
    page.paint('bold', words.next),
    ...steps.flatMap(({ text, command }, index) => [
      ...paragraph(text, page, 5).map((line, at) => (at === 0 ? `  ${index + 1}. ${line.slice(5)}` : line)),
      // In one line, however long, so that it can be copied.
      ...(command === undefined ? [] : [`     ${command}`]),
    ]),
  ];
}

function shown(file: string): string {
  return path.relative('.', file);
}

async function kindOf({ kind: named, yes, lang }: InitOptions, proposed: Recognised | undefined): Promise<Kind> {
  const known = kinds.find(({ name }) => name === named);
  if (known !== undefined) return known;
  if (yes && proposed !== undefined) return proposed.kind;
  if (!yes && process.stdin.isTTY && process.stderr.isTTY) return asked(proposed, lang);
  const others = kinds.filter((one) => one !== proposed?.kind).map(({ name }) => name);
  const example = kitCommand('init', proposed?.kind.name ?? 'python');
  throw new CommandFailure(
    proposed === undefined
      ? `no file here tells what is to be judged; name it, as in ${example}; there are ${others.join(', ')}`
      : `say what is to be judged, as in ${example} (there is a ${proposed.sign}), or let --yes take that; the others are ${others.join(', ')}`,
    2,
  );
}

/** Asks until somebody answers. Throws CommandFailure where the input ends instead. */
async function asked(proposed: Recognised | undefined, lang: Language): Promise<Kind> {
  const words = initWords[lang];
  const page = pageOf(process.stderr);
  const column = Math.max(...kinds.map(({ name }) => name.length));
  const say = (text: string): boolean => process.stderr.write(text);
  say(`${page.paint('bold', words.question)}\n`);
  for (const [index, { name, label }] of kinds.entries())
    say(`  ${index + 1}  ${name.padEnd(column)}  ${label[lang]}\n`);
  const number = proposed === undefined ? 0 : kinds.indexOf(proposed.kind) + 1;
  const prompt = words.answer(proposed === undefined ? undefined : { number, sign: proposed.sign });
  // Line by line, as every terminal has it: no keys are taken from it.
  const input = createInterface({ input: process.stdin, terminal: false });
  try {
    say(prompt);
    for await (const line of input) {
      const answer = line.trim() || String(number);
      const kind = kinds.find(({ name }, index) => answer === name || answer === String(index + 1));
      if (kind !== undefined) return kind;
      say(`${words.again} ${prompt}`);
    }
  } finally {
    input.close();
  }
  say('\n');
  throw new CommandFailure('nothing was chosen, and nothing written', 2);
}
