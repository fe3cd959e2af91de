// What a user's mistake comes to: one clear line and an exit code. Loads nothing before there is one.

/** Tells of a command that is not set off by --, which would take its options for those of the kit. */
export async function lacksDashes(name: string, command: readonly string[]): Promise<boolean> {
  if (command.length === 0 || process.argv.includes('--')) return false;
  const { kitCommand } = await import('../conformance/command-line.ts');
  process.stderr.write(`im-conformance: put -- before the command: ${kitCommand(name, '--', ...command)}\n`);
  return true;
}

/** Tells whoever gives `serve` what belongs to `server`, which is one letter away. */
export async function meansServer(): Promise<boolean> {
  const words = process.argv.slice(process.argv.indexOf('serve') + 1);
  const at = words.findIndex((word) => word === '--' || /^--url\b/.test(word));
  if (at === -1) return false;
  const target = words[at] === '--' ? words.slice(at) : words.slice(at, words[at] === '--url' ? at + 2 : at + 1);
  const { kitCommand } = await import('../conformance/command-line.ts');
  process.stderr.write(
    `im-conformance: serve runs the reference server; to judge a server: ${kitCommand('server', ...target)}\n`,
  );
  process.exitCode = 2;
  return true;
}

/** Tells a user's mistake in a few lines; anything else is a fault of the kit and keeps its stack trace. */
export async function guarded(work: () => Promise<number>): Promise<void> {
  const { CommandFailure } = await import('../conformance/commands/failure.ts');
  try {
    process.exitCode = await work();
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    const { masked } = await import('../conformance/masked.ts');
    process.stderr.write(`im-conformance: ${masked(error.message)}\n`);
    process.exitCode = error.exitCode;
  }
}

/** The parser is large, and only this command needs it: an optional peer. */
export async function needsParser(error: NodeJS.ErrnoException): Promise<never> {
  const { CommandFailure } = await import('../conformance/commands/failure.ts');
  if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  throw new CommandFailure('lint needs two more packages: npm install @asyncapi/parser ajv', 2);
}
