/** One thing measured: the reference server, beside a yardstick where there is one. */
export interface Row {
  /** What was measured, with its unit. */
  readonly what: string;
  /** A value of each round. */
  readonly reference: readonly number[];
  readonly yardstick?: Yardstick;
  readonly target?: Target;
  /** What a reader has to know to judge the numbers. */
  readonly notes?: readonly string[];
}

/** A yardstick's values, round by round; none where it is not installed. */
export interface Yardstick {
  readonly name: string;
  readonly values: readonly number[];
}

/** A limit for the median: of the ratio reference / yardstick, or of the reference's own values. */
export interface Target {
  readonly of: 'ratio' | 'reference';
  readonly atLeast?: number;
  readonly atMost?: number;
}

/** The middle and the ends of some values. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** The spread of the values that are numbers; undefined where there are none. */
export function spreadOf(values: readonly number[]): Spread | undefined {
  const sorted = values.filter((value) => Number.isFinite(value)).sort((a, b) => a - b);
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (min === undefined || max === undefined) return undefined;
  const half = (sorted.length - 1) / 2;
  const median = ((sorted[Math.floor(half)] ?? min) + (sorted[Math.ceil(half)] ?? max)) / 2;
  return { median, min, max };
}

/** The spread of reference / yardstick, each round by itself: what disturbed a round disturbed both. */
export function ratioOf({ reference, yardstick }: Row): Spread | undefined {
  return spreadOf(yardstick?.values.map((value, round) => (reference[round] ?? Number.NaN) / value) ?? []);
}

/** Whether the target holds; undefined where there is none, or nothing to judge it by. */
export function holds(row: Row): boolean | undefined {
  const { target } = row;
  const judged = target?.of === 'ratio' ? ratioOf(row) : spreadOf(row.reference);
  if (target === undefined || judged === undefined) return undefined;
  return judged.median >= (target.atLeast ?? -Infinity) && judged.median <= (target.atMost ?? Infinity);
}
