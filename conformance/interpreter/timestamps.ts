import type { Moment } from './expressions.ts';
import type { MatchContext } from './matchers.ts';

const quarterHour = 900_000;
/** Offsets from UTC that are in use reach from -12 to +14 hours. */
const westernmost = -48;
const easternmost = 56;

/**
 * Why a `yyyy-MM-dd HH:mm:ss` is not near a moment; undefined when it is. The wall clock of a target may or may not move
 * with its session clock, so that a moment is right in either reading. Without a declared zone any offset of a zone from
 * UTC that is a multiple of 15 minutes is right, and is told.
 */
export function nearTimestamp(
  actual: unknown,
  near: Moment,
  limit: number,
  { timeZone, note }: Pick<MatchContext, 'timeZone' | 'note'>,
  name: string,
): string | undefined {
  const written = typeof actual === 'string' ? Date.parse(`${actual.replace(' ', 'T')}Z`) : Number.NaN;
  if (Number.isNaN(written)) return `${name} is ${JSON.stringify(actual)}, no yyyy-MM-dd HH:mm:ss`;
  // A timestamp has whole seconds: it may be cut off by almost one.
  const distance = (off: number): number => (off < 0 ? Math.max(0, -off - 999) : off);
  const readings = [near.real, near.session].map((moment) => {
    const off = written - localTime(moment, timeZone);
    const quarters = Math.min(easternmost, Math.max(westernmost, Math.round(off / quarterHour)));
    const zone = timeZone === undefined ? quarters * quarterHour : 0;
    return { zone, rest: off - zone };
  });
  const best = readings.reduce((a, b) => (distance(a.rest) <= distance(b.rest) ? a : b));
  if (distance(best.rest) <= limit) {
    if (timeZone === undefined)
      note(`${name} is the time at ${utcOffset(best.zone)}; no time zone is configured to compare it with`);
    return undefined;
  }
  const where = timeZone === undefined ? `at ${utcOffset(best.zone)}, the nearest offset` : `in ${timeZone}`;
  return `${name} is ${String(actual)}, ${Math.round(best.rest / 1000)} s from the time of sending ${where}`;
}

function utcOffset(ms: number): string {
  const minutes = Math.abs(ms) / 60_000;
  const two = (number: number): string => String(Math.floor(number)).padStart(2, '0');
  return `UTC${ms < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
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
