import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ProtocolModel } from '#generated/formats/model.js';
import { effectiveTimers, type TimerValues } from '../interpreter/durations.ts';
import type { ClockGrade, TestUser } from '../interpreter/types.ts';
import { acceptsConnection, freePort } from '../process/port.ts';
import { type ReadyProgram, startProgram } from '../process/program.ts';
import { within } from '../process/within.ts';
import { type Calibration, calibrate } from './calibrate.ts';
import type { Target } from './play.ts';

/** A target that scenarios can be played against. */
export interface Instance extends Target {
  readonly timers: TimerValues;
  readonly clock: ClockGrade;
  readonly calibration: Calibration;
  /** Milliseconds by which its clock was advanced so far. */
  advanced(): number;
  /** Why it is gone, with its last lines; undefined while it lives. */
  crash(): string | undefined;
  /** Resolves when it is known whether it lives: its connections end a moment before its exit is seen. */
  settled(): Promise<void>;
  stop(): Promise<void>;
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
function addressFor(model: ProtocolModel, userId: number): string {
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
    crash: () => undefined,
    settled: async () => {},
    stop: async () => {},
  };
}

/** How a program under test is started. */
export interface LaunchOptions extends InstanceOptions {
  readonly command: readonly string[];
  readonly users: readonly TestUser[];
  /** Values of timers that it is told, by name. */
  readonly timers: Readonly<Record<string, number>>;
  /** The grade that these timers stand for; a program that offers to advance its clock makes `real` virtual. */
  readonly clock: 'scaled' | 'real';
  readonly readyTimeoutMs: number;
}

const host = '127.0.0.1';

/** How long the exit of a program that listens no more is waited for, in milliseconds. */
const exitTime = 1000;

/** Starts a program on a free port, as the plug-in contract says. Throws ProgramError or TargetUnreachable. */
export async function launch(options: LaunchOptions): Promise<Instance> {
  const { model, command, users, probeUser } = options;
  const [file = '', ...args] = command;
  const folder = await mkdtemp(path.join(tmpdir(), 'im-conformance-'));
  const removeFolder = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const usersFile = path.join(folder, 'users.json');
  const port = await freePort(host);
  const timers = effectiveTimers(model.timers, options.timers);
  let program: ReadyProgram;
  try {
    await writeFile(usersFile, JSON.stringify(users));
    const env = { ...timerVariables(timers), IM_HOST: host, IM_PORT: String(port), IM_USERS_FILE: usersFile };
    program = await startProgram({ command: file, args, env, host, port, readyTimeoutMs: options.readyTimeoutMs });
  } catch (error) {
    await removeFolder();
    throw error;
  }
  const stop = async (): Promise<void> => {
    await program.stop();
    await removeFolder();
  };
  const url = `ws://${host}:${port}`;
  const virtual = options.clock === 'real' && program.control.includes('advance');
  let advanced = 0;
  let crash: string | undefined;
  void program.exited.then(({ code, signal }) => {
    const how = signal === null ? `exited with code ${code}` : `was ended by ${signal}`;
    crash = [`the program ${how}; its last lines:`, ...program.logTail().slice(-5)].join('\n  ');
  });
  try {
    return {
      url,
      timers,
      clock: virtual ? 'virtual' : options.clock,
      calibration: await calibrate(url, addressFor(model, probeUser.userId), model, options.timeoutMs),
      advance: virtual
        ? (ms) => {
            advanced += ms;
            return program.advance(ms, options.timeoutMs);
          }
        : undefined,
      advanced: () => advanced,
      crash: () => crash,
      settled: async () => {
        if (!(await acceptsConnection(host, port))) await within(exitTime, program.exited);
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function timerVariables(timers: ReturnType<typeof effectiveTimers>): Record<string, string> {
  const settable = Object.values(timers).flatMap(({ variable, ms }) =>
    variable === undefined ? [] : [[variable, String(ms)]],
  );
  return Object.fromEntries(settable) as Record<string, string>;
}
