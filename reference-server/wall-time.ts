/** Wall time (milliseconds since 1970) as text. */
export type WallTime = (wall: number) => string;

/**
 * Formats wall times as "yyyy-MM-dd HH:mm:ss" in an IANA time zone. Throws a RangeError for a zone that the system does
 * not know. // MSG-6
 */
export function wallTimeIn(timeZone: string): WallTime {
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  let second = Number.NaN;
  let text = '';
  return (wall) => {
    // Formatting costs more than the rest of a broadcast to a few people, and its result holds for a second.
    if (Math.floor(wall / 1000) !== second) {
      second = Math.floor(wall / 1000);
      const part = Object.fromEntries(format.formatToParts(wall).map(({ type, value }) => [type, value]));
      text = `${part['year']}-${part['month']}-${part['day']} ${part['hour']}:${part['minute']}:${part['second']}`;
    }
    return text;
  };
}

/** The time zone of this machine. */
export function systemTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
