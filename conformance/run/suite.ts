import type { CheckResult } from '#generated/formats/report.js';
import type { Cause } from '../interpreter/causes.ts';
import { causeOf } from '../interpreter/judgement.ts';
import { type ClockGrade, openingOf, type ScenarioContext } from '../interpreter/types.ts';
import { now } from '../process/now.ts';
import type { Plan } from '../scenario/plan.ts';
import { accused, crashCause, endingKey, explained } from './accused.ts';
import { hasOwnServer } from './both-rig.ts';
import { Disturbances } from './disturbances.ts';
import { isLoss, mayBeOthersDoing } from './excuses.ts';
import { type Kind, kinds } from './fleet.ts';
import { cutForIdling } from './idle-links.ts';
import type { Instance } from './instances.ts';
import { Isolation } from './isolation.ts';
import { isImplicit, KeptResults } from './kept-results.ts';
import { MemoryBudget } from './memory-budget.ts';
import { isDecided, openingsOf, Refuted } from './openings.ts';
import { partedBy, shuffled } from './order.ts';
import { Patience } from './patience.ts';
import { type HowPlayed, type Played, play } from './play.ts';
import { isGreen } from './results.ts';
import type { SuiteOptions } from './run-suite.ts';
import { type Job, schedule } from './schedule.ts';
import { isWorthAnotherTry, SecondTries, unjudgedForTime } from './second-tries.ts';
import { Spares, usual } from './spares.ts';
import { lacking } from './stands-on.ts';
import { dependsOnTiming, judgesClients, patience, tooLong } from './timing.ts';
import { tooSlow } from './too-slow.ts';
import { undecided } from './undecided.ts';
import { UserPool } from './user-pool.ts';
import { withLog } from './with-log.ts';

/** The scenarios of a run in play. */
export class Suite {
  readonly #options: SuiteOptions;
  /** As it was when the run began: it may have crashed since, too often to be started again. */
  readonly #first: Pick<Instance, 'timers' | 'startMs'>;
  readonly #isolation: Isolation;
  readonly #signal: AbortSignal;
  readonly #tell: (played: Played, again: boolean) => void;
  readonly #pools: Readonly<Record<Kind, UserPool>>;
  readonly #memory = new MemoryBudget();
  readonly #patience = new Patience();
  readonly kept: KeptResults;
  readonly #known = new Refuted();
  readonly #spares: Spares;
  readonly #disturbances = new Disturbances();
  /** Ways in which the target has ended while one scenario alone used it; each is told once. */
  readonly #endings = new Set<string>();
  #played = 0;
  /** Why nothing further is played. */
  #givenUp: Cause | undefined;

