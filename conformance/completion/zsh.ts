import { type CommandTable, type CompletedOption, quoted, type Value } from './table.ts';

/** Completion for zsh. */
export function zshCompletion({ name, options, commands }: CommandTable): string {
  const cases = commands.map(({ name: command, options: own, words }) => {
    const argument = words.length > 0 ? `1: :(${words.join(' ')})` : '*: :_files';
    const specs = [...own.map(optionSpec), quoted(argument)].map((spec) => `        ${spec}`);
    return `      ${command})\n        _arguments -S \\\n${specs.join(' \\\n')}\n        ;;`;
  });
  const described = commands.map(({ name: command, summary }) => `        ${quoted(`${command}:${escaped(summary)}`)}`);
  const function_ = `_${name}`;
  return `#compdef ${name}
# Completion of ${name} for zsh. Now: source <(${name} completion zsh)
# Always: ${name} completion zsh > "\${fpath[1]}/${function_}"
${function_}() {
  local state line
  local -a commands
  # After --, the command of somebody else.
  integer dashes=\${words[(i)--]}
  if (( dashes < CURRENT )); then
    words=("\${(@)words[dashes + 1, -1]}")
    (( CURRENT -= dashes ))
    _normal
    return
  fi
  _arguments -C \\
${options.map((option) => `    ${optionSpec(option)} \\`).join('\n')}
    '1: :->command' \\
    '*:: :->argument'
  case $state in
    command)
      commands=(
${described.join('\n')}
      )
      _describe command commands
      ;;
    argument)
      case $words[1] in
${cases.map((one) => one.replaceAll(/^/gm, '  ')).join('\n')}
      esac
      ;;
  esac
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  ${function_} "$@"
else
  compdef ${function_} ${name}
fi
`;
}

/** As _arguments of zsh wants it: any option may come again. */
function optionSpec({ names, description, value }: CompletedOption): string {
  const [first = '', ...rest] = names;
  const shown = rest.length === 0 ? quoted(`*${first}`) : `'*'{${names.join(',')}}`;
  const separator = value === undefined || rest.length > 0 ? '' : '=';
  const head = rest.length === 0 ? quoted(`*${first}${separator}`) : shown;
  return `${head}${quoted(`[${escaped(description)}]${action(value)}`)}`;
}

function action(value: Value | undefined): string {
  if (value === undefined) return '';
  if (value.type === 'words') return `: :(${value.words.join(' ')})`;
  if (value.type === 'list') return `: : _values -s , name ${value.words.join(' ')}`;
  return value.type === 'file' ? ': :_files' : ': : ';
}

function escaped(text: string): string {
  return text.replaceAll(/[\\[\]:]/g, '\\$&');
}
