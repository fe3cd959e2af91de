import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ProtocolModel } from '#generated/formats/model.js';
import { effectiveTimers, type TimerValues } from '../interpreter/durations.ts';
import type { ClockGrade, TestUser } from '../interpreter/types.ts';
import type { StopReport } from '../process/child.ts';
import { type Crash, crashOf } from '../process/crash.ts';
import { now } from '../process/now.ts';
import type { ProgramLine } from '../process/output-buffer.ts';
import { acceptsConnection, freePort } from '../process/port.ts';
import { type ReadyProgram, startProgram } from '../process/program.ts';
import type { OutputSink, ProgramMessage } from '../process/program-output.ts';
import { within } from '../process/within.ts';
import { answersHandshake, type Calibration, calibrate, uncalibrated } from './calibrate.ts';
import type { Target } from './play.ts';

/** A target that scenarios can be played against. */
export interface Instance extends Target {
  readonly timers: TimerValues;
  readonly clock: ClockGrade;
  readonly calibration: Calibration;
  /** Timers that a client was told, in milliseconds. */
  readonly told?: Readonly<Record<string, number>>;
  /** Whether this process was held up since a moment, so much that what it observed may be wrong. */
  heldUpSince?(moment: number): boolean;
  /** Whether it was held up so much by others than itself and its target: who floods it keeps it busy. */
  starvedSince?(moment: number): boolean;
  /** Milliseconds by which its clock was advanced so far. */
  advanced(): number;
  /** How it ended though nobody stopped it; undefined while it lives. */
  crash(): Crash | undefined;
  /** What a program that the kit started printed from one moment to another: see `ReadyProgram.linesBetween`. */
  linesBetween?(from: number, to: number, most: number): readonly ProgramLine[];
  /** Whether it runs and answers nobody any more, as `answers` found. */
  isDeaf(): boolean;
  /** Asks it for a handshake, and remembers where it gives no answer at all. */
  answers(): Promise<boolean>;
  /** Milliseconds that it took to start; 0 where it ran already. */
  readonly startMs: number;
  /** Resolves when it is known whether it lives: its connections end a moment before its exit is seen. */
  settled(): Promise<void>;
  stop(): Promise<void>;
  /** What of it is left after it was stopped, one sentence each. */
  left(): Promise<readonly string[]>;
}

/** What every instance needs to know. */
export interface InstanceOptions {
  readonly model: ProtocolModel;
  /** A user for measuring, whom no scenario uses. */
  readonly probeUser: TestUser;
  /** Milliseconds that a handshake may take. */
  readonly timeoutMs: number;
}

/** The channel's address for a user. */
export function addressFor(model: ProtocolModel, userId: number): string {
  return model.address.replace(/\{[^}]*\}/, String(userId));
}

/** A running server. Throws TargetUnreachable. */
export async function attach(
  url: string,
  replaced: Readonly<Record<string, number>>,
  options: InstanceOptions,
): Promise<Instance> {
  const { model, probeUser, timeoutMs } = options;
  const timers = effectiveTimers(model.timers, replaced);
  const shorter = Object.entries(replaced).some(([name, ms]) => ms < (model.timers[name]?.ms ?? 0));
  return {
    url,
    timers,
    clock: shorter ? 'scaled' : 'real',
    calibration: await calibrate(url, addressFor(model, probeUser.userId), model, timeoutMs),
    advance: undefined,
    advanced: () => 0,
    ...hearing(url, addressFor(model, probeUser.userId)),
    startMs: 0,
    crash: () => undefined,
    settled: async () => {},
    stop: async () => {},
    left: async () => [],
  };
}

/** How a program under test is started. */
export interface StartOptions {
  readonly model: ProtocolModel;
  readonly command: readonly string[];
  /** Folder in which it runs; that of this process unless told. */
  readonly folder?: string | undefined;
  readonly users: readonly TestUser[];
  /** Values of timers that it is told, by name. */
  readonly timers: Readonly<Record<string, number>>;
  /** Where it is to listen; a free port unless told. */
  readonly port?: number | undefined;
  /** Milliseconds until it must listen. */
  readonly readyTimeoutMs: number;
  /** Told when the command runs, before it listens: the process, and the port that it was given. */
  readonly onSpawned?: ((pid: number, port: number) => void) | undefined;
  /** Told each event that the program prints as a line of JSON. */
  readonly onEvent?: ((message: ProgramMessage) => void) | undefined;
  /** Takes all that the program prints; ended with the program. */
  readonly output?: OutputSink | undefined;
  /** Whether the same command listened before. */
  readonly listenedBefore?: boolean | undefined;
}

/** A program under test that listens, with what it was told. */
export interface StartedProgram {
  readonly program: ReadyProgram;
  readonly port: number;
  readonly url: string;
  readonly timers: TimerValues;
  /** Milliseconds that it took to start. */
  readonly startMs: number;
  /** Stops it and removes its files; the same report at each call. */
  stop(): Promise<StopReport>;
}