  constructor(
    options: SuiteOptions,
    first: Instance,
    clock: ClockGrade,
    signal: AbortSignal,
    tell: (played: Played, again: boolean) => void,
  ) {
    this.#options = options;
    this.#first = first;
    this.#signal = signal;
    this.#tell = tell;
    this.kept = new KeptResults(options.selection);
    this.#isolation = new Isolation(options.selection.plans, clock, options.protocol.model.timers);
    this.#spares = new Spares(options.fleet, 'ordinary');
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
    const { gate, further } = openingsOf(ordered);
    for (const plan of gate) await this.#open(plan);
    // Instances do not disturb each other; one is one lane.
    const lanes = fleet.ours ? kinds : [undefined];
    const rest = ordered.filter((plan) => plan.scenario.opening === undefined);
    const groups = partedBy(rest, ({ id }) => this.#options.first?.has(id) === true);
    const inLane = async (kind: Kind | undefined): Promise<Played[]> => {
      if (kind === lanes[0]) for (const plan of further) await this.#open(plan);
      const isOfLane = (plan: Plan): boolean => kind === undefined || this.#isolation.kind(plan) === kind;
      const played: Played[] = [];
      for (const group of groups)
        played.push(...(await schedule(this.#jobs(group.filter(isOfLane)), () => this.#atOnce(kind), this.#signal)));
      return played;
    };
    const played = (await Promise.all(lanes.map(inLane))).flat();
    await Promise.all([this.#spares.close(), this.#playAgain(ordered, played)]);
  }

  /** Plays a scenario that others stand on; one that only did not see enough gets a second chance at once. */
  async #open(plan: Plan): Promise<void> {
    if (this.#signal.aborted) return;
    let played = await this.#playAlone(plan, false);
    if (!isDecided(played) && !this.#signal.aborted) {
      this.#tell(played, true);
      played = await this.#playAlone(plan, true);
    }
    this.#tell(played, false);
    this.#known.learn(played);
    if (this.#known.isBadCompany) this.kept.note({ kind: 'each-alone' });
  }

  #jobs(plans: readonly Plan[]): Job<Played>[] {
    const { byHand, stopAt, protocol } = this.#options;
    // What takes longest begins first, so that all is over soonest; where the first failure is the end, what is quick does.
    const direction = byHand === true ? 0 : stopAt === undefined ? -1 : 1;
    const { timers } = protocol.model;
    return [...plans]
      .sort((a, b) => direction * (patience(a, timers) - patience(b, timers)))
      .map((plan) => ({ exclusive: this.#needsLane(plan), start: () => this.#start(plan) }));
  }

  /** Whether nothing else of its lane may be played meanwhile; with an instance to itself a scenario is alone anyway. */
  #needsLane(plan: Plan): boolean {
    return (
      this.#isolation.isExclusive(plan) && !(this.#known.isBadCompany && this.#isolation.kind(plan) === 'ordinary')
    );
  }

  #atOnce(kind: Kind | undefined): number {
    const { parallel } = this.#options;
    return this.#known.isBadCompany ? Math.min(parallel, this.#spares.atOnce(kind)) : parallel;
  }

  /** Starts a scenario in company; undefined while its users are lent. */
  #start(plan: Plan): Promise<Played> | undefined {
    const decided = this.#undecidable(plan);
    if (decided !== undefined) {
      this.#tell(decided, false);
      return Promise.resolve(decided);
    }
    const kind = this.#isolation.kind(plan);
    const pool = this.#pools[kind];
    const leased = pool.lease(plan.scenario);
    if (leased === undefined) return undefined;
    const lent = this.#known.isBadCompany && kind === 'ordinary' ? this.#spares.lend() : usual;
    const leave = this.#disturbances.enter(plan);
    const alone = this.#isolation.isExclusive(plan) || this.#known.isBadCompany || this.#options.parallel === 1;
    return this.#play(plan, leased, { alone, repeated: false, instance: lent.instance })
      .then((run) => {
        const again = this.#isWorthAnotherTry(run);
        this.#tell(run, again);
        return { ...run, trace: again ? run.trace : [], disturbed: leave() };
      })
      .finally(async () => {
        pool.release(plan.scenario, leased, now());
        await lent.giveBack();
      });
  }

  /** Plays a scenario while nobody else speaks to its instance. */
  async #playAlone(plan: Plan, repeated: boolean, instance?: Instance): Promise<Played> {
    const decided = this.#undecidable(plan);
    if (decided !== undefined) return decided;
    const pool = this.#pools[this.#isolation.kind(plan)];
    const leased = pool.lease(plan.scenario);
    if (leased === undefined) throw new Error(`no users are free for ${plan.id}, although nothing else is played`);
    return this.#play(plan, leased, { alone: true, repeated, instance }).finally(() =>
      pool.release(plan.scenario, leased, now()),
    );
  }

  async #play(plan: Plan, users: ScenarioContext['users'], how: HowPlayed): Promise<Played> {
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
    { alone, repeated, instance: own }: HowPlayed,
  ): Promise<Played> {
    const { protocol, fleet, timeZone, timeoutMs } = this.#options;
    const again = repeated ? fleet.again?.() : undefined;
    const instance = await (own ?? again ?? fleet.instance(this.#isolation.kind(plan)));
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
      startedIn: fleet.ours ? -new Date().getTimezoneOffset() : undefined,
      refuted: this.#known.capabilities,
      knownBroken: this.#known.requirements,
      paced: plan.scenario.opening !== undefined || this.#known.isBadCompany,
    };
    const began = now();
    // What a scenario waits for by its own words is not held against it.
    const limits = { timeoutMs: timeoutMs + patience(plan, instance.timers), memory: this.#memory };
    const played = await play(plan, context, instance, limits, this.#signal);
    if (played.controls !== undefined) this.#patience.learn(played.controls);
    if (played.results.every(isGreen)) return played;
    // Where somebody was left without an answer, the program may be about to end.
    if (played.results.some((one) => !isGreen(one) && mayBeOthersDoing(causeOf(one)))) await instance.settled();
    const minded = this.#options.ignoreLag !== true;
    const heldUp = minded && instance.heldUpSince?.(began) === true;
    const starved = minded && instance.starvedSince?.(began) === true;
    const ending = await this.#endingOf(instance, played);
    const trace = withLog(played.trace, began, instance);
    const gone = ending === undefined ? { targetGone: false } : { targetGone: true, ending };
    const run = { ...played, trace, alone, ...gone, heldUp, starved };
    if (ending !== undefined && alone) {
      const isNew = !this.#endings.has(endingKey(ending));
      this.#endings.add(endingKey(ending));
      return { ...run, results: isNew ? accused(plan, run.results, ending) : explained(run.results, ending) };
    }
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

  /** A run that comes to nothing before it is played. */
  #undecidable(plan: Plan): Played | undefined {
    const { protocol, capabilities } = this.#options;
    const missing = (plan.scenario.requires ?? []).filter((capability) => !capabilities.includes(capability));
    if (missing.length > 0) return undecided(plan, protocol, 'skip', { kind: 'undeclared', capabilities: missing });
    const impossible = this.#pools.ordinary.impossible(plan.scenario) ?? this.#givenUp;
    if (impossible !== undefined) return undecided(plan, protocol, 'untestable', impossible);
    const capability = lacking(plan, this.#known.capabilities);
    if (capability === undefined) return undefined;
    const cause = { kind: 'stands-on', capability, scenario: openingOf(capability) } as const;
    return undecided(plan, protocol, 'untestable', cause);
  }

  #isWorthAnotherTry(played: Played): boolean {
    const { oneTry, byHand } = this.#options;
    if (oneTry === true || byHand === true || this.#signal.aborted) return false;
    return isWorthAnotherTry(played, this.#known);
  }

  /** Tries again alone what may be the doing of others, or of a slow machine. */
  async #playAgain(ordered: readonly Plan[], played: readonly Played[]): Promise<void> {
    // In the order of the suite, so that a limit that is reached meanwhile leaves out the same ones every time.
    const doubtful = ordered.flatMap((plan) =>
      played.filter((run) => run.plan === plan && this.#isWorthAnotherTry(run)),
    );
    const [{ protocol }, { timers }] = [this.#options, this.#first];
    const first = played.flatMap(({ results }) => results);
    const idling = cutForIdling(first, protocol, timers);
    if (idling === undefined) return this.#tryAgain(doubtful);
    const explained = ({ results }: Played): boolean =>
      results.every((result) => isGreen(result) || idling(result) !== result);
    for (const run of doubtful.filter(explained)) this.#tell({ ...run, results: run.results.map(idling) }, false);
    await this.#tryAgain(doubtful.filter((run) => !explained(run)));
    const judgeAgain = cutForIdling(this.kept.results(), protocol, timers);
    if (judgeAgain !== undefined) this.kept.revise(judgeAgain);
  }

  async #tryAgain(doubtful: readonly Played[]): Promise<void> {
    if (doubtful.length === 0) return;
    const tries = new SecondTries(doubtful, {
      fleet: this.#options.fleet,
      startMs: this.#first.startMs,
      kind: (plan) => this.#isolation.kind(plan),
      badCompany: this.#known.isBadCompany,
      play: (plan, instance) => this.#playAlone(plan, true, instance),
      keep: (run) => this.#tell(run, false),
    });
    const seconds = await tries.run(this.#signal);
    const left = tries.left();
    if (left.length > 0) this.kept.note({ kind: 'second-tries', tried: tries.tried, left: left.length, seconds });
    for (const first of left) this.#tell(unjudgedForTime(first, seconds), false);
    for (const evidence of tries.evidence(this.#options.protocol)) this.#tell(evidence, false);
  }
}
