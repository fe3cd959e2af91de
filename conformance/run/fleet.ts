import type { ProtocolModel } from '#generated/formats/model.js';
import type { ClockGrade, TestUser } from '../interpreter/types.ts';
import type { ProgramMessage } from '../process/program-output.ts';
import { attach, type Instance, launch } from './instances.ts';
import { LagWatch } from './lag-watch.ts';
import { linkTimers, scaledTimers } from './short-timers.ts';
import type { Users } from './user-pool.ts';

/** Choice of the user: how rules with long timers are walked. */
export type ClockChoice = ClockGrade | 'auto';

/**
 * What an instance is for: ordinary scenarios, those that let time pass on the session clock, or those that must be alone
 * (with a clock that is waited for, only where they let time pass too); of clients, scenarios with a shorter interval.
 */
export type Kind = 'ordinary' | 'timed' | 'alone' | 'brisk';

/** The implementation under test, as one or several instances. */
export interface Fleet {
  /** The instance of a kind, started when first asked for. */
  instance(kind: Kind): Promise<Instance>;
  /** An instance for the second try of a scenario that may have failed because the machine is slow. */
  again?(): Promise<Instance>;
  /** How many second tries do not disturb each other; one unless told. */
  readonly secondTriesAtOnce?: number;
  /** Grade by which timed scenarios are played. */
  grade(): Promise<ClockGrade>;
  /** Whether the kit started it: nobody else talks to it, and each kind has an instance of its own. */
  readonly ours: boolean;
  /** What was observed of crashes, equal ones once. */
  readonly crashes: readonly string[];
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
}

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
const crashLimit = 10;

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
 * A program that is started up to three times: ordinary scenarios get long session timers, timed ones a clock that can be
 * advanced or, where the program does not offer that, short session timers.
 */
export function startedServer(command: readonly string[], options: FleetOptions): Fleet {
  const { model, clock } = options;
  const lag = new LagWatch();
  const crashes: string[] = [];
  const started = new Map<Kind, Promise<Instance>>();
  const running = new Map<Kind, Instance>();
  const ended: Promise<void>[] = [];
  const left: string[] = [];
  const end = async (one: Instance): Promise<void> => {
    await one.stop();
    left.push(...(await one.left()));
  };
  const users = [...options.users.known, options.probeUser];
  const begin = async (grade: 'scaled' | 'real', timers: Readonly<Record<string, number>>): Promise<Instance> =>
    watched(await launch({ ...options, command, users, clock: grade, timers }), lag);
  const start = async (kind: Kind): Promise<Instance> => {
    if (options.timers !== undefined) return begin('scaled', options.timers);
    if (clock === 'real') return begin('real', {});
    if (kind !== 'ordinary' && (await grade()) === 'scaled') return begin('scaled', scaledTimers(model.timers));
    const launched = await begin('real', linkTimers(model.timers));
    if (clock !== 'virtual' || launched.clock === 'virtual') return launched;
    await launched.stop();
    throw new ClockUnavailable('the program does not offer the command advance in its ready line; use --clock scaled');
  };
  /** A crashed program is started again, so that one scenario does not cost the others. */
  const instance = async (kind: Kind): Promise<Instance> => {
    const known = started.get(kind);
    const latest = await known;
    const crash = latest?.crash();
    if (known !== undefined && crash === undefined) return known;
    if (latest !== undefined && crash !== undefined && started.get(kind) === known) {
      crashes.push(crash);
      ended.push(end(latest));
      started.delete(kind);
      running.delete(kind);
    }
    if (crashes.length >= crashLimit)
      throw new Error(`the program crashed ${crashes.length} times; the last time ${crashes.at(-1)}`);
    const again = started.get(kind) ?? start(kind);
    started.set(kind, again);
    running.set(kind, await again);
    return again;
  };
  const grade = async (): Promise<ClockGrade> => {
    if (clock !== 'auto') return clock;
    return (await instance('ordinary')).clock === 'virtual' ? 'virtual' : 'scaled';
  };
  return {
    ours: true,
    get crashes() {
      return [...new Set([...crashes, ...[...running.values()].flatMap((instance) => instance.crash() ?? [])])];
    },
    left,
    instance,
    grade,
    stop: async () => {
      lag.stop();
      const begun = await Promise.allSettled(started.values());
      await Promise.all(begun.map(async (one) => (one.status === 'fulfilled' ? end(one.value) : undefined)));
      await Promise.all(ended);
    },
  };
}
