import type { CheckResult } from '#generated/formats/report.js';
import type { Cause } from '../interpreter/causes.ts';
import { causeOf, levelOf, recorded } from '../interpreter/judgement.ts';
import { signatureOf } from '../interpreter/signature.ts';
import type { Capability } from '../interpreter/types.ts';
import { now } from '../process/now.ts';
import type { Protocol } from '../protocol/protocol.ts';
import type { Plan } from '../scenario/plan.ts';
import { endingKey, explained } from './accused.ts';
import { isLoss, mayBeOthersDoing } from './excuses.ts';
import type { Fleet, Kind } from './fleet.ts';
import type { Instance } from './instances.ts';
import type { Refuted } from './openings.ts';
import type { Played } from './play.ts';
import { isDoubtful, isGreen } from './results.ts';
import { judgesClients, sessionTime } from './timing.ts';

/** What second tries need to know. */
export interface SecondTriesOptions {
  readonly fleet: Fleet;
  /** Milliseconds that the target takes to start. */
  readonly startMs: number;
  kind(plan: Plan): Kind;
  /** Whether two writers are more than the target bears, so that a scenario may fail by chance. */
  readonly badCompany: boolean;
  play(plan: Plan, instance: Instance | undefined): Promise<Played>;
  keep(played: Played): void;
}

/** In bad company each is tried so often alone, and fails when it does so every time. */
const triesInBadCompany = 3;
/** What accuses nobody is tried so often there. */
const triesOfUnjudged = 2;

/** All second tries of a run take no longer than this together, in milliseconds. */
const budget = 20_000;
/** A program that starts within so many milliseconds is started anew for each try. */
const quickStart = 1000;
/** Rows of a table, and scenarios alike, that fail in the same way alone: so many are enough. */
const enoughAlike = 2;
/** Servers that start quickly are tried on so many instances at once, and those that start slowly on so many. */
const lanesOfQuick = 3;
const lanesOfSlow = 2;

/** Whether a run may come to something else when it is tried again alone. */
export function isWorthAnotherTry(played: Played, { capabilities, isBadCompany }: Refuted): boolean {
  if (played.plan.scenario.opening !== undefined) return false;
  // A target that ended while nobody else used it did so by itself, however slow the machine was.
  if (played.alone === true && played.ending !== undefined) return false;
  if (isDoubtful(played)) return true;
  if (judgesClients(played.plan)) return false;
  // Who was alone has only himself to blame, but for two writers that met by chance.
  if (played.alone === true) return isBadCompany && played.results.some((one) => !isGreen(one) && isLoss(causeOf(one)));
  return hasOthersDoing(played, capabilities);
}

/** Whether others who used the target at the same time may have brought about what a run came to. */
function hasOthersDoing({ results }: Pick<Played, 'results'>, refuted: ReadonlySet<Capability>): boolean {
  // Where nobody's texts reach anybody, a control that waits for one has its reason.
  const isKnown = (cause: Cause | undefined): boolean =>
    refuted.has('broadcast') && cause?.kind === 'control-failed' && !isLoss(cause);
  return results.some((result) => !isGreen(result) && mayComeOfOthers(causeOf(result)) && !isKnown(causeOf(result)));
}

/** Whether others may have brought about what was seen in company; a message of nobody's may be made of a text of theirs. */
function mayComeOfOthers(cause: Cause | undefined): boolean {
  return cause?.kind === 'unsent-message' || mayBeOthersDoing(cause);
}

/** Tries scenarios again, each alone with its target; what comes of that counts in place of what was seen in company. */
export class SecondTries {
  readonly #options: SecondTriesOptions;
  readonly #waiting: Played[];
  /** First tries by what came of the second. */
  readonly #tried: { readonly first: Played; readonly second: Played }[] = [];
  readonly #confirmed = new Map<string, number>();
  /** Ways in which the target ended while one scenario alone used it, with how often. */
  readonly #endings = new Map<string, number>();
  #startedAt = now();

  constructor(doubtful: readonly Played[], options: SecondTriesOptions) {
    this.#options = options;
    this.#waiting = byRequirement(doubtful);
  }

  get tried(): number {
    return this.#tried.length;
  }

