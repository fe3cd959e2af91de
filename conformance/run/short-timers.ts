import type { ProtocolModel } from '#generated/formats/model.js';

/** Longest session timer of a scaled instance, and shortest timer of any, in milliseconds. */
const scaledLongest = 2000;
const scaledShortest = 200;
/** Interval of link timers that a program under test is told, in milliseconds. */
const scaledLink = 100;

/** Settable link timers made short: silence is waited for in real time whatever the clock is. */
export function linkTimers(timers: ProtocolModel['timers']): Record<string, number> {
  const settable = Object.entries(timers).filter(
    ([, { variable, clock }]) => variable !== undefined && clock === 'link',
  );
  return Object.fromEntries(settable.map(([name]) => [name, scaledLink]));
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
