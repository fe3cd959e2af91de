import { type Command, Option } from 'commander';
import { helpText } from './options.ts';

/** The commands that keep the directory of users of the reference server. */
export function keepingUsers(program: Command): void {
  const users = program
    .command('users')
    .summary('keep the users of the reference server')
    .commandsGroup('Commands:')
    .helpCommand('help [command]', 'display help for command')
    .description(
      'Keeps the database of users that the reference server knows. A server that runs takes a change with the next message.',
    )
    .addHelpText(
      'after',
      helpText(`
Examples:
  im-conformance users add 1017 --username 张三 --avatar https://chat.example/1017.png
  im-conformance users import customers.csv
  im-conformance users list --json

Exit codes: 0 done, 1 refused, or the database or file cannot be used, 2 usage.`),
    );

  users
    .command('add')
    .summary('add a user, or change one')
    .argument('<userId>', 'from 1 to 9007199254740991')
    .requiredOption('--username <name>', 'display name')
    .option('--avatar <url>', 'URL of a picture (default: none, or with --replace that which is there)')
    .option('--replace', 'change the user who has this userId already')
    .addOption(databaseOption())
    .action(async (userId: string, options) => {
      const { addUser } = await import('../reference-server/directory/commands.ts');
      await addUser(userId, options);
    });

  users
    .command('list')
    .summary('list all users')
    .option('--json', 'print JSON, as a file of users holds it')
    .addOption(databaseOption())
    .action(async (options) => {
      const { listUsers } = await import('../reference-server/directory/commands.ts');
      await listUsers(options);
    });

  users
    .command('remove')
    .summary('remove users')
    .argument('<userId...>', 'users, who have to be there')
    .addOption(databaseOption())
    .action(async (userIds: string[], options) => {
      const { removeUsers } = await import('../reference-server/directory/commands.ts');
      await removeUsers(userIds, options);
    });

  users
    .command('import')
    .summary('add and change users as a file of JSON or CSV says')
    .description(
      'Adds the users of a file and changes those that are there already: all of them or, where anything is wrong, none. CSV begins with the line userId,username,avatar.',
    )
    .argument('<file>', 'its name ends with .json or .csv')
    .addOption(databaseOption())
    .action(async (file: string, options) => {
      const { importFile } = await import('../reference-server/directory/commands.ts');
      await importFile(file, options);
    });

  users
    .command('export')
    .summary('write all users into a file of JSON or CSV')
    .argument('[file]', 'its name ends with .json or .csv; without one JSON is printed')
    .addOption(databaseOption())
    .action(async (file: string | undefined, options) => {
      const { exportFile } = await import('../reference-server/directory/commands.ts');
      await exportFile(file, options);
    });
}

function databaseOption(): Option {
  return new Option(
    '--database <file>',
    'database of users, created if missing (IM_DATABASE; default: im-conformance/users.db below $XDG_DATA_HOME or ~/.local/share)',
  );
}
