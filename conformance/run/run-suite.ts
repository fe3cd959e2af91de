import { setMaxListeners } from 'node:events';
import type { CheckResult, TraceEntry } from '#generated/formats/report.js';
import type { Cause, Note } from '../interpreter/causes.ts';
import { implicitChecks } from '../interpreter/implicit.ts';
import { causeOf, worse } from '../interpreter/judgement.ts';
import { type Capability, type ClockGrade, openingOf, type ScenarioContext } from '../interpreter/types.ts';
import { now } from '../process/now.ts';
import type { Protocol } from '../protocol/protocol.ts';
import type { Plan } from '../scenario/plan.ts';
import { accused, crashCause } from './accused.ts';
import { hasOwnServer } from './both-rig.ts';
import type { Calibration } from './calibrate.ts';
import { isFinal, isLoss } from './excuses.ts';
import type { Fleet, Kind } from './fleet.ts';
import type { Instance } from './instances.ts';
import { MemoryBudget } from './memory-budget.ts';
import { partedBy, shuffled } from './order.ts';
import { Patience } from './patience.ts';
import { type Played, play, stoppedAtFailure } from './play.ts';
import { alikeBetween, around, isDoubtful, isGreen } from './results.ts';
import { type Job, schedule } from './schedule.ts';
import { hasOthersDoing, SecondTries, unjudgedForTime } from './second-tries.ts';
import type { Selection } from './select.ts';
import { lacking } from './stands-on.ts';
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

/** Plays the selected scenarios, and what may be others' doing once more alone. Throws what the fleet throws. */
export async function runSuite(options: SuiteOptions, events: SuiteEvents, outer: AbortSignal): Promise<SuiteResult> {
  const { rounds = 1, fleet, selection } = options;
  const stop = new AbortController();
  const signal = AbortSignal.any([outer, stop.signal]);
  setMaxListeners(0, signal); // every scenario in play listens
  const first = await fleet.instance('ordinary');
  const clock = await fleet.grade();
  const tell = (played: Played, again: boolean): void => {
    const results = suite.keep(played, again);
    events.played(results, again, played);
    if (!again && results.some((result) => options.stopAt?.(result) === true)) stop.abort(stoppedAtFailure);
  };
  const suite = new Suite(options, clock, signal, tell);
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
    checks: suite.results(),
    notes: suite.notes(),
    clock,
    timers: Object.fromEntries(timers),
    milliseconds: now() - startedAt,
  };
}

/** The order in which scenarios are played that others stand on; the first two decide whether anything can be judged. */
const openingOrder: readonly Capability[] = [
  'handshake',
  'heartbeat',
  'broadcast',
  'copy',
  'text',
  'company',
  'survival',
];
const decisive: ReadonlySet<Capability | undefined> = new Set<Capability>(['handshake', 'heartbeat']);

/** Scenarios that let time pass, of a server that cannot bear company: so many are played at once, since they say little. */
const timedAtOnce = 4;

class Suite {
  readonly #options: SuiteOptions;
  readonly #clock: ClockGrade;
  readonly #onlyExclusive: boolean;
  readonly #signal: AbortSignal;
  readonly #tell: (played: Played, again: boolean) => void;
  readonly #pools: Readonly<Record<Kind, UserPool>>;
  readonly #notes = new Map<string, Note>();
  readonly #memory = new MemoryBudget();
  readonly #patience = new Patience();
  readonly #kept = new Map<string, readonly CheckResult[]>();
  readonly #refuted = new Set<Capability>();
  readonly #broken = new Set<string>();
  /** Scenarios in play that disturb whoever uses the same instance, if it lets them. */
  #disturbing = 0;
  #disturbances = 0;
  #played = 0;
  /** Why nothing further is played. */
  #givenUp: Cause | undefined;

  constructor(
    options: SuiteOptions,
    clock: ClockGrade,
    signal: AbortSignal,
    tell: (played: Played, again: boolean) => void,
  ) {
    this.#options = options;
    this.#clock = clock;
    this.#signal = signal;
    this.#tell = tell;
    this.#onlyExclusive = options.selection.plans.every((plan) => this.isExclusive(plan));
    const scenarios = options.selection.plans.map(({ scenario }) => scenario);
    const newPool = (): UserPool => new UserPool(options.users, scenarios);
    const ordinary = newPool();
    const other = (): UserPool => (options.fleet.ours ? newPool() : ordinary);
    this.#pools = { ordinary, timed: other(), alone: other(), brisk: other() };
  }

