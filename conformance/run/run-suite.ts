import { setMaxListeners } from 'node:events';
import type { CheckResult } from '#generated/formats/report.js';
import type { Note } from '../interpreter/causes.ts';
import { implicitChecks } from '../interpreter/implicit.ts';
import { worse } from '../interpreter/judgement.ts';
import type { ClockGrade, ScenarioContext } from '../interpreter/types.ts';
import { now } from '../process/now.ts';
import type { Protocol } from '../protocol/protocol.ts';
import type { Plan } from '../scenario/plan.ts';
import { hasOwnServer } from './both-rig.ts';
import type { Calibration } from './calibrate.ts';
import type { Fleet, Kind } from './fleet.ts';
import { MemoryBudget } from './memory-budget.ts';
import { partedBy, shuffled } from './order.ts';
import { Patience } from './patience.ts';
import { type Played, play, stoppedAtFailure } from './play.ts';
import { alikeBetween, around, isDoubtful, isGreen } from './results.ts';
import { type Job, schedule } from './schedule.ts';
import type { Selection } from './select.ts';
import { dependsOnTiming, judgesClients, patience, sessionTime, tooLong } from './timing.ts';
import { tooSlow } from './too-slow.ts';
import { undecided } from './undecided.ts';
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

const kinds = ['ordinary', 'timed', 'alone', 'brisk'] as const;

/** Plays the selected scenarios, those whose timing failed once more alone. Throws what the fleet throws. */
export async function runSuite(options: SuiteOptions, events: SuiteEvents, outer: AbortSignal): Promise<SuiteResult> {
  const { rounds = 1 } = options;
  const stop = new AbortController();
  const signal = AbortSignal.any([outer, stop.signal]);
  setMaxListeners(0, signal); // every scenario in play listens
  const first = await options.fleet.instance('ordinary');
  const clock = await options.fleet.grade();
  const suite = new Suite(options, clock, signal);
  const tell = (played: Played, again: boolean): void => {
    const results = suite.keep(played, again);
    events.played(results, again, played);
    if (!again && results.some((result) => options.stopAt?.(result) === true)) stop.abort(stoppedAtFailure);
  };
  const { selection } = options;
  events.began({
    url: first.url,
    told: first.told,
    clock,
    calibration: first.calibration,
    runs: selection.plans.length * rounds,
  });
  const startedAt = now();
  const { timers: defaults } = options.protocol.model;
  // Instances do not disturb each other; one is one lane.
  const lanes = options.fleet.ours ? kinds.map((kind) => (plan: Plan) => suite.kind(plan) === kind) : [() => true];
  const ordered = options.seed === undefined ? selection.plans : shuffled(selection.plans, options.seed);
  // What takes longest begins first, so that all is over soonest; where the first failure is the end, what is quick does.
  const direction = options.byHand === true ? 0 : options.stopAt === undefined ? -1 : 1;
  const groups = partedBy(ordered, ({ id }) => options.first?.has(id) === true);
  const jobsOf = (plans: readonly Plan[]): Job<Played>[] =>
    [...plans]
      .sort((a, b) => direction * (patience(a, defaults) - patience(b, defaults)))
      .map((plan) => ({ exclusive: suite.isExclusive(plan), start: () => suite.start(plan, false, tell) }));
  for (let round = 1; round <= rounds && !signal.aborted; round += 1) {
    const played: Played[] = [];
    for (const group of groups) {
      const jobs = lanes.map((lane) => jobsOf(group.filter(lane)));
      played.push(...(await Promise.all(jobs.map((each) => schedule(each, options.parallel, signal)))).flat());
    }
    // In the order of the suite, so that a limit that is reached meanwhile leaves out the same ones every time.
    const again = new Set(played.filter((run) => suite.worthAnotherTry(run)).map(({ plan }) => plan));
    const secondTry = (plan: Plan): Job<Played> => ({ exclusive: false, start: () => suite.start(plan, true, tell) });
    const few = options.fleet.secondTriesAtOnce ?? 1;
    await schedule(ordered.filter((plan) => again.has(plan)).map(secondTry), few, signal);
  }
  const timers = Object.entries(first.timers).map(([name, { ms }]) => [name, ms] as const);
  return {
    checks: suite.results(),
    notes: suite.notes(),
    clock,
    timers: Object.fromEntries(timers),
    milliseconds: now() - startedAt,
  };
}

