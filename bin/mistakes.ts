// What a user's mistake comes to: one clear line and an exit code. Loads nothing before there is one.

/** Tells of a command that is not set off by --, which would take its options for those of the kit. */
export function lacksDashes(name: string, command: readonly string[]): boolean {
  if (command.length === 0 || process.argv.includes('--')) return false;
  process.stderr.write(`im-conformance: put -- before the command: im-conformance ${name} -- ${command.join(' ')}\n`);
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
