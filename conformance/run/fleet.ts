import type { ProtocolModel } from '#generated/formats/model.js';
import type { ClockGrade, TestUser } from '../interpreter/types.ts';
import { type Crash, type CrashCount, countCrashes } from '../process/crash.ts';
import { now } from '../process/now.ts';
import { ProgramError } from '../process/program-error.ts';
import type { OutputSink, ProgramMessage } from '../process/program-output.ts';
import { CrashesTooOften } from './crash-words.ts';
import { attach, type Instance, launch } from './instances.ts';
import { LagWatch } from './lag-watch.ts';
import { briskShare, linkTimers, scaledTimers } from './short-timers.ts';
import { Turns } from './turns.ts';
import type { Users } from './user-pool.ts';

/** Choice of the user: how rules with long timers are walked. */
export type ClockChoice = ClockGrade | 'auto';

/** All that an instance can be for. */
export const kinds = ['ordinary', 'timed', 'alone', 'brisk'] as const;

/**
 * What an instance is for: ordinary scenarios, those that let time pass on the session clock, or those that must be alone
 * (with a clock that is waited for, only where they let time pass too), or scenarios with a shorter heartbeat interval.
 */
export type Kind = (typeof kinds)[number];

/** The implementation under test, as one or several instances. */
export interface Fleet {
  /** The instance of a kind, started when first asked for. */
  instance(kind: Kind): Promise<Instance>;
  /** An instance for the second try of a scenario that may have failed because the machine is slow. */
  again?(): Promise<Instance>;
  /** An instance that no scenario has used, for one that is tried again alone; the one that is there where the kit starts none. */
  fresh?(kind: Kind): Promise<Instance>;
  /** Ends an instance that `fresh` gave. */
  discard?(instance: Instance): Promise<void>;
  /** How many second tries do not disturb each other; one unless told. */
  readonly secondTriesAtOnce?: number;
  /** Grade by which timed scenarios are played. */
  grade(): Promise<ClockGrade>;
  /** Whether the kit started it: nobody else talks to it, and each kind has an instance of its own. */
  readonly ours: boolean;
  /** Crashes that were observed, equal ones once. */
  readonly crashes: readonly CrashCount[];
  /** What could not be ended, one sentence each, once it was stopped. */
  readonly left: readonly string[];
  stop(): Promise<void>;
}

/** The target does not offer the clock that was asked for. */
export class ClockUnavailable extends Error {}

export interface FleetOptions {
  readonly model: ProtocolModel;
  readonly clock: ClockChoice;
  readonly users: Users;
  readonly probeUser: TestUser;
  readonly timeoutMs: number;
  readonly readyTimeoutMs: number;
  /** Folder in which a program runs that is started; that of this process unless told. */
  readonly folder?: string | undefined;
  /** Values of timers that a started program is told, whatever the instance is for; in milliseconds. */
  readonly timers?: Readonly<Record<string, number>>;
  /** Told each event that a started program prints as a line of JSON. */
  readonly onEvent?: ((message: ProgramMessage) => void) | undefined;
  /** Gives what takes the output of the next program that is started, by what it is for. */
  readonly outputOf?: OutputOf | undefined;
  /** Whether the same command listened before. */
  readonly listenedBefore?: boolean | undefined;
}

/** Gives what takes all that a program prints; `purpose` tells it from the others of a run. */
export type OutputOf = (purpose: Kind | 'own') => OutputSink;

/** Milliseconds for which this process may be held up without a failure being put down to that. */
const mostLag = 100;
/** Milliseconds without a processor after which a server may have taken this process for a link that went silent. */
const mostStarved = 400;

/** The same instance; it tells when this process was held up. */
function watched(instance: Instance, lag: LagWatch): Instance {
  return {
    ...instance,
    heldUpSince: (moment) => lag.worstSince(moment) > mostLag,
    starvedSince: (moment) => lag.starvedSince(moment) > mostStarved,
  };
}

/** A program crashes this often before the run gives up on it. */
const crashLimit = 40;
/** Programs of which one took longer to start than this, in milliseconds, are started one after the other. */
const slowStart = 2000;
/** Lines that are shown of a program that did not start while others of its kind run. */
const lastLines = 5;

/** A program that does not start while a run goes on: its last lines would be seen nowhere else than in the message. */
function withLastLines(error: unknown): unknown {
  if (!(error instanceof ProgramError) || error.logTail.length === 0) return error;
  const { kind, message, logTail, exit } = error;
  return new ProgramError(kind, [`${message}:`, ...logTail.slice(-lastLines)].join('\n  '), logTail, exit);
}