class Suite {
  readonly #options: SuiteOptions;
  readonly #clock: ClockGrade;
  readonly #onlyExclusive: boolean;
  readonly #signal: AbortSignal;
  readonly #pools: Readonly<Record<Kind, UserPool>>;
  readonly #notes = new Map<string, Note>();
  readonly #memory = new MemoryBudget();
  readonly #patience = new Patience();
  readonly #kept = new Map<string, readonly CheckResult[]>();
  #played = 0;

  constructor(options: SuiteOptions, clock: ClockGrade, signal: AbortSignal) {
    this.#options = options;
    this.#clock = clock;
    this.#signal = signal;
    this.#onlyExclusive = options.selection.plans.every((plan) => this.isExclusive(plan));
    const scenarios = options.selection.plans.map(({ scenario }) => scenario);
    const newPool = (): UserPool => new UserPool(options.users, scenarios);
    const ordinary = newPool();
    const other = (): UserPool => (options.fleet.ours ? newPool() : ordinary);
    this.#pools = { ordinary, timed: other(), alone: other(), brisk: other() };
  }

  start(plan: Plan, repeated: boolean, tell: (played: Played, again: boolean) => void): Promise<Played> | undefined {
    const skipped = this.#skipped(plan);
    if (skipped !== undefined) {
      tell(skipped, false);
      return Promise.resolve(skipped);
    }
    const pool = this.#pools[this.kind(plan)];
    const leased = pool.lease(plan.scenario);
    if (leased === undefined) return undefined;
    this.#played += 1;
    const nonce = `n${this.#played.toString(36)}-${Math.round(now()).toString(36)}`;
    return this.#play(plan, { users: leased, nonce, repeated })
      .catch((error: Error) =>
        undecided(plan, this.#options.protocol, 'error', { kind: 'unavailable', message: error.message }),
      )
      .then((run) => {
        const final = repeated ? { ...run, results: run.results.map((result) => ({ ...result, repeated })) } : run;
        tell(final, !repeated && this.worthAnotherTry(final));
        return { ...final, trace: [] };
      })
      .finally(() => pool.release(plan.scenario, leased, now()));
  }

  async #play(
    plan: Plan,
    given: { users: ScenarioContext['users']; nonce: string; repeated: boolean },
  ): Promise<Played> {
    const { protocol, fleet, timeZone, timeoutMs } = this.#options;
    const { secondTriesAtOnce: secondTries = 1 } = fleet;
    const again = given.repeated ? fleet.again?.() : undefined;
    const instance = await (again ?? fleet.instance(this.kind(plan)));
    const why = instance.clock === 'virtual' ? undefined : tooLong(plan, instance.timers, timeoutMs);
    if (why !== undefined) return undecided(plan, protocol, 'untestable', why);
    const context: ScenarioContext = {
      protocol,
      timers: instance.timers,
      users: given.users,
      nonce: given.nonce,
      tolerance: instance.calibration.tolerance,
      clock: instance.clock,
      controlLimit: this.#patience.limit,
      advanced: instance.advanced(),
      timeZone,
      alone: fleet.ours && ((given.repeated && secondTries === 1) || hasOwnServer(plan) || this.isExclusive(plan)),
      shared: !fleet.ours,
    };
    const began = now();
    const played = await play(plan, context, instance, { timeoutMs, memory: this.#memory }, this.#signal);
    if (played.controls !== undefined) this.#patience.learn(played.controls);
    if (played.results.every(isGreen)) return played;
    await instance.settled();
    const minded = this.#options.ignoreLag !== true;
    const heldUp = minded && instance.heldUpSince?.(began) === true;
    const starved = minded && instance.starvedSince?.(began) === true;
    const run = { ...played, targetGone: instance.crash() !== undefined, heldUp, starved };
    // Clients are judged by the clock: where that went wrong when it was tried alone too, nobody is accused.
    const onlyTry = given.repeated || this.#options.byHand === true;
    const excused = heldUp && onlyTry && judgesClients(plan);
    const byClock = ({ check }: CheckResult): boolean => isImplicit(check) || dependsOnTiming(plan, [check]);
    return excused ? { ...run, results: run.results.map((each) => (byClock(each) ? tooSlow(each) : each)) } : run;
  }

  /** Which instance a run needs. */
  kind(plan: Plan): Kind {
    if (plan.scenario.brisk === true) return 'brisk';
    const timed = this.#isTimed(plan);
    // Programs whose clock can be advanced are all started alike: one will do where each must be alone with it anyway.
    if (this.#clock === 'virtual' && this.isExclusive(plan) && !this.#onlyExclusive) return timed ? 'timed' : 'alone';
    if (this.#clock === 'virtual' || !timed) return 'ordinary';
    return this.#clock === 'scaled' && plan.scenario.exclusive === true ? 'alone' : 'timed';
  }

  /** A virtual clock is one for everybody: who advances it must be alone. */
  isExclusive(plan: Plan): boolean {
    return plan.scenario.exclusive === true || (this.#isTimed(plan) && this.#clock === 'virtual');
  }

  #isTimed(plan: Plan): boolean {
    return sessionTime(plan, this.#options.protocol.model.timers) > 0;
  }

  #skipped(plan: Plan): Played | undefined {
    const missing = (plan.scenario.requires ?? []).filter(
      (capability) => !this.#options.capabilities.includes(capability),
    );
    if (missing.length > 0)
      return undecided(plan, this.#options.protocol, 'skip', { kind: 'undeclared', capabilities: missing });
    const impossible = this.#pools.ordinary.impossible(plan.scenario);
    return impossible === undefined ? undefined : undecided(plan, this.#options.protocol, 'untestable', impossible);
  }

  worthAnotherTry(played: Played): boolean {
    if (this.#options.oneTry === true || this.#options.byHand === true || this.#signal.aborted) return false;
    return isDoubtful(played);
  }

  /** Keeps the selected results of a run; of several final ones the worst of each check. */
  keep({ plan, results, trace, notes }: Played, again: boolean): readonly CheckResult[] {
    for (const note of notes) this.#notes.set(JSON.stringify(note), note);
    const { selection } = this.#options;
    const alike = plan.scenario.target === 'both' ? alikeBetween : undefined;
    const kept = results
      .filter(({ check }) => isImplicit(check) || selection.includes(plan, check))
      .map((result) => (isGreen(result) ? result : { ...result, trace: around(trace, result.milliseconds, alike) }));
    if (again) return kept;
    const merged = new Map((this.#kept.get(plan.id) ?? []).map((result) => [result.check, result]));
    for (const result of kept) {
      const before = merged.get(result.check);
      if (before === undefined || worse(before.verdict, result.verdict) !== before.verdict)
        merged.set(result.check, result);
    }
    this.#kept.set(plan.id, [...merged.values()]);
    return kept;
  }

  notes(): Note[] {
    return [...this.#notes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, note]) => note);
  }

  /** In the order of the selection, whatever the order in which they were played. */
  results(): CheckResult[] {
    return this.#options.selection.plans.flatMap(({ id }) => this.#kept.get(id) ?? []);
  }
}

function isImplicit(check: string): boolean {
  return implicitChecks.some((known) => known === check);
}
