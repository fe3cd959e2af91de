import type { Cause } from '../interpreter/causes.ts';
import { evaluateDuration, type TimerValues } from '../interpreter/durations.ts';
import { type Plan, stepEntry } from '../scenario/plan.ts';

/** Milliseconds that a run lets pass on the session clock, by its own words. */
export function sessionTime(plan: Plan, timers: TimerValues): number {
  let total = 0;
  for (const { step } of plan.steps) {
    if (step.wait !== undefined) total += evaluateDuration(step.wait, timers).session;
    const within = step.expectClose?.within;
    if (within !== undefined) total += evaluateDuration(within, timers).session;
  }
  return total;
}

/** The cause of a run that takes longer than one may, where its sessions end in real time; undefined where it does not. */
export function tooLong(plan: Plan, timers: TimerValues, limitMs: number): Cause | undefined {
  const needed = sessionTime(plan, timers);
  if (needed <= limitMs) return undefined;
  return { kind: 'long-timers', seconds: Math.ceil(needed / 1000) };
}

/** Milliseconds of real time that a run may spend waiting, by its own words; the longest start first. */
export function patience(plan: Plan, timers: TimerValues): number {
  let total = 0;
  const add = (text: string | undefined, times = 1): void => {
    if (text !== undefined) total += times * evaluateDuration(text, timers).link;
  };
  for (const { step } of plan.steps) {
    add(step.wait);
    add(typeof step.connect === 'object' ? step.connect.eventually : undefined);
    add(step.noAttempt?.for);
    add(step.rhythm?.interval, step.rhythm?.beats);
    const awaited = typeof step.accept === 'object' ? step.accept : undefined;
    add(awaited?.notBefore?.atLeast);
    add(awaited?.within);
  }
  return total;
}

/** Whether the programs of clients take part in a run. */
export function judgesClients({ scenario }: Pick<Plan, 'scenario'>): boolean {
  return scenario.target === 'client' || scenario.target === 'both';
}

const timingKeys = ['inTime', 'notBefore', 'eventually', 'within'];

/** Whether failures of these checks may be the machine's slowness, so that they are tried once more alone before they count. */
export function dependsOnTiming({ scenario, steps }: Plan, failed: readonly string[]): boolean {
  // The timers of a client run all the time, whatever the scenario is about.
  if (scenario.target === 'client') return true;
  return steps.some(({ step }) => {
    const [name, value] = stepEntry(step);
    // Between client and server the wire tells what came, however long the rest has taken.
    if (
      scenario.target === 'both' &&
      !(typeof value === 'object' && 'check' in value && failed.includes(value.check ?? ''))
    )
      return false;
    if (name === 'wait') return true;
    return (
      typeof value === 'object' &&
      (timingKeys.some((key) => key in value) || /"\$(atMost|time)"/.test(JSON.stringify(value)))
    );
  });
}
