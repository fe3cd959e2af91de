import { type CommandTable, namesOf, quoted, worded } from './table.ts';

/** Completion for bash, from version 3.2 on. */
export function bashCompletion({ name, options, commands }: CommandTable): string {
  const all = [{ name: '', options, words: commands.map((command) => command.name) }, ...commands];
  const offered = all.map((command) => {
    const [words, dashed] = [command.words, namesOf(command.options)].map((list) => quoted(list.join(' ')));
    return `    ${quoted(command.name)}) words=${words} options=${dashed} ;;`;
  });
  const values = all.flatMap((command) =>
    (['words', 'list'] as const).flatMap((type) =>
      worded(command.options, type).map(([option, words]) => {
        const keys = option.names.map((one) => quoted(`${command.name} ${one}`)).join(' | ');
        return `    ${keys}) values=${quoted(words.join(' '))}${type === 'list' ? ' list=yes' : ''} ;;`;
      }),
    ),
  );
  // Where nothing is offered bash completes names of files, so that a value of which nobody knows more gets these too.
  const open = all.flatMap((command) =>
    command.options
      .filter(({ value }) => value?.type === 'file' || value?.type === 'other')
      .flatMap((option) => option.names.map((one) => quoted(`${command.name} ${one}`))),
  );
  const completer = `_${name.replaceAll(/\W/g, '_')}`;
  return `# Completion of ${name} for bash. Now: source <(${name} completion bash)
# Always: ${name} completion bash > ~/.local/share/bash-completion/completions/${name}
${completer}() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]}
  local command='' words='' options='' values='' list='' index
  COMPREPLY=()
  for ((index = 1; index < COMP_CWORD; index++)); do
    case \${COMP_WORDS[index]} in
      --)
        # The command of somebody else: its name, then files.
        ((index < COMP_CWORD - 1)) || COMPREPLY=($(compgen -c -- "$current"))
        return
        ;;
      -*) ;;
      *) [[ -n $command ]] || command=\${COMP_WORDS[index]} ;;
    esac
  done
  # bash parts --option=value into three words; name=file is not an option, and completed by a file.
  if [[ $current == '=' ]]; then
    current=''
    [[ $before == -* ]] || return
  elif [[ $before == '=' ]]; then
    before=\${COMP_WORDS[COMP_CWORD - 2]}
    [[ $before == -* ]] || return
  fi
  case "$command $before" in
${values.join('\n')}
    ${open.join(' | ')}) return ;;
  esac
  if [[ -n $list ]]; then
    # pretty,junit: the part after the last comma, with what stands before it.
    COMPREPLY=($(compgen -P "\${current%"\${current##*,}"}" -W "$values" -- "\${current##*,}"))
    return
  elif [[ -n $values ]]; then
    COMPREPLY=($(compgen -W "$values" -- "$current"))
    return
  fi
  case $command in
${offered.join('\n')}
  esac
  [[ $current != -* ]] || words=$options
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F ${completer} ${name}
`;
}