/** A running server; its timers are what the configuration says that they are. */
export function runningServer(url: string, timers: Readonly<Record<string, number>>, options: FleetOptions): Fleet {
  if (options.clock === 'virtual')
    throw new ClockUnavailable(
      '--clock virtual needs a program that the kit starts and that offers the command advance',
    );
  const lag = new LagWatch();
  let attached: Promise<Instance> | undefined;
  const instance = (): Promise<Instance> => {
    attached ??= attach(url, timers, options).then((one) => watched(one, lag));
    return attached;
  };
  return {
    instance,
    grade: async () => (await instance()).clock,
    ours: false,
    crashes: [],
    left: [],
    stop: async () => lag.stop(),
  };
}

/**
 * A program that is started up to four times: ordinary scenarios get long session timers, timed ones a clock that can be
 * advanced or, where the program does not offer that, short session timers.
 */
export function startedServer(command: readonly string[], options: FleetOptions): Fleet {
  const { model, clock } = options;
  const lag = new LagWatch();
  const crashes: Crash[] = [];
  const started = new Map<Kind, Promise<Instance>>();
  const running = new Map<Kind, Instance>();
  const ended: Promise<void>[] = [];
  const left: string[] = [];
  const end = async (one: Instance): Promise<void> => {
    await one.stop();
    left.push(...(await one.left()));
  };
  const users = [...options.users.known, options.probeUser];
  const oneAtATime = new Turns(1);
  let slow = false;
  let graded: ClockGrade | undefined;
  let { listenedBefore = false } = options;
  const begin = async (
    kind: Kind,
    grade: 'scaled' | 'real',
    timers: Readonly<Record<string, number>>,
  ): Promise<Instance> => {
    const start = async (): Promise<Instance> => {
      const begun = now();
      const output = options.outputOf?.(kind);
      const another = listenedBefore;
      const launching = launch({ ...options, command, users, clock: grade, timers, output, listenedBefore });
      const launched = await launching.catch((error: unknown) => {
        throw another ? withLastLines(error) : error;
      });
      listenedBefore = true;
      slow ||= now() - begun > slowStart;
      return launched;
    };
    // What starts slowly takes the processor from others that start, so that all of them would be late.
    return watched(await (slow ? oneAtATime.take(start) : start()), lag);
  };
  const start = async (kind: Kind): Promise<Instance> => {
    if (options.timers !== undefined) return begin(kind, 'scaled', options.timers);
    if (clock === 'real') return begin(kind, 'real', {});
    if (kind !== 'ordinary' && (await grade()) === 'scaled') return begin(kind, 'scaled', scaledTimers(model.timers));
    const launched = await begin(kind, 'real', linkTimers(model.timers, kind === 'brisk' ? briskShare : 1));
    if (clock !== 'virtual' || launched.clock === 'virtual') return launched;
    await launched.stop();
    throw new ClockUnavailable('the program does not offer the command advance in its ready line; use --clock scaled');
  };
  /** A crashed program is started again, so that one scenario does not cost the others. */
  const instance = async (kind: Kind): Promise<Instance> => {
    const known = started.get(kind);
    const latest = await known;
    const crash = latest?.crash();
    const gone = crash !== undefined || latest?.isDeaf() === true;
    if (known !== undefined && !gone) return known;
    if (latest !== undefined && gone && started.get(kind) === known) {
      if (crash !== undefined) crashes.push(crash);
      ended.push(end(latest));
      started.delete(kind);
      running.delete(kind);
    }
    const last = crashes.at(-1);
    if (last !== undefined && crashes.length >= crashLimit) throw new CrashesTooOften(last, crashes.length);
    const again = started.get(kind) ?? start(kind);
    started.set(kind, again);
    running.set(kind, await again);
    return again;
  };
  const spare = new Set<Instance>();
  const fresh = async (kind: Kind): Promise<Instance> => {
    const one = await start(kind);
    spare.add(one);
    return one;
  };
  const discard = async (one: Instance): Promise<void> => {
    spare.delete(one);
    const crash = one.crash();
    if (crash !== undefined) crashes.push(crash);
    await end(one);
  };
  const grade = async (): Promise<ClockGrade> => {
    if (clock !== 'auto') return clock;
    graded ??= (await instance('ordinary')).clock === 'virtual' ? 'virtual' : 'scaled';
    return graded;
  };
  return {
    ours: true,
    get crashes() {
      return countCrashes([...crashes, ...[...running.values()].flatMap((instance) => instance.crash() ?? [])]);
    },
    left,
    instance,
    fresh,
    discard,
    grade,
    stop: async () => {
      lag.stop();
      await Promise.all([...spare].map(discard));
      const begun = await Promise.allSettled(started.values());
      await Promise.all(begun.map(async (one) => (one.status === 'fulfilled' ? end(one.value) : undefined)));
      await Promise.all(ended);
    },
  };
}
