import { performance } from 'node:perf_hooks';
import type { ListedFault } from '#generated/formats/faults.js';
import type { CheckResult } from '#generated/formats/report.js';
import type { BaselineResult, FaultResult, KillingCheck, NullResult } from '#generated/formats/selftest.js';
import { ProgramError } from '../process/program-error.ts';
import { TargetUnreachable } from '../run/unreachable.ts';
import { judgeRun } from '../run/verdict.ts';
import type { Plan } from '../scenario/plan.ts';
import type { Fault } from './fault-list.ts';
import { type Bench, type Judging, partOf, runSubject } from './subject.ts';

/** Scenarios at once against a program that may be right. */
const parallel = 16;
/** Against a program that answers nothing nearly all time is waiting. */
const waitingParallel = { server: 64, client: 8 } as const;
/** Against a client each scenario has a process of its own; few at once find a fault with the least of them. */
const fewParallel = 3;

/** How a fault is looked for. */
interface How extends Pick<Judging, 'oneTry' | 'slowly'> {
  /** Whether the first failed check of what is broken ends it. */
  readonly untilKilled: boolean;
  readonly parallel?: number;
}

/** Judges a sound program by the whole suite. Throws ProgramError or TargetUnreachable. */
export async function judgeBaseline(bench: Bench, name: string, signal: AbortSignal): Promise<BaselineResult> {
  const elapsed = stopwatch();
  const selection = partOf(bench.plans, () => true);
  const { checks } = await runSubject(bench, name, { selection, clock: 'auto', parallel }, signal);
  const { verdict } = judged(bench, checks, signal);
  const broken = checks.filter((check) => check.verdict !== 'pass').map((check) => `${check.id} (${check.verdict})`);
  return { name, verdict, checks: checks.length, broken, milliseconds: elapsed() };
}

/**
 * Judges a fault by the scenarios that prove the broken requirement, until one of their checks of it fails. When none
 * does and `whole` is set, the whole suite tells whether anything notices the fault.
 */
export async function judgeFault(
  bench: Bench,
  fault: Fault,
  whole: boolean,
  signal: AbortSignal,
): Promise<FaultResult> {
  const { name, breaks, description } = fault;
  const elapsed = stopwatch();
  const kills = ({ verdict, requirements }: CheckResult): boolean =>
    (verdict === 'fail' || verdict === 'warn') && requirements.includes(breaks);
  let applied = false;
  let failed: readonly CheckResult[] = [];
  /** Whether the fault is killed by these runs. */
  const play = async (keep: (plan: Plan) => boolean, how: How): Promise<boolean> => {
    const selection = partOf(bench.plans, keep);
    if (selection.plans.length === 0 || signal.aborted) return false;
    const stop = how.untilKilled ? { stopAt: kills } : {};
    const run = await runSubject(bench, name, { selection, clock: 'auto', parallel, ...how, ...stop }, signal);
    applied = (await run.applied()) || applied;
    failed = run.checks.filter(({ verdict }) => verdict === 'fail' || verdict === 'warn');
    return failed.some(kills);
  };
  /** The runs whose failures tell of the fault. */
  const suspected = (): ((plan: Plan) => boolean) => {
    const ids = new Set(failed.filter(kills).map(planOf));
    return ({ id }) => ids.has(id);
  };
  const finished = (outcome: FaultResult['outcome'], reason?: string): FaultResult => {
    const counted = outcome === 'killed' ? failed.filter(kills) : failed;
    const killedBy = counted.map(({ id, requirements }): KillingCheck => ({ id, requirements }));
    const why = reason === undefined ? {} : { reason };
    return { name, breaks, description, outcome, killedBy, applied, ...why, milliseconds: elapsed() };
  };
  try {
    const proving = ({ checks }: Plan): boolean => checks.some(({ proves }) => proves.includes(breaks));
    if (bench.actor === 'server' && (await play(proving, { untilKilled: true }))) return finished('killed');
    if (bench.actor === 'client' && (await play(proving, { untilKilled: true, oneTry: true, parallel: fewParallel }))) {
      // As a client's failure is tried again: with more time.
      if (await play(suspected(), { untilKilled: true, oneTry: true, slowly: true })) return finished('killed');
    }
    if (!whole) return finished('survived');
    const hinted = await play(() => true, { untilKilled: false, oneTry: true });
    const noticed = failed;
    // Whatever a quick run tells, a fault is killed by a failure that counts.
    if (hinted && (await play(suspected(), { untilKilled: true }))) return finished('killed');
    if (signal.aborted) return finished('not judged', 'the run was interrupted');
    failed = noticed.filter((check) => !kills(check));
    return finished(failed.length > 0 ? 'killed elsewhere' : 'survived');
  } catch (error) {
    return finished('not judged', reasonOf(error));
  }
}

