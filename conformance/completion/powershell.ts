import { type CommandTable, namesOf, worded } from './table.ts';

/** Completion for PowerShell, from version 5 on. */
export function powershellCompletion({ name, options, commands }: CommandTable): string {
  const root = { name: '', options, words: commands.map((command) => command.name) };
  const all = [root, ...commands];
  const words = all.map((command) => `    ${quoted(command.name)} = ${array(command.words)}`);
  const dashed = all.map((command) => `    ${quoted(command.name)} = ${array(namesOf(command.options))}`);
  const values = all.flatMap((command) =>
    (['words', 'list'] as const).flatMap((type) =>
      worded(command.options, type).flatMap(([option, of]) =>
        option.names.map((one) => `    ${quoted(`${command.name} ${one}`)} = ${array(of)}`),
      ),
    ),
  );
  const taking = all.flatMap((command) =>
    command.options
      .filter(({ value }) => value !== undefined)
      .flatMap((option) => option.names.map((one) => quoted(`${command.name} ${one}`))),
  );
  const told = [
    ...commands.map(({ name: command, summary }): [string, string] => [` ${command}`, summary]),
    ...all.flatMap((command) =>
      command.options.flatMap(({ names, description }) =>
        names.map((one): [string, string] => [`${command.name} ${one}`, description]),
      ),
    ),
  ].map(([key, text]) => `    ${quoted(key)} = ${quoted(text)}`);
  return `# Completion of ${name} for PowerShell. Now: ${name} completion powershell | Out-String | Invoke-Expression
# Always: put that line into the file that $PROFILE names.
Register-ArgumentCompleter -Native -CommandName ${name} -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @{
${words.join('\n')}
  }
  $options = @{
${dashed.join('\n')}
  }
  $values = @{
${values.join('\n')}
  }
  $taking = @(${taking.join(', ')})
  $told = @{
${told.join('\n')}
  }
  $typed = @($commandAst.CommandElements | Select-Object -Skip 1 |
    Where-Object { $_.Extent.EndOffset -lt $cursorPosition } | ForEach-Object { $_.ToString() })
  # After --, the command of somebody else.
  if ($typed -contains '--') { return }
  $command = @($typed | Where-Object { $_ -notlike '-*' })[0]
  if (-not $command) { $command = '' }
  $before = if ($typed.Count -gt 0) { "$command $($typed[-1])" } else { '' }
  $head = ''
  $last = $wordToComplete
  if ($values.ContainsKey($before)) {
    $offered = $values[$before]
    if ($wordToComplete -match '^(.*,)([^,]*)$') { $head = $Matches[1]; $last = $Matches[2] }
  } elseif ($taking -contains $before) {
    return
  } elseif ($wordToComplete -like '-*') {
    $offered = $options[$command]
  } else {
    $offered = $words[$command]
  }
  $offered | Where-Object { $_ -like "$last*" } | ForEach-Object {
    $tip = $told["$command $_"]
    if (-not $tip) { $tip = $_ }
    [System.Management.Automation.CompletionResult]::new("$head$_", $_, 'ParameterValue', $tip)
  }
}
`;
}

function array(words: readonly string[]): string {
  return `@(${words.map(quoted).join(', ')})`;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
