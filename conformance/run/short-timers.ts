import type { ProtocolModel } from '#generated/formats/model.js';

/** Longest session timer of a scaled instance, and shortest timer of any, in milliseconds. */
const scaledLongest = 2000;
const scaledShortest = 200;
/** Interval of link timers that a program under test is told, in milliseconds. */
const scaledLink = 100;

/** Part of the usual interval that is told in brisk scenarios. */
export const briskShare = 0.5;

/**
 * Settable link timers made short: silence is waited for in real time whatever the clock is.
 *
 * @param share part of the usual interval
 */
export function linkTimers(timers: ProtocolModel['timers'], share = 1): Record<string, number> {
  const settable = Object.entries(timers).filter(
    ([, { variable, clock }]) => variable !== undefined && clock === 'link',
  );
  return Object.fromEntries(settable.map(([name]) => [name, scaledLink * share]));
}

/** All settable timers made short, in proportion where that leaves them long enough to be told from delays. */
export function scaledTimers(timers: ProtocolModel['timers']): Record<string, number> {
  const settable = Object.entries(timers).filter(
    ([, { variable, clock }]) => variable !== undefined && clock === 'session',
  );
  const longest = Math.max(...settable.map(([, { ms }]) => ms));
  const scaled = settable.map(([name, { ms }]) => [
    name,
    Math.max(scaledShortest, Math.round((ms / longest) * scaledLongest)),
  ]);
  return { ...linkTimers(timers), ...(Object.fromEntries(scaled) as Record<string, number>) };
}