/** Id of the run that a check belongs to. */
function planOf({ scenario, example }: CheckResult): string {
  return example === undefined ? scenario : `${scenario}[${example}]`;
}

/** Judges a program that implements nothing, by the whole suite. */
export async function judgeNull(
  bench: Bench,
  { name, description }: ListedFault,
  signal: AbortSignal,
): Promise<NullResult> {
  const elapsed = stopwatch();
  const of = bench.protocol.model.requirements.filter(({ actor }) => actor === bench.actor).length;
  const result = (verified: string[], more: Pick<NullResult, 'judged' | 'reason'>): NullResult => ({
    name,
    description,
    verified,
    of,
    ...more,
    milliseconds: elapsed(),
  });
  try {
    const stopAt = untilNoneIsOpen(bench);
    // Scaled timers, so that nobody has to be alone because of the clock; and who must be alone gets a program of his own.
    const alone = bench.plans.filter(({ scenario }) => scenario.exclusive === true);
    const parts = [bench.plans.filter((plan) => !alone.includes(plan)), ...alone.map((plan) => [plan])];
    const runs = parts.map((part) => {
      const selection = partOf(bench.plans, (plan) => part.includes(plan));
      const how = {
        selection,
        clock: 'scaled',
        parallel: waitingParallel[bench.actor],
        oneTry: true,
        measure: true,
        stopAt,
      } as const;
      return runSubject(bench, name, how, signal);
    });
    const ended = await Promise.allSettled(runs);
    const checks = ended.flatMap((run) => {
      if (run.status === 'rejected') throw run.reason;
      return run.value.checks;
    });
    if (signal.aborted) return result([], { judged: false, reason: 'the run was interrupted' });
    const { requirements } = judged(bench, checks, signal);
    const verified = requirements.filter(({ status }) => status === 'verified').map(({ id }) => id);
    return result(verified, { judged: true });
  } catch (error) {
    // A run that cannot even begin verifies nothing.
    const silent = error instanceof TargetUnreachable || (bench.actor === 'client' && error instanceof ProgramError);
    return result([], { judged: silent, reason: reasonOf(error) });
  }
}

function judged(
  { protocol, actor }: Bench,
  checks: readonly CheckResult[],
  signal: AbortSignal,
): ReturnType<typeof judgeRun> {
  return judgeRun({
    model: protocol.model,
    actor,
    checks,
    filtered: false,
    interrupted: signal.aborted,
    outdated: 0,
  });
}

/** Tells when each requirement that the suite proves has a check that did not pass, so that none can be verified any more. */
function untilNoneIsOpen({ plans }: Bench): (result: CheckResult) => boolean {
  const open = new Set(plans.flatMap(({ checks }) => checks.flatMap(({ proves }) => proves)));
  for (const id of open) if (id.includes('/')) open.delete(id); // what is recommended verifies nothing
  return ({ verdict, requirements }) => {
    if (verdict !== 'pass' && verdict !== 'skip') for (const id of requirements) open.delete(id);
    return open.size === 0;
  };
}

/** The reason for which a program could not be judged; anything but a fault of the program is thrown on. */
function reasonOf(error: unknown): string {
  if (error instanceof TargetUnreachable) return error.message;
  if (error instanceof ProgramError)
    return [error.message, ...error.logTail.filter((line) => !/^ *(at .*)?$/.test(line)).slice(-4)].join(' | ');
  throw error;
}

function stopwatch(): () => number {
  const begun = performance.now();
  return () => Math.round(performance.now() - begun);
}
