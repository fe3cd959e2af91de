import type { CheckResult } from '#generated/formats/report.js';
import { levelOf } from '../interpreter/judgement.ts';
import { framesCheck } from '../interpreter/machine.ts';
import type { ClockGrade, ScenarioContext } from '../interpreter/types.ts';
import type { Protocol } from '../protocol/protocol.ts';
import type { Plan } from '../scenario/plan.ts';
import type { Calibration } from './calibrate.ts';
import type { Fleet } from './fleet.ts';
import type { Instance } from './instances.ts';
import { now, type Played, play } from './play.ts';
import { type Job, schedule } from './schedule.ts';
import type { Selection } from './select.ts';
import { dependsOnTiming, sessionTime } from './timing.ts';
import { UserPool, type Users } from './user-pool.ts';

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
}

/** What a run tells while it goes on. */
export interface SuiteEvents {
  began(facts: {
    readonly url: string;
    readonly clock: ClockGrade;
    readonly calibration: Calibration;
    readonly runs: number;
  }): void;
  /** A scenario was played; its results are final unless `again`, when it is to be tried once more. */
  played(results: readonly CheckResult[], again: boolean): void;
}

/** What a run came to. */
export interface SuiteResult {
  readonly checks: readonly CheckResult[];
  readonly clock: ClockGrade;
  readonly timers: Readonly<Record<string, number>>;
  readonly milliseconds: number;
}

/** Trace entries that are kept with a check that is not green. */
const traceLength = 40;

/** Plays the selected scenarios, those whose timing failed once more alone. Throws what the fleet throws. */
export async function runSuite(options: SuiteOptions, events: SuiteEvents, signal: AbortSignal): Promise<SuiteResult> {
  const suite = new Suite(options, signal);
  const first = await options.fleet.instance('ordinary');
  const clock = await options.fleet.grade();
  const { selection } = options;
  events.began({ url: first.url, clock, calibration: first.calibration, runs: selection.plans.length });
  const startedAt = now();
  const jobs = selection.plans.map((plan): Job<Played> => {
    return {
      exclusive: suite.isExclusive(plan, clock),
      start: () => suite.start(plan, false, (played, again) => events.played(suite.keep(played), again)),
    };
  });
  const played = await schedule(jobs, options.parallel, signal);
  for (const { plan } of played.filter((run) => suite.worthAnotherTry(run))) {
    if (signal.aborted) break;
    await suite.start(plan, true, (again) => events.played(suite.keep(again), false));
  }
  const timers = Object.entries(first.timers).map(([name, { ms }]) => [name, ms] as const);
  return { checks: suite.results(), clock, timers: Object.fromEntries(timers), milliseconds: now() - startedAt };
}

class Suite {
  readonly #options: SuiteOptions;
  readonly #signal: AbortSignal;
  readonly #pool: UserPool;
  readonly #kept = new Map<string, readonly CheckResult[]>();
  #played = 0;

  constructor(options: SuiteOptions, signal: AbortSignal) {
    this.#options = options;
    this.#signal = signal;
    this.#pool = new UserPool(options.users);
  }

