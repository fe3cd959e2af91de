import type { CommandTable, CompletedOption, Value } from './table.ts';

/** Completion for fish. */
export function fishCompletion({ name, options, commands }: CommandTable): string {
  const within = `__${name.replaceAll(/\W/g, '_')}_in`;
  const at = (command: string): string => quoted(`${within} ${command || "''"}`);
  const root = at('');
  const lines = [
    ...options.map((option) => optionLine(name, root, option)),
    ...commands.map(
      ({ name: command, summary }) => `complete -c ${name} -n ${root} -a ${command} -d ${quoted(summary)}`,
    ),
    ...commands.flatMap(({ name: command, options: own, words }) => [
      `complete -c ${name} -n ${at(command)} ${words.length === 0 ? '-F' : `-a ${quoted(words.join(' '))}`}`,
      ...own.map((option) => optionLine(name, at(command), option)),
    ]),
  ];
  return `# Completion of ${name} for fish. Now: ${name} completion fish | source
# Always: ${name} completion fish > ~/.config/fish/completions/${name}.fish

# Whether a command is the one that is typed; what follows -- is somebody else's.
function ${within}
  set -l words (commandline -opc)
  set -e words[1]
  contains -- -- $words; and return 1
  for word in $words
    string match -q -- '-*' $word; and continue
    test "$word" = "$argv[1]"
    return
  end
  test -z "$argv[1]"
end

complete -c ${name} -f
complete -c ${name} -n 'contains -- -- (commandline -opc)' -F
${lines.join('\n')}
`;
}

function optionLine(name: string, condition: string, { names, description, value }: CompletedOption): string {
  const flags = names.map((one) => (one.startsWith('--') ? `-l ${one.slice(2)}` : `-s ${one.slice(1)}`)).join(' ');
  return `complete -c ${name} -n ${condition} ${flags}${completedValue(value)} -d ${quoted(description)}`;
}

function completedValue(value: Value | undefined): string {
  if (value === undefined) return '';
  if (value.type === 'words') return ` -x -a ${quoted(value.words.join(' '))}`;
  // fish completes the part after the last comma by this.
  if (value.type === 'list') return ` -x -a ${quoted(`(__fish_append , ${value.words.join(' ')})`)}`;
  return value.type === 'file' ? ' -r -F' : ' -x';
}

function quoted(text: string): string {
  return `'${text.replaceAll(/[\\']/g, '\\$&')}'`;
}
