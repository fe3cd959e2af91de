import type { StopReport } from '../process/child.ts';
import { acceptsConnection } from '../process/port.ts';
import { ProgramError } from '../process/program-error.ts';
import { host, type Instance, instanceOf, type StartedProgram, startTarget } from '../run/instances.ts';
import { linkTimers, scaledTimers } from '../run/short-timers.ts';
import { startLine } from '../start-line.ts';
import type { Examination } from './examination.ts';
import { handshake } from './handshake.ts';
import { namedTimers } from './named-timers.ts';

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
    const instance = await handshake(examination, () =>
      instanceOf(started, {
        model,
        probeUser: options.probeUser,
        timeoutMs: options.answerTimeoutMs,
        clock: 'real',
      }),
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
    const log = error.logTail;
    const more = async () => ({ log, command: await startLine({ model, command, folder, users, port }) });
    switch (error.kind) {
      case 'not-found':
        examination.problem('start', words.notFound(command[0] ?? ''));
        return 'missing';
      case 'not-listening':
        examination.problem('port', words.notListening(port, startTimeoutMs, printedPort(log, port)), await more());
        return 'not-started';
      case 'exited':
        examination.problem('port', words.exitedEarly(error.exit ?? { code: null, signal: null }), await more());
        return 'not-started';
      default:
        examination.problem('port', words.portTaken);
        return 'not-started';
    }
  }
}

/** A port that the program speaks of in place of its own. */
function printedPort(log: readonly string[], own: number): number | undefined {
  const found = log.flatMap((line) => [...line.matchAll(/(?:\bport\W{0,4}|[\w\])]:)(\d{2,5})\b/gi)]);
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
  try {
    const { startTimeoutMs: readyTimeoutMs, ...program } = under;
    started = await startTarget({ ...program, model, users, timers, readyTimeoutMs });
    const measuring = { model, probeUser: options.probeUser, timeoutMs: options.answerTimeoutMs };
    const instance = await instanceOf(started, { ...measuring, clock: 'scaled' });
    for (const step of steps) {
      const finding = await examination.play(step.words, step.plans, instance);
      const told = words.startedAgain(namedTimers(model, instance.timers, 'variable'));
      examination.tell({ ...finding, text: finding.text + told });
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const log = error instanceof ProgramError ? error.logTail : [];
    const { text, remedy } = words.notStartedAgain;
    for (const step of steps)
      examination.tell({
        status: 'problem',
        label: step.words.label[options.language],
        text,
        remedy,
        seen: [error.message],
        log,
      });
  } finally {
    await started?.stop();
  }
}

/** Lets sessions end by advancing the clock of a program that offers it. */
async function examineClock(examination: Examination, instance: Instance): Promise<void> {
  const { words } = examination;
  for (const step of examination.stepsOf('timed')) {
    const { status, seen = [] } = await examination.play(step.words, step.plans, instance);
    if (status === 'fine') examination.fine('clock', words.advanced);
    else examination.problem('clock', words.notAdvanced, { seen });
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
