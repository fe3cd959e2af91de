const units = { ms: 1, s: 1000, min: 60_000, h: 3_600_000 } as const;

/** Milliseconds of a duration such as `2 h` or `250 ms`; undefined when it is none. */
export function milliseconds(duration: string): number | undefined {
  const match = /^([0-9]+(?:\.[0-9]+)?) (ms|s|min|h)$/.exec(duration);
  return match === null ? undefined : Number(match[1]) * units[match[2] as keyof typeof units];
}
