#!/usr/bin/env node
import { Command, Option } from 'commander';
import { speaksChinese } from './chinese.ts';
import { comparing } from './comparing.ts';
import { keepingUsers } from './keeping-users.ts';
import { lookingUp } from './looking-up.ts';
import { guarded, lacksDashes, needsParser } from './mistakes.ts';
import {
  configOption,
  durationOption,
  givenUrl,
  helpText,
  langOption,
  playing,
  positiveInteger,
  several,
  stackOption,
  urlOption,
  watchOption,
} from './options.ts';
import { running } from './running.ts';
import { settingUp } from './setting-up.ts';

// Everything but this table of commands is loaded when it is needed, so that help and errors of usage come at once.

const { kitCommand } = await import('../conformance/command-line.ts');
const { packageVersion } = await import('../conformance/package-folder.ts');

// Whoever reads the output may stop reading: a closed pipe ends no run, and the exit code still tells.
for (const output of [process.stdout, process.stderr]) output.on('error', () => {});

const print = (line: string): boolean => process.stdout.write(`${line}\n`);

const program = new Command('im-conformance')
  .description('Checks servers and clients of instant-messaging protocols against the documents that define them.')
  .version(packageVersion())
  .showSuggestionAfterError()
  .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'im-conformance: ')) })
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));

program.commandsGroup('Set up:').helpCommand(true);
settingUp(program);

program.commandsGroup('Judge:');
playing(
  program
    .command('server')
    .alias('judge')
    .summary('judge a server')
    .description('Judges a server: a running one by its URL, or a program that is started with the command after --.')
    .usage('[options] --url <url> | [options] -- <command> [arguments...]')
    .argument('[command...]', 'program under test, after --')
    .addOption(urlOption())
    .addOption(configOption())
    .addOption(watchOption()),
  'session/*, session/x:check, SES-2 or SES',
)
  .addOption(
    new Option('--clock <how>', 'how rules with long timers are walked')
      .choices(['auto', 'virtual', 'scaled', 'real'])
      .default('auto'),
  )
  .addOption(durationOption('--timeout <duration>', 'longest time of one scenario', 30_000))
  .addOption(durationOption('--start-timeout <duration>', 'longest time until the program listens', 30_000))
  .option('--server-log <folder>', 'keep all that the server prints there, a file for each time it is started')
  .addHelpText(
    'after',
    helpText(`
Examples:
  im-conformance server --url ws://127.0.0.1:8080
  im-conformance server -- python3 my_server.py
  im-conformance server --run 'session/*' --skip SES-7 -- java -jar chat.jar

Exit codes: 0 conformant (or a part of the suite passed), 1 a MUST is broken,
2 usage or configuration, 3 the target could not be judged, 130 interrupted.`),
  )
  .action((command: string[], options, self: Command) =>
    guarded(async () => {
      if (await lacksDashes('server', command)) return 2;
      const { judgeServer } = await import('../conformance/commands/server.ts');
      const { run = [], skip = [], scenarios = [], timeout, startTimeout, ...rest } = options;
      const times = { timeoutMs: timeout, startTimeoutMs: startTimeout };
      return judgeServer({ ...rest, ...times, url: givenUrl(self), run, skip, scenarios, command });
    }),
  );

playing(
  program
    .command('client')
    .summary('judge a client')
    .description(
      'Judges a client: plays the server for its driver, which is started with the command after --. Without a command a person at the terminal is the driver: of a client on a phone, say.',
    )
    .usage('[options] -- <command> [arguments...] | [options]')
    .argument('[command...]', 'driver of the client under test, after --')
    .addOption(configOption())
    .addOption(watchOption()),
  'reconnect/*, reconnect/x:check, CL-2 or CL',
)
  .option('--listen <host:port>', 'where a client without a driver connects (default: 0.0.0.0:9090)')
  .option('--no-qr', 'do not show that address as a QR code')
  .addOption(
    durationOption(
      '--heartbeat <duration>',
      'heartbeat interval of the client (default: measured; without a driver 5s)',
    ),
  )
  .addOption(
    durationOption('--timeout <duration>', 'longest time of one scenario (default: 60s; without a driver 15min)'),
  )
  .addOption(durationOption('--start-timeout <duration>', 'longest time until the driver is ready', 30_000))
  .addHelpText(
    'after',
    helpText(`
Examples:
  im-conformance client -- node driver.js
  im-conformance client --run 'reconnect/*' --skip CL-4 -- python3 driver.py
  im-conformance client --heartbeat 2s

Exit codes: 0 conformant (or a part of the suite passed), 1 a MUST is broken,
2 usage or configuration, 3 the client could not be judged, 130 interrupted.`),
  )
  .action((command: string[], options) =>
    guarded(async () => {
      if (await lacksDashes('client', command)) return 2;
      const { judgeClient } = await import('../conformance/commands/client.ts');
      const { run = [], skip = [], scenarios = [], timeout, startTimeout, heartbeat, ...rest } = options;
      const times = { timeoutMs: timeout, startTimeoutMs: startTimeout, intervalMs: heartbeat };
      return judgeClient({ ...rest, ...times, intervalOption: '--heartbeat', run, skip, scenarios, command });
    }),
  );