/** How a program under test is started and measured. */
export interface LaunchOptions extends InstanceOptions, StartOptions {
  /** The grade that these timers stand for; a program that offers to advance its clock makes `real` virtual. */
  readonly clock: 'scaled' | 'real';
}

/** Address that a program under test is told to listen on. */
export const host = '127.0.0.1';

/** Lines in which the reason of a crash is looked for. */
const linesOfCrash = 2000;

function leftSentence(port: number): string {
  return `something that the program started still listens on ${host}:${port}: it left its process group and threw away its environment, so that the kit cannot find it; end it by hand`;
}

/** How long the exit of a program that listens no more is waited for, in milliseconds. */
const exitTime = 1000;
/** A program that dies may still seem to listen for so long, in milliseconds. */
const dyingTime = 300;

/** Starts a program on a free port, as the plug-in contract says. Throws ProgramError. */
export async function startTarget(options: StartOptions): Promise<StartedProgram> {
  const { command, folder, users, readyTimeoutMs, onEvent, output, listenedBefore } = options;
  const [file = '', ...args] = command;
  const ownFiles = await mkdtemp(path.join(tmpdir(), 'im-conformance-'));
  const leave = async (): Promise<void> => {
    await rm(ownFiles, { recursive: true, force: true });
    await output?.end();
  };
  const usersFile = path.join(ownFiles, 'users.json');
  const port = options.port ?? (await freePort(host));
  const timers = effectiveTimers(options.model.timers, options.timers);
  try {
    await writeFile(usersFile, JSON.stringify(users));
    const env = { ...timerVariables(timers), IM_HOST: host, IM_PORT: String(port), IM_USERS_FILE: usersFile };
    const onSpawned = (pid: number): void => options.onSpawned?.(pid, port);
    const starting = { command: file, args, folder, env, host, port, readyTimeoutMs, onSpawned, onEvent };
    const begun = now();
    const program = await startProgram({ ...starting, output, listenedBefore });
    const stop = async (): Promise<StopReport> => {
      const report = await program.stop();
      await leave();
      return report;
    };
    return { program, port, url: `ws://${host}:${port}`, timers, startMs: now() - begun, stop };
  } catch (error) {
    await leave();
    throw error;
  }
}

/** Starts a program and measures it. Throws ProgramError or TargetUnreachable. */
export async function launch(options: LaunchOptions): Promise<Instance> {
  const started = await startTarget(options);
  try {
    return await instanceOf(started, options);
  } catch (error) {
    await started.stop();
    throw error;
  }
}

/** Measures a started program, which can be played against from then on. Throws TargetUnreachable. */
export async function instanceOf(
  { program, url, port, timers, startMs, stop }: StartedProgram,
  options: InstanceOptions & Pick<LaunchOptions, 'clock'>,
): Promise<Instance> {
  const { model, probeUser } = options;
  const virtual = options.clock === 'real' && program.control.includes('advance');
  let advanced = 0;
  let crash: Crash | undefined;
  void program.exited.then((exit) => {
    const lines = program.linesBetween(0, Number.POSITIVE_INFINITY, linesOfCrash);
    crash = crashOf(exit, program.exitedAt() ?? now(), lines);
  });
  const settled = async (): Promise<void> => {
    await within((await acceptsConnection(host, port)) ? dyingTime : exitTime, program.exited);
  };
  const measured = calibrate(url, addressFor(model, probeUser.userId), model, options.timeoutMs);
  const calibration = await measured.catch(async (error: unknown) => {
    await settled();
    // A program that dies at its first connection is judged by that.
    if (crash === undefined) throw error;
    return uncalibrated();
  });
  return {
    url,
    timers,
    clock: virtual ? 'virtual' : options.clock,
    calibration,
    advance: virtual
      ? (ms) => {
          advanced += ms;
          return program.advance(ms, options.timeoutMs);
        }
      : undefined,
    advanced: () => advanced,
    ...hearing(url, addressFor(model, probeUser.userId)),
    startMs,
    crash: () => crash,
    linesBetween: (from, to, most) => program.linesBetween(from, to, most),
    settled,
    stop: async () => {
      await stop();
    },
    left: async () => ((await acceptsConnection(host, port)) ? [leftSentence(port)] : []),
  };
}

/** How long a handshake is waited for that shows whether anybody is answered, in milliseconds. */
const hearingTime = 2500;

/** Whether a target answers handshakes; a refusal is an answer. */
function hearing(url: string, target: string): Pick<Instance, 'isDeaf' | 'answers'> {
  let deaf = false;
  return {
    isDeaf: () => deaf,
    answers: async () => {
      deaf = !(await answersHandshake(`${url}${target}`, hearingTime));
      return !deaf;
    },
  };
}

/** Environment by which a program is told its timers. */
export function timerVariables(timers: ReturnType<typeof effectiveTimers>): Record<string, string> {
  const settable = Object.values(timers).flatMap(({ variable, ms }) =>
    variable === undefined ? [] : [[variable, String(ms)]],
  );
  return Object.fromEntries(settable) as Record<string, string>;
}
