import { performance } from 'node:perf_hooks';
import type { ProtocolModel } from '#generated/formats/model.js';
import { effectiveTimers, type TimerValues } from '../interpreter/durations.ts';
import { timerVariables } from './instances.ts';

/** Shortest and longest interval that a client is told unless its user says otherwise, in milliseconds. */
const shortest = 200;
export const longestInterval = 1000;
/** An interval is so many times the longest delay that was measured: a quarter of it must be told from a delay. */
const delaysInAnInterval = 25;
/** How long the processor is tried, in milliseconds. */
const tryingTime = 60;
const roundedTo = 50;
/** Second tries are made with an interval that is so many times longer, up to a limit in milliseconds. */
const longerAgain = 3;
const longestAgain = 2000;

/** Milliseconds that clients are told for their timers, by the share of a processor and the longest delay that was measured. */
export function intervalFor(share: number, worstDelay: number): number {
  const fitting = Math.max(shortest / share ** 2, delaysInAnInterval * worstDelay);
  return Math.min(longestInterval, Math.ceil(fitting / roundedTo) * roundedTo);
}

/** The interval of second tries, by that of the first. */
export function intervalAgain(before: number): number {
  return Math.max(before, Math.min(before * longerAgain, longestAgain));
}

/** What part of a processor this process gets when it asks for all of it: others may be busy too. */
export function processorShare(): number {
  const began = performance.now();
  const before = process.cpuUsage();
  while (performance.now() - began < tryingTime);
  const { user, system } = process.cpuUsage(before);
  const share = (user + system) / 1000 / (performance.now() - began);
  return share > 0.9 ? 1 : share;
}

/** Settable timers of the link: the others are the server's alone. */
export function linkTimersOf(model: ProtocolModel, ms: number): Record<string, number> {
  const settable = Object.entries(model.timers).filter(
    ([, { variable, clock }]) => variable !== undefined && clock === 'link',
  );
  return Object.fromEntries(settable.map(([name]) => [name, ms]));
}

/** What a client sends by its rhythm comes within so many intervals. */
const intervalsToAnswer = 2.5;

/**
 * Timers of a client that was told these, in milliseconds: where its interval is long, it is given the time to show by its
 * rhythm that it is there.
 */
export function clientTimers(model: ProtocolModel, told: Readonly<Record<string, number>>): TimerValues {
  const timers = effectiveTimers(model.timers, told);
  const { answerLimit } = timers;
  const interval = Math.max(0, ...Object.values(told));
  if (answerLimit === undefined) return timers;
  return { ...timers, answerLimit: { ...answerLimit, ms: Math.max(answerLimit.ms, intervalsToAnswer * interval) } };
}

/** Environment by which a client is told these timers, and no others. */
export function linkVariables(model: ProtocolModel, told: Readonly<Record<string, number>>): Record<string, string> {
  const own = Object.entries(effectiveTimers(model.timers, told)).filter(([name]) => name in told);
  return timerVariables(Object.fromEntries(own));
}
