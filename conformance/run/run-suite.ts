import { setMaxListeners } from 'node:events';
import type { CheckResult } from '#generated/formats/report.js';
import type { Note } from '../interpreter/causes.ts';
import type { ClockGrade } from '../interpreter/types.ts';
import { now } from '../process/now.ts';
import type { Protocol } from '../protocol/protocol.ts';
import type { Calibration } from './calibrate.ts';
import type { Fleet } from './fleet.ts';
import { type Played, stoppedAtFailure } from './play.ts';
import type { Selection } from './select.ts';
import { Suite } from './suite.ts';
import type { Users } from './user-pool.ts';

export interface SuiteOptions {
  readonly protocol: Protocol;
  readonly selection: Selection;
  readonly fleet: Fleet;
  readonly users: Users;
  readonly timeZone: string | undefined;
  readonly capabilities: readonly string[];
  /** Longest time of one scenario in milliseconds. */
  readonly timeoutMs: number;
  /** How many scenarios run at once. */
  readonly parallel: number;
  /** Decides the order; without one it is always the same. */
  readonly seed?: number | undefined;
  /** Ids of runs that are played before the others. */
  readonly first?: ReadonlySet<string> | undefined;
  /** How often everything is played; a check keeps its worst result. */
  readonly rounds?: number;
  /** Whether a failure that may be the machine's slowness is final at once, where nobody waits to see it pass. */
  readonly oneTry?: boolean;
  /** Whether a person is the driver: scenarios are played in their order, and once. */
  readonly byHand?: boolean | undefined;
  /** Whether nobody minds that this process may have been held up. */
  readonly ignoreLag?: boolean;
  /** Whether a final result ends the run. */
  stopAt?(result: CheckResult): boolean;
}

/** What a run tells while it goes on. */
export interface SuiteEvents {
  began(facts: {
    readonly url: string;
    /** Timers that a client was told, in milliseconds. */
    readonly told?: Readonly<Record<string, number>> | undefined;
    readonly clock: ClockGrade;
    readonly calibration: Calibration;
    readonly runs: number;
  }): void;
  /** A scenario was played; its results are final unless `again`, when it is to be tried once more. Nobody else keeps the trace. */
  played(results: readonly CheckResult[], again: boolean, run: Played): void;
}

/** What a run came to. */
export interface SuiteResult {
  readonly checks: readonly CheckResult[];
  /** Observations that are no verdict, each once. */
  readonly notes: readonly Note[];
  readonly clock: ClockGrade;
  readonly timers: Readonly<Record<string, number>>;
  readonly milliseconds: number;
}

/** Plays the selected scenarios, and what may be others' doing once more alone. Throws what the fleet throws. */
export async function runSuite(options: SuiteOptions, events: SuiteEvents, outer: AbortSignal): Promise<SuiteResult> {
  const { rounds = 1, fleet, selection } = options;
  const stop = new AbortController();
  const signal = AbortSignal.any([outer, stop.signal]);
  setMaxListeners(0, signal); // every scenario in play listens
  const first = await fleet.instance('ordinary');
  const clock = await fleet.grade();
  const tell = (played: Played, again: boolean): void => {
    const results = suite.kept.keep(played, again);
    events.played(results, again, played);
    if (!again && results.some((result) => options.stopAt?.(result) === true)) stop.abort(stoppedAtFailure);
  };
  const suite = new Suite(options, first, clock, signal, tell);
  events.began({
    url: first.url,
    told: first.told,
    clock,
    calibration: first.calibration,
    runs: selection.plans.length * rounds,
  });
  const startedAt = now();
  for (let round = 1; round <= rounds && !signal.aborted; round += 1) await suite.round();
  const timers = Object.entries(first.timers).map(([name, { ms }]) => [name, ms] as const);
  return {
    checks: suite.kept.results(),
    notes: suite.kept.notes(),
    clock,
    timers: Object.fromEntries(timers),
    milliseconds: now() - startedAt,
  };
}
