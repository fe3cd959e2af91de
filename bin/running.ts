import type { Command } from 'commander';
import { meansServer } from './mistakes.ts';

/** The commands that run the references: a server, and a client to chat with. They read their options themselves. */
export function running(program: Command): void {
  program
    .command('serve')
    .summary('run the reference server, or one that misbehaves')
    .argument('[options...]', 'see im-conformance serve --help')
    .helpOption(false)
    .allowUnknownOption()
    .action(async (_options, _values, command: Command) => {
      if (await meansServer()) return;
      const { serve } = await import('../reference-server/faults/by-hand/serve.ts');
      await serve(command.args, 'im-conformance serve');
    });

  program
    .command('token')
    .summary('make a token for a reference server that wants one')
    .argument('[options...]', 'see im-conformance token --help')
    .helpOption(false)
    .allowUnknownOption()
    .action(async (_options, _values, command: Command) => {
      const { printToken } = await import('../reference-server/auth/token-command.ts');
      await printToken(command.args, 'im-conformance token');
    });

  program
    .command('chat')
    .summary('chat in the terminal')
    .argument('[options...]', 'see im-conformance chat --help')
    .helpOption(false)
    .allowUnknownOption()
    .action(async (_options, _values, command: Command) => {
      const { run } = await import('../reference-client/chat/main.ts');
      await run(command.args, 'im-conformance chat');
    });
}
