import type { Command } from 'commander';

const { languageOf, languages } = await import('../conformance/language.ts');

/** The language that a command line asks for, or else the environment. */
function languageAsked(args: readonly string[], environment: NodeJS.ProcessEnv): string {
  const own = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  const given = own.findLast((argument, index) => argument.startsWith('--lang=') || own[index - 1] === '--lang');
  const asked = [given?.replace('--lang=', ''), environment['IM_CONFORMANCE_LANG']];
  return languages.find((language) => language === (asked[0] ?? asked[1])) ?? languageOf(environment);
}

/**
 * Lets the program give help and refuse its usage in Chinese where that is asked for; what that takes is loaded only then.
 * True where the help of a command that reads its options itself was given.
 */
export async function speaksChinese(program: Command, args: readonly string[]): Promise<boolean> {
  if (languageAsked(args, process.env) !== 'zh') return false;
  const [{ chineseDescriptions }, { speakChinese }] = await Promise.all([
    import('../conformance/descriptions/descriptions.ts'),
    import('../conformance/descriptions/chinese-help.ts'),
  ]);
  const texts = await chineseDescriptions();
  speakChinese(program, texts);
  const [name = '', ...rest] = args;
  if (!rest.includes('--help') && !rest.includes('-h')) return false;
  const [command, ...further] = await ownCommands(name);
  if (command === undefined) return false;
  for (const one of [command, ...further]) speakChinese(one, texts);
  const known = new Set<string | null | undefined>(['--help', ...command.options.map(({ long }) => long)]);
  const added = further.flatMap((one) => one.options.filter(({ long }) => !known.has(long)));
  if (added.length > 0) for (const option of added) command.addOption(option.helpGroup('To debug a client:'));
  command.outputHelp();
  return true;
}

/** The commands that read their options themselves: that of the name, and what is added to it. */
async function ownCommands(name: string): Promise<Command[]> {
  const shown = `im-conformance ${name}`;
  switch (name) {
    case 'serve': {
      const { optionsCommand } = await import('../reference-server/options.ts');
      const { faultOptions } = await import('../reference-server/faults/by-hand/serve.ts');
      return [optionsCommand(shown), faultOptions(shown)];
    }
    case 'token': {
      const { tokenOptions } = await import('../reference-server/auth/token-command.ts');
      return [tokenOptions(shown)];
    }
    case 'chat': {
      const { optionsCommand } = await import('../reference-client/chat/options.ts');
      return [optionsCommand(shown)];
    }
    default:
      return [];
  }
}
