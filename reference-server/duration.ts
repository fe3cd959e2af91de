const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
const LONGEST = 365 * 24 * 3_600_000;

/** What a duration looks like, for messages. */
export const DURATION_EXAMPLES = '250ms, 60s, 90m or 2h, at most 8760h';

/** What a number of milliseconds looks like, for messages. */
export const MILLISECONDS_EXAMPLE = `a whole number of milliseconds from 1 to ${LONGEST}`;

/** Reads "250ms", "60s", "90m" or "2h" as milliseconds; undefined for anything else, for zero, and for more than a year. */
export function parseDuration(text: string): number | undefined {
  const [, digits, unit] = /^([0-9]+)(ms|s|m|h)$/.exec(text) ?? [];
  return digits === undefined || unit === undefined ? undefined : inRange(Number(digits) * (UNITS[unit] ?? 0));
}

/** Reads a plain number of milliseconds, under the same limits. */
export function parseMilliseconds(text: string): number | undefined {
  return /^[0-9]+$/.test(text) ? inRange(Number(text)) : undefined;
}

function inRange(ms: number): number | undefined {
  return ms >= 1 && ms <= LONGEST ? ms : undefined;
}