  /** Runs what the time allows; gives the seconds of the budget. */
  async run(signal: AbortSignal): Promise<number> {
    const { fleet, startMs } = this.#options;
    this.#startedAt = now();
    const quick = fleet.fresh !== undefined && startMs < quickStart;
    const lanes = fleet.secondTriesAtOnce ?? (fleet.fresh === undefined ? 1 : quick ? lanesOfQuick : lanesOfSlow);
    await Promise.all(Array.from({ length: lanes }, (_, index) => this.#lane(quick, index === 0, signal)));
    return budget / 1000;
  }

  /** What was not tried, though it was neither confirmed by others that are alike. */
  left(): Played[] {
    return this.#waiting;
  }

  async #lane(quick: boolean, isFirst: boolean, signal: AbortSignal): Promise<void> {
    const { fleet, kind, play, badCompany, keep } = this.#options;
    const held = new Map<Kind, Instance>();
    const discard = async (which: Kind): Promise<void> => {
      const one = held.get(which);
      held.delete(which);
      if (one !== undefined) await fleet.discard?.(one);
    };
    while (!signal.aborted) {
      const first = this.#next();
      if (first === undefined) break;
      const which = kind(first.plan);
      const accuses = first.results.some(({ verdict }) => verdict === 'fail' || verdict === 'warn');
      const already = first.alone === true ? 1 : 0;
      const atMost = badCompany ? (accuses ? triesInBadCompany : triesOfUnjudged) - already : 1;
      let second: Played | undefined;
      for (let count = 0; count < atMost && !signal.aborted; count += 1) {
        // What starts slowly is not started again for each: nobody else uses it any more.
        if (fleet.fresh !== undefined && (quick || !isFirst) && !held.has(which))
          held.set(which, await fleet.fresh(which));
        const instance = held.get(which);
        second = await play(first.plan, instance);
        if (quick) await discard(which);
        if (second.results.every(isGreen)) break;
      }
      if (second === undefined) break;
      this.#tried.push({ first, second });
      for (const result of second.results) if (!isGreen(result)) this.#confirm(result);
      if (second.ending !== undefined) {
        const key = endingKey(second.ending);
        this.#endings.set(key, (this.#endings.get(key) ?? 0) + 1);
      }
      keep(second);
    }
    for (const which of held.keys()) await discard(which);
  }

  /** The next to be tried; those of which enough others that are alike failed alone too are kept as they are. */
  #next(): Played | undefined {
    for (;;) {
      const [first] = this.#waiting;
      const isClient = first !== undefined && judgesClients(first.plan);
      if (first === undefined || (!isClient && now() - this.#startedAt > budget)) return undefined;
      this.#waiting.shift();
      const { ending } = first;
      if (ending !== undefined && (this.#endings.get(endingKey(ending)) ?? 0) >= enoughAlike) {
        this.#options.keep({ ...first, results: explained(first.results, ending) });
        continue;
      }
      const bad = first.results.filter((result) => !isGreen(result));
      const isKnown = (result: CheckResult): boolean => (this.#confirmed.get(likenessOf(result)) ?? 0) >= enoughAlike;
      if (isClient || !bad.every(isKnown)) return first;
      this.#options.keep(first);
    }
  }

  #confirm(result: CheckResult): void {
    const likeness = likenessOf(result);
    this.#confirmed.set(likeness, (this.#confirmed.get(likeness) ?? 0) + 1);
  }

  /** What was seen in company alone: connections that ended, or a target that did, while others used it. */
  evidence(protocol: Protocol): Played[] {
    const requirement = protocol.model.serverDuties?.company;
    if (requirement === undefined || this.#options.fleet.fresh === undefined) return [];
    return this.#tried.flatMap(({ first, second }) => {
      if (first.heldUp === true || first.starved === true || first.disturbed === true) return [];
      // Whoever brought the target down is accused where it did so alone.
      if (first.ending !== undefined && this.#endings.has(endingKey(first.ending))) return [];
      // A session may have ended because its time was over.
      if (sessionTime(first.plan, protocol.model.timers) > 0) return [];
      const lost = first.results.find((result) => {
        const alone = second.results.find(({ check }) => check === result.check);
        return !isGreen(result) && isLoss(causeOf(result)) && alone !== undefined && isGreen(alone);
      });
      const cause = lost === undefined ? undefined : causeOf(lost);
      if (lost === undefined || cause === undefined) return [];
      const result: CheckResult = {
        ...lost,
        id: `${first.plan.id}:company`,
        check: 'company',
        requirements: [requirement],
        level: levelOf([requirement], protocol),
        verdict: 'fail',
        ...recorded({ expected: { kind: 'always', check: 'company' }, cause: { kind: 'in-company', cause } }),
      };
      return [{ ...first, results: [result], notes: [] }];
    });
  }
}

function likenessOf(result: CheckResult): string {
  const cause = causeOf(result);
  return JSON.stringify([result.scenario, result.check, cause === undefined ? '' : signatureOf(cause)]);
}

/**
 * Those first that are the first of a requirement, so that each is tried where the time does not allow all; and the longest of
 * them first, so that none is waited for at the end.
 */
function byRequirement(doubtful: readonly Played[]): Played[] {
  const seen = new Set<string>();
  const isNew = ({ results }: Played): boolean => {
    const fresh = results.filter((result) => !isGreen(result)).flatMap(({ requirements }) => requirements);
    const some = fresh.some((id) => !seen.has(id));
    for (const id of fresh) seen.add(id);
    return some;
  };
  const length = ({ results }: Played): number => Math.max(0, ...results.map(({ milliseconds }) => milliseconds));
  const rated = doubtful.map((run) => ({ run, first: isNew(run) })).sort((a, b) => length(b.run) - length(a.run));
  return [...rated.filter(({ first }) => first), ...rated.filter(({ first }) => !first)].map(({ run }) => run);
}

/** What may be others' doing, and was not tried alone, accuses nobody. */
export function unjudgedForTime(first: Played, seconds: number): Played {
  if (first.alone === true) return first;
  const cause: Cause = { kind: 'no-time-left', seconds };
  const results = first.results.map((result): CheckResult => {
    if (isGreen(result) || !mayComeOfOthers(causeOf(result))) return result;
    return { ...result, verdict: 'untestable', ...recorded({ cause }) };
  });
  return { ...first, results };
}
