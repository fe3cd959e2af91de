const units = { ms: 1, s: 1000, min: 60_000, h: 3_600_000 } as const;

/** Milliseconds of a duration such as `2 h` or `250 ms`; undefined when it is none. */
export function milliseconds(duration: string): number | undefined {
  const match = /^([0-9]+(?:\.[0-9]+)?) (ms|s|min|h)$/.exec(duration);
  return match === null ? undefined : Number(match[1]) * units[match[2] as keyof typeof units];
}

/** Milliseconds for people: in the largest unit that divides them, and one minute as 60 s. */
export function durationInWords(ms: number): string {
  const unit = (['h', 'min', 's'] as const).find((name) => ms > 0 && ms % units[name] === 0 && ms !== units.min);
  if (unit !== undefined) return `${ms / units[unit]} ${unit}`;
  return ms === units.min ? '60 s' : `${ms} ms`;
}
