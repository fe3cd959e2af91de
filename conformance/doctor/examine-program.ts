import type { StopReport } from '../process/child.ts';
import { ClockError, type ClockFault } from '../process/clock-control.ts';
import { acceptsConnection } from '../process/port.ts';
import { ProgramError } from '../process/program-error.ts';
import { host, type Instance, instanceOf, type StartedProgram, startTarget } from '../run/instances.ts';
import { linkTimers, scaledTimers } from '../run/short-timers.ts';
import { explain, TargetUnreachable } from '../run/unreachable.ts';
import { startLine } from '../start-line.ts';
import { adapterOf } from './adapter-of.ts';
import type { Examination } from './examination.ts';
import { handshake } from './handshake.ts';
import { namedTimers } from './named-timers.ts';
import type { Advice } from './words.ts';

/** How the program is started, and how long it may take. */
export interface ProgramUnderTest {
  readonly command: readonly string[];
  /** Folder in which it runs; that of this process unless told. */
  readonly folder?: string | undefined;
  readonly startTimeoutMs: number;
}

/** `reached` tells whether there was somebody to speak with; `missing` that there is no such command. */
export type Outcome = 'reached' | 'not-started' | 'missing';

/** Starts a program, examines it, and stops it. */
export async function examineProgram(examination: Examination, under: ProgramUnderTest): Promise<Outcome> {
  const { words, options } = examination;
  const { model } = options.protocol;
  const rest = [...examination.labels('ordinary'), ...examination.labels('timed')];
  const started = await start(examination, under);
  if (typeof started === 'string') {
    examination.notReached([words.labels.handshake, ...rest]);
    return started;
  }
  try {
    const measuring = { model, probeUser: options.probeUser, timeoutMs: options.answerTimeoutMs };
    const instance = await handshake(
      examination,
      () => instanceOf(started, { ...measuring, clock: 'real' }),
      adapterOf(under),
    );
    if (instance === undefined) {
      examination.notReached(rest);
      return 'not-started';
    }
    if ((await examination.playOrdinary(instance)) === 'stop') {
      examination.notReached(examination.labels('timed'));
      return 'reached';
    }
    await examineTimers(examination, under);
    if (instance.clock === 'virtual') await examineClock(examination, instance);
    return 'reached';
  } catch (error) {
    // That it crashed is told when it is stopped.
    if (!(error instanceof ProgramError)) throw error;
    return 'reached';
  } finally {
    await stop(examination, started);
  }
}

/** Starts it, and tells of start, port and control. */
async function start(
  examination: Examination,
  { command, folder, startTimeoutMs }: ProgramUnderTest,
): Promise<StartedProgram | Exclude<Outcome, 'reached'>> {
  const { words, options } = examination;
  const { model } = options.protocol;
  const users = [...options.users.known, options.probeUser];
  const begun = performance.now();
  let port = 0;
  try {
    const started = await startTarget({
      model,
      command,
      folder,
      users,
      timers: linkTimers(model.timers),
      readyTimeoutMs: startTimeoutMs,
      onSpawned: (pid, given) => {
        port = given;
        examination.fine('start', words.running(pid));
      },
    });
    examination.fine('port', words.listening(port, performance.now() - begun));
    const { control, saidReady } = started.program;
    if (control.includes('advance')) examination.fine('ready', words.offersControl);
    else examination.notice('ready', { text: words.noControl(saidReady), remedy: '' });
    return started;
  } catch (error) {
    if (!(error instanceof ProgramError)) throw error;
    const missing = error.kind === 'not-found';
    const advice = startAdvice(error, examination, { command, startTimeoutMs, port });
    const more =
      missing || error.kind === 'port-taken'
        ? {}
        : { log: error.logTail, command: await startLine({ model, command, folder, users, port }) };
    examination.problem(missing ? 'start' : 'port', advice, more);
    return missing ? 'missing' : 'not-started';
  }
}