playing(
  program
    .command('both')
    .summary('judge a client and a server by what passes between them')
    .description(
      'Starts a server and clients that talk to it through the kit, which reads along: what is wrong is put down to the one that the wire shows to be wrong.',
    )
    .usage('[options] -- <client command> ---- <server command>')
    .argument('[command...]', "the client's driver, ----, and the server, after --")
    .addOption(configOption())
    .addOption(watchOption()),
  'link/*, link/x:check, CL-9 or MSG',
)
  .addOption(durationOption('--heartbeat <duration>', 'heartbeat interval that both are told (default: measured)'))
  .addOption(durationOption('--timeout <duration>', 'longest time of one scenario', 60_000))
  .addOption(durationOption('--start-timeout <duration>', 'longest time until each program is ready', 30_000))
  .option('--server-log <folder>', 'keep all that the server prints there, a file for each time it is started')
  .addHelpText(
    'after',
    helpText(`
Examples:
  im-conformance both -- node driver.js ---- python3 my_server.py
  im-conformance both --watch

Exit codes: 0 nothing that the two show together is broken, 1 a MUST is broken,
2 usage or configuration, 3 they could not be judged, 130 interrupted.`),
  )
  .action((command: string[], options) =>
    guarded(async () => {
      if (await lacksDashes('both', command)) return 2;
      const { judgeBoth } = await import('../conformance/commands/both.ts');
      const { run = [], skip = [], scenarios = [], timeout, startTimeout, heartbeat, ...rest } = options;
      const times = { timeoutMs: timeout, startTimeoutMs: startTimeout, intervalMs: heartbeat };
      return judgeBoth({ ...rest, ...times, intervalOption: '--heartbeat', run, skip, scenarios, command });
    }),
  );

program
  .command('doctor')
  .summary('find out why a server cannot be judged')
  .description('Checks how a server is plugged in, step by step, before any requirement is judged; says what to do.')
  .usage('[options] --url <url> | [options] -- <command> [arguments...]')
  .argument('[command...]', 'program under test, after --')
  .addOption(urlOption())
  .addOption(configOption())
  .addOption(durationOption('--start-timeout <duration>', 'longest time until the program listens', 30_000))
  .addOption(stackOption())
  .addOption(langOption())
  .addHelpText(
    'after',
    helpText(`
Examples:
  im-conformance doctor -- python3 my_server.py
  im-conformance doctor --lang zh --url ws://127.0.0.1:8080

Exit codes: 0 all is fine, 1 problems were found, 2 usage or configuration,
3 the target cannot be reached or started, 130 interrupted.`),
  )
  .action((command: string[], { startTimeout, ...rest }, self: Command) =>
    guarded(async () => {
      if (await lacksDashes('doctor', command)) return 2;
      const { examine } = await import('../conformance/commands/doctor.ts');
      return examine({ ...rest, url: givenUrl(self), startTimeoutMs: startTimeout, command });
    }),
  );

program.commandsGroup('Understand a result:');
lookingUp(program);
comparing(program);

program.commandsGroup('Play:');
running(program);
keepingUsers(program);

program.commandsGroup('Maintain the suite:');
program
  .command('validate')
  .summary('check scenario files')
  .description('Checks scenario files; prints file:line:column and what is wrong there.')
  .argument('<path...>', 'files, or folders of files')
  .action((paths: string[]) =>
    guarded(async () => {
      const { validateScenarios } = await import('../conformance/commands/validate.ts');
      return validateScenarios(paths, print);
    }),
  );

program
  .command('selftest')
  .summary('prove that the suite finds faults')
  .description(
    'Runs the suites against servers and clients that are wrong on purpose: every fault must be found by a check of what it breaks, and a program that implements nothing must score nothing.',
  )
  .usage('[options] [-- <command> [arguments...]]')
  .argument('[command...]', 'program with --list and --fault NAME, after --; those of this package unless told')
  .addOption(
    new Option('--actor <actor>', 'only the server or the client of this package').choices(['server', 'client']),
  )
  .option('--run <pattern>', 'only these faults and programs: ttl-*, or by requirement: SES-2 (repeatable)', several)
  .option('--parallel <number>', 'faults at once (default: ten for each processor)', positiveInteger)
  .option('--json', 'print the report as JSON, and nothing else', false)
  .addHelpText(
    'after',
    helpText(`
Exit codes: 0 every fault was found, 1 the suite does not find all that it should,
2 usage or a wrong list of faults, 3 it could not be judged, 130 interrupted.`),
  )
  .action((command: string[], options) =>
    guarded(async () => {
      if (await lacksDashes('selftest', command)) return 2;
      const { selftest } = await import('../conformance/commands/selftest.ts');
      const { run = [], ...rest } = options;
      return selftest({ ...rest, run, command });
    }),
  );

program
  .command('coverage')
  .summary('show what the suite covers')
  .description('Shows for each requirement the checks that prove it, the faults that they find, and how time passed.')
  .argument('[report...]', 'reports of server --json or client --json: what was really played')
  .option('--selftest <file>', 'report of selftest --json: faults that were found')
  .option('--check', 'fail where a requirement has neither a check nor a reason why it cannot be observed', false)
  .option('--json', 'print JSON', false)
  .action((reports: string[], options) =>
    guarded(async () => {
      const { showCoverage } = await import('../conformance/commands/coverage.ts');
      return showCoverage({ ...options, reports }, print);
    }),
  );

program
  .command('lint')
  .summary('check protocol documents')
  .description('Checks AsyncAPI documents beyond what the parser checks; prints file:line:column level rule message.')
  .argument('<file...>', 'AsyncAPI documents')
  .action((files: string[]) =>
    guarded(async () => {
      const { lintCommand } = await import('../spec/generate/lint-command.ts').catch(needsParser);
      return lintCommand(files, print, (line) => process.stderr.write(`${line}\n`));
    }),
  );

pointToHelp(program, kitCommand());

if (!(await speaksChinese(program, process.argv.slice(2)))) await program.parseAsync();

/** An error of usage names the help of the command in which it was made. */
function pointToHelp(command: Command, name: string): void {
  const what = command.commands.length > 0 ? 'the commands and options' : 'the options';
  command.showHelpAfterError(`(${name} --help shows ${what})`);
  for (const one of command.commands) pointToHelp(one, `${name} ${one.name()}`);
}
