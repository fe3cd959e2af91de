import { type Argument, type Command, Help, type Option } from 'commander';
import { cells, wrap } from '../report/layout.ts';
import { chineseMessage, commanderAdditions, commanderTexts } from './commander-sentences.ts';

/** Chinese texts by the English ones. */
type Texts = Readonly<Record<string, string>>;

const usualHelp = new Help();

/**
 * Lets a command, and each of its own, give its help and refuse its usage in Chinese; what is not translated stays in
 * English. Its options and arguments are those of now.
 */
export function speakChinese(command: Command, texts: Texts): void {
  const told = (english: string): string => texts[english] ?? commanderTexts[english] ?? english;
  command.configureHelp({
    ...command.configureHelp(),
    commandDescription: (one) => told(one.description()),
    subcommandDescription: (one) => told(one.summary() || one.description()),
    optionDescription: (option) => described(usualHelp.optionDescription(option), option, told),
    argumentDescription: (argument) => described(usualHelp.argumentDescription(argument), argument, told),
    styleTitle: (title) => `${told(title.replace(/:$/, ''))}：`,
    displayWidth: cells,
    boxWrap: (text, columns) => wrap(text, columns).join('\n'),
  });
  command.configureOutput({
    // The blank behind the title is commander's.
    writeOut: (text) =>
      process.stdout.write(blocks(text, told, process.stdout.columns || usualColumns).replace(/^用法： /, '用法：')),
    writeErr: (text) =>
      process.stderr.write(chineseMessage(blocks(text, told, process.stderr.columns || usualColumns))),
  });
  for (const one of command.commands) speakChinese(one, texts);
}

const usualColumns = 80;

/** A description with its addition, such as the default: translated as a whole, or else each by itself. */
function described(whole: string, { description }: Option | Argument, told: (english: string) => string): string {
  const chinese = told(whole);
  if (chinese !== whole || !whole.startsWith(description)) return chinese;
  const addition = whole.slice(description.length).trim();
  const inChinese = commanderAdditions.reduce(
    (text, [english, chinesePart]) => text.replace(english, chinesePart),
    addition,
  );
  return told(description) + inChinese.replace(/^\(([\s\S]*)\)$/, '（$1）');
}

/** What stands below the options, block by block: examples with their heading, and paragraphs. */
function blocks(text: string, told: (english: string) => string, columns: number): string {
  return text
    .split(/(\n{2,})/)
    .map((block) => {
      const [, before = '', body = '', after = ''] = /^(\n*)([\s\S]*?)(\n*)$/.exec(block) ?? [];
      const [heading = ''] = /^Examples?(?=:\n)/.exec(body) ?? [];
      if (heading !== '') return `${before}${told(heading)}：${body.slice(heading.length + 1)}${after}`;
      const paragraph = body.replaceAll(/\s*\n\s*/g, ' ');
      const chinese = told(paragraph);
      return chinese === paragraph ? block : before + wrap(chinese, columns).join('\n') + after;
    })
    .join('');
}