/** Why a program did not start, and what to do. */
function startAdvice(
  error: ProgramError,
  { words }: Examination,
  { command, startTimeoutMs, port }: Pick<ProgramUnderTest, 'command' | 'startTimeoutMs'> & { readonly port: number },
): Advice {
  switch (error.kind) {
    case 'not-found':
      return words.notFound(command[0] ?? '');
    case 'not-listening':
      return words.notListening(port, startTimeoutMs, printedPort(error.logTail, port));
    case 'exited':
      return words.exitedEarly(error.exit ?? { code: null, signal: null });
    default:
      return words.portTaken;
  }
}

/** A port that the program speaks of in place of its own. */
function printedPort(log: readonly string[], own: number): number | undefined {
  const found = log.flatMap((line) => [...line.matchAll(/(?:\bport\W{0,4}|(?:^|[\w\])\s"'*]):)(\d{2,5})\b/gi)]);
  return found.map(([, digits]) => Number(digits)).findLast((port) => port !== own && port >= 80 && port < 65_536);
}

/** Starts a second one with short timers, and lets sessions end. */
async function examineTimers(examination: Examination, under: ProgramUnderTest): Promise<void> {
  const { options, words } = examination;
  const { model } = options.protocol;
  const timers = scaledTimers(model.timers);
  const steps = examination.stepsOf('timed');
  const users = [...options.users.known, options.probeUser];
  let started: StartedProgram | undefined;
  let port = 0;
  try {
    const { startTimeoutMs: readyTimeoutMs, ...program } = under;
    const onSpawned = (_: number, given: number): void => {
      port = given;
    };
    started = await startTarget({ ...program, model, users, timers, readyTimeoutMs, listenedBefore: true, onSpawned });
    const measuring = { model, probeUser: options.probeUser, timeoutMs: options.answerTimeoutMs };
    const instance = await instanceOf(started, { ...measuring, clock: 'scaled' });
    for (const step of steps) {
      const finding = await examination.play(step.words, step.plans, instance);
      const told = words.startedAgain(namedTimers(model, instance.timers, 'variable'));
      examination.tell({ ...finding, text: finding.text + told });
    }
  } catch (error) {
    const isProgram = error instanceof ProgramError;
    if (!isProgram && !(error instanceof TargetUnreachable)) throw error;
    const seen = isProgram
      ? startAdvice(error, examination, { ...under, port }).text
      : explain(error.obstacle, options.language).seen;
    const { text, remedy } = words.notStartedAgain;
    const log = isProgram ? error.logTail : [];
    for (const step of steps)
      examination.tell({
        status: 'problem',
        label: step.words.label[options.language],
        text,
        remedy,
        seen: [seen],
        log,
      });
  } finally {
    await started?.stop();
  }
}

/** Lets sessions end by advancing the clock of a program that offers it. */
async function examineClock(examination: Examination, instance: Instance): Promise<void> {
  const { words } = examination;
  let fault: ClockFault | undefined;
  const advance = (ms: number): Promise<void> =>
    instance.advance?.(ms).catch((error: unknown) => {
      if (error instanceof ClockError) fault = error.fault;
      throw error;
    }) ?? Promise.resolve();
  for (const step of examination.stepsOf('timed')) {
    const { status, seen = [] } = await examination.play(step.words, step.plans, { ...instance, advance });
    if (status === 'fine') examination.fine('clock', words.advanced);
    else
      examination.problem('clock', words.notAdvanced, { seen: fault === undefined ? seen : [words.clockFault(fault)] });
  }
}

/** Stops it, and tells what that took. */
async function stop(examination: Examination, { program, port, stop: end }: StartedProgram): Promise<void> {
  const { words } = examination;
  const begun = performance.now();
  const report: StopReport = await end();
  const took = performance.now() - begun;
  if (await acceptsConnection(host, port)) return examination.problem('stop', words.portStillTaken(port));
  if (report.needed === 'nothing')
    return examination.problem('stop', words.exitedMeanwhile(report.exit), { log: program.logTail() });
  if (report.needed === 'SIGKILL') return examination.notice('stop', words.killed);
  if (report.leftovers.length > 0) return examination.notice('stop', words.leftovers(report.leftovers.length));
  examination.fine('stop', words.stopped(report, took));
}
