import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { kitCommand } from '../command-line.ts';
import { defaultFile } from '../config/find.ts';
import {
  ConfigurationError,
  configuredCapabilities,
  configuredTimers,
  configuredUsers,
  type ReadConfiguration,
  readConfiguration,
} from '../config/settings.ts';
import { Examination } from '../doctor/examination.ts';
import { examineProgram } from '../doctor/examine-program.ts';
import { examineUrl } from '../doctor/examine-url.ts';
import type { Finding } from '../doctor/finding.ts';
import { findingLines, labelColumn } from '../doctor/print.ts';
import { loadStepWords } from '../doctor/step-words.ts';
import { wordsIn } from '../doctor/words.ts';
import type { Language } from '../language.ts';
import { masked, maskedValues } from '../masked.ts';
import { packageFolder, packageVersion } from '../package-folder.ts';
import { escapeControlCharacters } from '../process/escape-control-characters.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { wrapCommand } from '../report/command.ts';
import { paragraph } from '../report/labelled.ts';
import { pageOf } from '../report/page.ts';
import type { Stack } from '../stacks.ts';
import { runInterruptibly } from './interruptibly.ts';
import { given } from './judge.ts';
import { defaultProtocol, openProtocol, openScenarios } from './scenarios.ts';
import { stackOf } from './stack.ts';
import { labelOf, type Target, targetArguments, targetOf, usersFor, WrongTarget } from './target.ts';

/** Options of `im-conformance doctor`. */
export interface DoctorOptions {
  readonly url?: string | undefined;
  /** Program under test with its arguments; empty when a URL is given. */
  readonly command: readonly string[];
  readonly config?: string | undefined;
  readonly startTimeoutMs: number;
  readonly lang: Language;
  /** What the server is written in, where its user says so. */
  readonly stack?: Stack | undefined;
}

/** Milliseconds that a handshake may take. */
const answerTimeout = 5000;

/** Examines how a server is plugged in, before any requirement is judged; gives the exit code. Throws CommandFailure. */
export async function examine(options: DoctorOptions): Promise<number> {
  const { lang } = options;
  const words = wordsIn(lang);
  const page = pageOf(process.stdout);
  const print = (...lines: string[]): void => void process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  let column = labelColumn(Object.values(words.labels));
  const tell = (finding: Finding): void => print(...findingLines(maskedValues(finding), column, page));
  const refuse = (label: string, text: string, remedy: string, seen: readonly string[] = []): 2 => {
    tell({ status: 'problem', label, text, remedy, seen });
    return 2;
  };

  const read = await configuration(options.config);
  if (typeof read === 'string') {
    const { text, remedy } = words.wrongConfiguration;
    return refuse(words.labels.configuration, text, remedy, read.split('\n'));
  }
  const { protocol, settings } = read;
  const steps = await stepsOf(protocol);
  column = Math.max(column, labelColumn(steps.map(({ words: step }) => step.label[lang])));
  let target: Target;
  try {
    target = targetOf(options, settings.read);
  } catch (error) {
    if (!(error instanceof WrongTarget) || typeof error.mistake === 'string') throw error;
    const { text, remedy } = words.wrongTarget(error.mistake);
    return refuse(words.labels.target, text, remedy);
  }
  const started = 'command' in target;
  const configured = configuredUsers(settings.read.configuration.users, protocol.model);
  const { users, probeUser } = usersFor(started, configured);
  print(
    ...paragraph(
      `im-conformance ${packageVersion()} doctor · ${protocol.model.title} · ${masked(labelOf(target))}`,
      page,
    ).map((line) => page.paint('bold', line)),
    '',
  );
  tell({
    status: 'fine',
    label: words.labels.configuration,
    text:
      settings.read.yaml === undefined
        ? words.noConfiguration(defaultFile)
        : words.configurationRead(settings.read.yaml.file),
  });
  const outcome = await runInterruptibly({ stop: async () => {} }, async (signal) => {
    const examination = new Examination({
      protocol,
      language: lang,
      stack: stackOf({
        ...target,
        stated: options.stack ?? settings.read.configuration.server?.stack,
        folder: ('folder' in target ? target.folder : settings.read.folder) ?? '.',
      }),
      steps,
      // A program that has users of its own, such as those of the document's example, is found out by others.
      users: started ? { ...users, known: strangers(users.known, protocol) } : users,
      probeUser,
      timeZone: settings.read.configuration.timeZone,
      capabilities: settings.capabilities,
      answerTimeoutMs: answerTimeout,
      tell,
      signal,
    });
    const reached =
      'command' in target
        ? await examineProgram(examination, { ...target, startTimeoutMs: options.startTimeoutMs })
        : await examineUrl(examination, target.url, settings.timers);
    return { examination, reached, interrupted: signal.aborted };
  });
  if (outcome === undefined || outcome.interrupted) return 130;
  const { problems, notices } = outcome.examination;
  const verdict = problems === 0 ? words.allFine(notices) : words.problems(problems);
  const paint = (line: string): string => page.paint(problems === 0 ? 'green' : 'red', page.paint('bold', line));
  const again = problems === 0 ? 'server' : 'doctor';
  const line = wrapCommand(escapeControlCharacters(commandLine(again, options)), page.columns - 2);
  print('', ...paragraph(verdict, page).map(paint), words.next(problems), ...line.map((part) => `  ${part}`));
  if (outcome.reached === 'missing') return 2;
  if (outcome.reached === false || outcome.reached === 'not-started') return 3;
  return problems === 0 ? 0 : 1;
}

interface Settings {
  readonly read: ReadConfiguration;
  readonly timers: Readonly<Record<string, number>>;
  readonly capabilities: readonly string[];
}

/** The configuration, or what is wrong with it, one line for each problem. */
async function configuration(file: string | undefined): Promise<{ protocol: Protocol; settings: Settings } | string> {
  try {
    const read = await readConfiguration(file, process.env);
    const protocol = await openProtocol(read.configuration.protocol ?? defaultProtocol);
    const timers = configuredTimers(read, protocol.model);
    return { protocol, settings: { read, timers, capabilities: configuredCapabilities(read, protocol.model) } };
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return error.message;
  }
}

/** The protocol's own steps in their order, each with its runs. */
async function stepsOf(protocol: Protocol): Promise<Examination['options']['steps']> {
  const steps = await loadStepWords(protocol.model.protocol);
  if (steps.length === 0) return [];
  const plans = await openScenarios(protocol, [builtIn(protocol)]);
  return steps.map((words) => ({
    words,
    plans: plans.filter(({ scenario }) => scenario.scenario === words.scenario),
  }));
}

function builtIn({ model }: Protocol): string {
  return path.normalize(fileURLToPath(new URL(`conformance/scenarios/${model.protocol}/doctor`, packageFolder())));
}

function strangers<T extends { readonly userId: number }>(known: readonly T[], { model }: Protocol): T[] {
  const examples = new Set(model.directory?.known.map(({ userId }) => userId));
  return known.filter(({ userId }) => !examples.has(userId));
}

function commandLine(command: 'server' | 'doctor', options: DoctorOptions): string {
  return masked(kitCommand(command, ...given('--config', options.config), ...targetArguments(options)));
}
