const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, min: 60_000, h: 3_600_000 };
const LONGEST = 365 * 24 * 3_600_000;

/** What a duration looks like, for messages. */
export const DURATION_EXAMPLES = '250ms, 60s, 5min, 1.5h or 30000 (milliseconds), at most 8760h';

/** What a number of milliseconds looks like, for messages. */
export const MILLISECONDS_EXAMPLE = `a whole number of milliseconds from 1 to ${LONGEST}`;

/**
 * Reads "250ms", "60 s", "5min", "1.5h" or, without a unit, "250" as milliseconds; undefined for anything else, for zero, and
 * for more than a year.
 */
export function parseDuration(text: string): number | undefined {
  const [, amount, unit = 'ms'] = /^([0-9]+(?:\.[0-9]+)?)(?: ?(ms|s|m|min|h))?$/.exec(text) ?? [];
  return amount === undefined ? undefined : inRange(Math.round(Number(amount) * (UNITS[unit] ?? 0)));
}

/** Reads a plain number of milliseconds, under the same limits. */
export function parseMilliseconds(text: string): number | undefined {
  return /^[0-9]+$/.test(text) ? inRange(Number(text)) : undefined;
}

/** Milliseconds for people: in the largest unit that divides them, but one minute as 60 s, or else in seconds if there is one. */
export function durationText(ms: number): string {
  const names = ms === 60_000 ? ['s'] : ['h', 'min', 's'];
  const unit = names.find((name) => ms > 0 && ms % (UNITS[name] ?? 1) === 0);
  if (unit !== undefined) return `${ms / (UNITS[unit] ?? 1)} ${unit}`;
  return ms < 1000 ? `${ms} ms` : `${ms / 1000} s`;
}

/** The same as one word of a command line. */
export function durationWord(ms: number): string {
  return durationText(ms).replace(' ', '');
}

function inRange(ms: number): number | undefined {
  return ms >= 1 && ms <= LONGEST ? ms : undefined;
}
