import type { Cause, Note } from './causes.ts';
import type { Moment } from './expressions.ts';
import type { MatchContext } from './matchers.ts';

const quarterHour = 900_000;
/** Offsets from UTC that are in use reach from -12 to +14 hours. */
const westernmost = -48;
const easternmost = 56;
const halfADay = 720;

/**
 * Why a `yyyy-MM-dd HH:mm:ss` is not near a moment; undefined when it is. The wall clock of a target may or may not move
 * with its session clock, so that a moment is right in either reading. Without a declared zone any offset of a zone from
 * UTC that is a multiple of 15 minutes is right, and is told.
 */
export function nearTimestamp(
  actual: unknown,
  near: Moment,
  limit: number,
  { timeZone, zoneSeen }: Pick<MatchContext, 'timeZone' | 'zoneSeen'>,
  field: string,
): Cause | undefined {
  const written = typeof actual === 'string' ? Date.parse(`${actual.replace(' ', 'T')}Z`) : Number.NaN;
  if (Number.isNaN(written)) return { kind: 'no-time', field, written: actual ?? null };
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
    if (timeZone === undefined) zoneSeen(field, best.zone / 60_000);
    return undefined;
  }
  const zone = timeZone ?? utcOffset(best.zone / 60_000);
  const off = Math.round(best.rest);
  return { kind: 'wrong-time', field, written: String(actual), off, zone, declared: timeZone !== undefined };
}

/**
 * What is told of an offset from UTC, in minutes, that no configuration declares.
 *
 * @param local offset of the zone in which the kit started the program, which has that zone unless it sets another one
 */
export function zoneNote(field: string, offset: number, local: number | undefined): Note {
  if (local !== undefined && Math.abs(offset - local) === halfADay) {
    return { kind: 'twelve-hours', field, offset, local };
  }
  return { kind: 'zone', field, offset };
}

/** An offset from UTC as people write it; in minutes. */
export function utcOffset(minutes: number): string {
  const distance = Math.abs(minutes);
  const two = (number: number): string => String(Math.floor(number)).padStart(2, '0');
  return `UTC${minutes < 0 ? '-' : '+'}${two(distance / 60)}:${two(distance % 60)}`;
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
