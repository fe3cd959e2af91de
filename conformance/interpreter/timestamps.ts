import type { Moment } from './expressions.ts';

const quarterHour = 900_000;

/**
 * Why a `yyyy-MM-dd HH:mm:ss` is not near a moment; undefined when it is. The wall clock of a target may or may not move
 * with its session clock, so that a moment is right in either reading.
 */
export function nearTimestamp(
  actual: unknown,
  near: Moment,
  limit: number,
  timeZone: string | undefined,
  name: string,
): string | undefined {
  const written = typeof actual === 'string' ? Date.parse(`${actual.replace(' ', 'T')}Z`) : Number.NaN;
  if (Number.isNaN(written)) return `${name} is ${JSON.stringify(actual)}, no yyyy-MM-dd HH:mm:ss`;
  const offsets = [near.real, near.session].map((moment) => written - localTime(moment, timeZone));
  // A timestamp has whole seconds: it may be cut off by almost one.
  const off = (offset: number): number => {
    const rest = timeZone === undefined ? offset - Math.round(offset / quarterHour) * quarterHour : offset;
    return rest < 0 ? Math.max(0, -rest - 999) : rest;
  };
  const best = offsets.reduce((a, b) => (off(a) <= off(b) ? a : b));
  if (off(best) <= limit) return undefined;
  const where = timeZone === undefined ? 'at any offset from UTC' : `in ${timeZone}`;
  return `${name} is ${String(actual)}, ${Math.round(best / 1000)} s from the time of sending ${where}`;
}

/** A moment as the local time of a zone, counted as if that were UTC; UTC when no zone is given. */
function localTime(moment: number, timeZone: string | undefined): number {
  if (timeZone === undefined) return moment;
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
  }).format(moment);
  return Date.parse(`${text.replace(' ', 'T')}Z`) + (moment % 1000);
}
