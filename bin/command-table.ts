import type { Argument, Command, Option } from 'commander';
import type { CommandTable, CompletedCommand, CompletedOption, Value } from '../conformance/completion/table.ts';

/** The commands and options of the program itself, as far as shells complete them. */
export async function tableOf(program: Command): Promise<CommandTable> {
  const [
    { optionsCommand: serverOptions },
    { faultOptions },
    { listed },
    { tokenOptions },
    { optionsCommand: chatOptions },
    { reporters },
  ] = await Promise.all([
    import('../reference-server/options.ts'),
    import('../reference-server/faults/by-hand/serve.ts'),
    import('../reference-server/faults/by-hand/listing.ts'),
    import('../reference-server/auth/token-command.ts'),
    import('../reference-client/chat/options.ts'),
    import('../conformance/report/reporters/table.ts'),
  ]);
  // These read their own options.
  const further: Readonly<Record<string, readonly Command[]>> = {
    serve: [serverOptions('serve'), faultOptions('serve')],
    token: [tokenOptions('token')],
    chat: [chatOptions('chat')],
  };
  const named: Readonly<Record<string, Value>> = {
    '--reporter': { type: 'list', words: Object.keys(reporters) },
    '--fault': { type: 'words', words: listed().map(({ name }) => name) },
  };
  const commands = program.commands.flatMap((command) => {
    const own = completed([command, ...command.commands, ...(further[command.name()] ?? [])], named);
    return [own, ...command.aliases().map((name) => ({ ...own, name }))];
  });
  const help = {
    name: 'help',
    summary: 'display help for command',
    options: [],
    words: commands.map(({ name }) => name),
  };
  return { name: program.name(), options: optionsOf([program], named), commands: [...commands, help] };
}

/** A command with the options of its own commands, and with those that it reads itself. */
function completed(commands: readonly Command[], named: Readonly<Record<string, Value>>): CompletedCommand {
  const [command] = commands;
  return {
    name: command?.name() ?? '',
    summary: command?.summary() || (command?.description() ?? ''),
    options: optionsOf(commands, named),
    words: [
      ...(command?.registeredArguments.flatMap(({ argChoices }: Argument) => argChoices ?? []) ?? []),
      ...(command?.commands.map((part) => part.name()) ?? []),
    ],
  };
}

function optionsOf(commands: readonly Command[], named: Readonly<Record<string, Value>>): CompletedOption[] {
  const options = commands.flatMap((command) => command.createHelp().visibleOptions(command));
  const each = new Map(options.map((option) => [option.flags, option]));
  return [...each.values()].map((option) => ({
    names: [option.short, option.long].filter((one) => one !== undefined),
    description: option.description,
    value: valueAfter(option, named),
  }));
}

function valueAfter(option: Option, named: Readonly<Record<string, Value>>): Value | undefined {
  if (!option.required && !option.optional) return undefined;
  const own = named[option.long ?? ''];
  if (own !== undefined) return own;
  if (option.argChoices !== undefined) return { type: 'words', words: option.argChoices };
  return { type: /<(?:file|path|keyfile)>/.test(option.flags) ? 'file' : 'other' };
}