  /** Plays everything once. */
  async round(): Promise<void> {
    const { selection, seed, fleet } = this.#options;
    const ordered = seed === undefined ? selection.plans : shuffled(selection.plans, seed);
    const openings = openingOrder.flatMap((name) => ordered.filter(({ scenario }) => scenario.opening === name));
    const [gate, further] = [
      openings.filter(({ scenario }) => decisive.has(scenario.opening)),
      openings.filter(({ scenario }) => !decisive.has(scenario.opening)),
    ];
    for (const plan of gate) await this.#open(plan);
    // Instances do not disturb each other; one is one lane.
    const lanes = fleet.ours ? kinds.map((kind) => (plan: Plan) => this.kind(plan) === kind) : [() => true];
    const rest = ordered.filter((plan) => plan.scenario.opening === undefined);
    const groups = partedBy(rest, ({ id }) => this.#options.first?.has(id) === true);
    const inLane = async (lane: (plan: Plan) => boolean, isFirst: boolean): Promise<Played[]> => {
      if (isFirst) for (const plan of further) await this.#open(plan);
      const played: Played[] = [];
      for (const group of groups)
        played.push(...(await schedule(this.#jobs(group.filter(lane)), () => this.#atOnce(lane), this.#signal)));
      return played;
    };
    const played = (await Promise.all(lanes.map((lane, index) => inLane(lane, index === 0)))).flat();
    await this.#playAgain(ordered, played);
  }

  /** Plays a scenario that others stand on; one that only did not see enough gets a second chance at once. */
  async #open(plan: Plan): Promise<void> {
    if (this.#signal.aborted) return;
    const { opening } = plan.scenario;
    let played = await this.#playAlone(plan, false);
    const isDecided = ({ results }: Played): boolean =>
      results.every(isGreen) || results.some((result) => isFinal(causeOf(result)) || isLoss(causeOf(result)));
    if (!isDecided(played) && !this.#signal.aborted) {
      this.#tell(played, true);
      played = await this.#playAlone(plan, true);
    }
    this.#tell(played, false);
    // What could not be seen refutes nothing, and neither does what is wrong beside it.
    const broken = played.results.some(({ verdict, check }) => verdict === 'fail' && !isImplicit(check));
    if (opening === undefined || !broken) return;
    this.#refuted.add(opening);
    for (const { verdict, requirements } of played.results)
      if (verdict === 'fail') for (const id of requirements) this.#broken.add(id);
    if (played.targetGone === true) this.#refuted.add('company');
    if (this.#refuted.has('company')) this.#note({ kind: 'one-at-a-time' });
  }

  #jobs(plans: readonly Plan[]): Job<Played>[] {
    const { byHand, stopAt, protocol } = this.#options;
    // What takes longest begins first, so that all is over soonest; where the first failure is the end, what is quick does.
    const direction = byHand === true ? 0 : stopAt === undefined ? -1 : 1;
    const { timers } = protocol.model;
    return [...plans]
      .sort((a, b) => direction * (patience(a, timers) - patience(b, timers)))
      .map((plan) => ({ exclusive: this.isExclusive(plan), start: () => this.#start(plan) }));
  }

  #atOnce(lane: (plan: Plan) => boolean): number {
    const { parallel, fleet } = this.#options;
    if (!this.#refuted.has('company')) return parallel;
    const isTimed =
      fleet.ours && this.#options.selection.plans.some((plan) => lane(plan) && this.kind(plan) === 'timed');
    return isTimed ? Math.min(parallel, timedAtOnce) : 1;
  }

  /** Starts a scenario in company; undefined while its users are lent. */
  #start(plan: Plan): Promise<Played> | undefined {
    const decided = this.#undecidable(plan);
    if (decided !== undefined) {
      this.#tell(decided, false);
      return Promise.resolve(decided);
    }
    const pool = this.#pools[this.kind(plan)];
    const leased = pool.lease(plan.scenario);
    if (leased === undefined) return undefined;
    const disturbs = disturbsOthers(plan);
    if (disturbs) {
      this.#disturbing += 1;
      this.#disturbances += 1;
    }
    const [before, during] = [this.#disturbances, this.#disturbing - Number(disturbs)];
    const alone = this.isExclusive(plan) || this.#refuted.has('company') || this.#options.parallel === 1;
    return this.#play(plan, leased, { alone, repeated: false })
      .then((run) => {
        const again = this.#isWorthAnotherTry(run);
        this.#tell(run, again);
        const disturbed = during > 0 || this.#disturbances > before;
        return { ...run, trace: again ? run.trace : [], disturbed };
      })
      .finally(() => {
        if (disturbs) this.#disturbing -= 1;
        pool.release(plan.scenario, leased, now());
      });
  }

  /** Plays a scenario while nobody else speaks to its instance. */
  async #playAlone(plan: Plan, repeated: boolean, instance?: Instance): Promise<Played> {
    const decided = this.#undecidable(plan);
    if (decided !== undefined) return decided;
    const pool = this.#pools[this.kind(plan)];
    const leased = pool.lease(plan.scenario);
    if (leased === undefined) throw new Error(`no users are free for ${plan.id}, although nothing else is played`);
    return this.#play(plan, leased, { alone: true, repeated, instance }).finally(() =>
      pool.release(plan.scenario, leased, now()),
    );
  }

  async #play(plan: Plan, users: ScenarioContext['users'], how: How): Promise<Played> {
    this.#played += 1;
    const nonce = `n${this.#played.toString(36)}-${Math.round(now()).toString(36)}`;
    const { protocol } = this.#options;
    const run = await this.#playOnce(plan, { users, nonce }, how).catch((error: Error) =>
      undecided(plan, protocol, 'error', { kind: 'unavailable', message: error.message }),
    );
    return how.repeated ? { ...run, results: run.results.map((result) => ({ ...result, repeated: true })) } : run;
  }

  async #playOnce(
    plan: Plan,
    given: { users: ScenarioContext['users']; nonce: string },
    { alone, repeated, instance: own }: How,
  ): Promise<Played> {
    const { protocol, fleet, timeZone, timeoutMs } = this.#options;
    const again = repeated ? fleet.again?.() : undefined;
    const instance = own ?? (await (again ?? fleet.instance(this.kind(plan))));
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
      alone: fleet.ours && (alone || hasOwnServer(plan)) && (!repeated || (fleet.secondTriesAtOnce ?? 1) === 1),
      shared: !fleet.ours,
      refuted: this.#refuted,
      knownBroken: this.#broken,
      paced: plan.scenario.opening !== undefined || this.#refuted.has('company'),
    };
    const began = now();
    // What a scenario waits for by its own words is not held against it.
    const limits = { timeoutMs: timeoutMs + patience(plan, instance.timers), memory: this.#memory };
    const played = await play(plan, context, instance, limits, this.#signal);
    if (played.controls !== undefined) this.#patience.learn(played.controls);
    if (played.results.every(isGreen)) return played;
    await instance.settled();
    const minded = this.#options.ignoreLag !== true;
    const heldUp = minded && instance.heldUpSince?.(began) === true;
    const starved = minded && instance.starvedSince?.(began) === true;
    const ending = await this.#endingOf(instance, played);
    const trace = withLog(played.trace, began, instance);
    const run = { ...played, trace, alone, targetGone: ending !== undefined, heldUp, starved };
    if (ending !== undefined && alone) return { ...run, results: accused(plan, run.results, ending) };
    // Clients are judged by the clock: where that went wrong when it was tried alone too, nobody is accused.
    const onlyTry = repeated || this.#options.byHand === true;
    const excused = heldUp && onlyTry && judgesClients(plan);
    const byClock = ({ check }: CheckResult): boolean => isImplicit(check) || dependsOnTiming(plan, [check]);
    return excused ? { ...run, results: run.results.map((each) => (byClock(each) ? tooSlow(each) : each)) } : run;
  }

  /** How the target ended meanwhile: its program is gone, or answers nobody any more. */
  async #endingOf(instance: Instance, { results }: Played): Promise<Cause | undefined> {
    const crash = instance.crash();
    if (crash !== undefined) return crashCause(crash);
    if (!results.some((result) => isLoss(causeOf(result)) && !isGreen(result))) return undefined;
    if (await instance.answers()) return undefined;
    if (!this.#options.fleet.ours) this.#givenUp = { kind: 'went-deaf' };
    return { kind: 'went-deaf' };
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

  /** A run that comes to nothing before it is played. */
  #undecidable(plan: Plan): Played | undefined {
    const { protocol, capabilities } = this.#options;
    const missing = (plan.scenario.requires ?? []).filter((capability) => !capabilities.includes(capability));
    if (missing.length > 0) return undecided(plan, protocol, 'skip', { kind: 'undeclared', capabilities: missing });
    const impossible = this.#pools.ordinary.impossible(plan.scenario) ?? this.#givenUp;
    if (impossible !== undefined) return undecided(plan, protocol, 'untestable', impossible);
    const capability = lacking(plan, this.#refuted);
    return capability === undefined
      ? undefined
      : undecided(plan, protocol, 'untestable', {
          kind: 'stands-on',
          capability,
          scenario: openingOf(capability),
        });
  }

  #isWorthAnotherTry(played: Played): boolean {
    if (this.#options.oneTry === true || this.#options.byHand === true || this.#signal.aborted) return false;
    if (played.plan.scenario.opening !== undefined) return false;
    if (isDoubtful(played)) return true;
    if (judgesClients(played.plan)) return false;
    // Who was alone has only himself to blame, but for two writers that met by chance.
    if (played.alone === true)
      return this.#refuted.has('company') && played.results.some((one) => !isGreen(one) && isLoss(causeOf(one)));
    return hasOthersDoing(played, this.#refuted);
  }

  /** Tries again alone what may be the doing of others, or of a slow machine. */
  async #playAgain(ordered: readonly Plan[], played: readonly Played[]): Promise<void> {
    // In the order of the suite, so that a limit that is reached meanwhile leaves out the same ones every time.
    const doubtful = ordered.flatMap((plan) =>
      played.filter((run) => run.plan === plan && this.#isWorthAnotherTry(run)),
    );
    if (doubtful.length === 0) return;
    const { fleet } = this.#options;
    const tries = new SecondTries(doubtful, {
      fleet,
      kind: (plan) => this.kind(plan),
      atMost: this.#refuted.has('company') ? triesInBadCompany : 1,
      play: (plan, instance) => this.#playAlone(plan, true, instance),
      keep: (run) => this.#tell(run, false),
    });
    const seconds = await tries.run(this.#signal);
    const left = tries.left();
    if (left.length > 0) this.#note({ kind: 'second-tries', tried: tries.tried, left: left.length, seconds });
    for (const first of left) this.#tell(unjudgedForTime(first, seconds), false);
    for (const evidence of tries.evidence(this.#options.protocol)) this.#tell(evidence, false);
  }

  /** Keeps the selected results of a run; of several final ones the worst of each check. */
  keep({ plan, results, trace, notes }: Played, again: boolean): readonly CheckResult[] {
    for (const note of notes) this.#note(note);
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

  #note(note: Note): void {
    this.#notes.set(JSON.stringify(note), note);
  }

  notes(): Note[] {
    return [...this.#notes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, note]) => note);
  }

  /** In the order of the selection, whatever the order in which they were played. */
  results(): CheckResult[] {
    return this.#options.selection.plans.flatMap(({ id }) => this.#kept.get(id) ?? []);
  }
}

/** How a run is played. */
interface How {
  /** Nobody else speaks to its instance. */
  readonly alone: boolean;
  readonly repeated: boolean;
  /** The instance, where it is not the usual one of its kind. */
  readonly instance?: Instance | undefined;
}

/** A target that cannot bear two writers may fail a scenario by chance: it fails when it does so every time. */
const triesInBadCompany = 3;

/** Lines of the program that are kept of one scenario. */
const linesOfScenario = 200;

/** What happened on the wire, and what the program printed meanwhile. */
function withLog(trace: readonly TraceEntry[], began: number, { linesBetween }: Instance): TraceEntry[] {
  const lines = linesBetween?.(began, now(), linesOfScenario) ?? [];
  const log = lines.map(
    ({ at, stream, text }): TraceEntry => ({
      milliseconds: Math.round((at - began) * 10) / 10,
      connection: stream,
      direction: 'log',
      text,
    }),
  );
  return log.length === 0 ? [...trace] : [...trace, ...log].sort((a, b) => a.milliseconds - b.milliseconds);
}

/** Whether a scenario does what an implementation may let others suffer from: it stops reading, or breaks off. */
function disturbsOthers({ steps }: Plan): boolean {
  return steps.some(
    ({ step }) =>
      step.stall !== undefined ||
      step.drop !== undefined ||
      step.send?.frame !== undefined ||
      step.send?.bytes !== undefined ||
      (typeof step.connect === 'object' && step.connect.handshake === 'half'),
  );
}

function isImplicit(check: string): boolean {
  return implicitChecks.some((known) => known === check);
}