  start(plan: Plan, repeated: boolean, tell: (played: Played, again: boolean) => void): Promise<Played> | undefined {
    const skipped = this.#skipped(plan);
    if (skipped !== undefined) {
      tell(skipped, false);
      return Promise.resolve(skipped);
    }
    const leased = this.#pool.lease(plan.scenario);
    if (leased === undefined) return undefined;
    this.#played += 1;
    const nonce = `n${this.#played.toString(36)}-${Math.round(now()).toString(36)}`;
    return this.#play(plan, { users: leased, nonce, repeated })
      .then((run) => {
        const final = repeated ? { ...run, results: run.results.map((result) => ({ ...result, repeated })) } : run;
        tell(final, !repeated && this.worthAnotherTry(final));
        return final;
      })
      .finally(() => this.#pool.release(plan.scenario, leased));
  }

  async #play(
    plan: Plan,
    given: { users: ScenarioContext['users']; nonce: string; repeated: boolean },
  ): Promise<Played> {
    const { protocol, fleet, timeZone, timeoutMs } = this.#options;
    const timed = sessionTime(plan, protocol.model.timers) > 0;
    const instance = await fleet.instance(timed ? 'timed' : 'ordinary');
    const tooLong = this.#tooLong(plan, instance);
    if (tooLong !== undefined) return this.#undecided(plan, 'untestable', tooLong);
    const context: ScenarioContext = {
      protocol,
      timers: instance.timers,
      users: given.users,
      nonce: given.nonce,
      tolerance: instance.calibration.tolerance,
      clock: instance.clock,
      advanced: instance.advanced(),
      timeZone,
      alone: fleet.ours && (given.repeated || this.isExclusive(plan, instance.clock)),
    };
    return play(plan, context, instance, timeoutMs, this.#signal);
  }

  /** A virtual clock is one for everybody: who advances it must be alone. */
  isExclusive(plan: Plan, clock: ClockGrade): boolean {
    const timed = sessionTime(plan, this.#options.protocol.model.timers) > 0;
    return plan.scenario.exclusive === true || (timed && clock === 'virtual');
  }

  #tooLong(plan: Plan, { clock, timers }: Instance): string | undefined {
    const needed = clock === 'virtual' ? 0 : sessionTime(plan, timers);
    if (needed <= this.#options.timeoutMs) return undefined;
    return `it would take ${Math.ceil(needed / 1000)} s with the target's timers: start it with a short session TTL and say so under timers in the configuration, or allow more with --timeout`;
  }

  #skipped(plan: Plan): Played | undefined {
    const missing = (plan.scenario.requires ?? []).filter(
      (capability) => !this.#options.capabilities.includes(capability),
    );
    if (missing.length > 0)
      return this.#undecided(plan, 'skip', `the target does not declare the capability ${missing.join(', ')}`);
    const impossible = this.#pool.impossible(plan.scenario);
    return impossible === undefined ? undefined : this.#undecided(plan, 'untestable', impossible);
  }

  #undecided(plan: Plan, verdict: 'skip' | 'untestable', reason: string): Played {
    const { protocol } = this.#options;
    const results = plan.checks.map(
      ({ check, proves, place }): CheckResult => ({
        id: `${plan.id}:${check}`,
        scenario: plan.scenario.scenario,
        ...(plan.example === undefined ? {} : { example: plan.example.id }),
        check,
        requirements: [...proves],
        level: levelOf(proves, protocol),
        verdict,
        milliseconds: 0,
        reason,
        place: `${place.file}:${place.line}`,
      }),
    );
    return { plan, results, trace: [], milliseconds: 0 };
  }

  worthAnotherTry({ plan, results }: Played): boolean {
    const bad = results.some(
      ({ verdict, reason }) =>
        verdict === 'fail' || verdict === 'warn' || (verdict === 'untestable' && reason?.includes('too slow')),
    );
    return bad && dependsOnTiming(plan) && !this.#signal.aborted;
  }

  /** Keeps the selected results of a run, in place of those of an earlier try. */
  keep({ plan, results, trace }: Played): readonly CheckResult[] {
    const { selection } = this.#options;
    const kept = results
      .filter(({ check }) => check === framesCheck || selection.includes(plan, check))
      .map((result) =>
        result.verdict === 'pass' || result.verdict === 'skip'
          ? result
          : { ...result, trace: trace.slice(-traceLength) },
      );
    this.#kept.set(plan.id, kept);
    return kept;
  }

  /** In the order of the selection, whatever the order in which they were played. */
  results(): CheckResult[] {
    return this.#options.selection.plans.flatMap(({ id }) => this.#kept.get(id) ?? []);
  }
}
