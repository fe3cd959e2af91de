import type { Row } from '../report/row.ts';

/** What a part of the benchmark is given. */
export interface Bench {
  /** How often each contestant has its turn. */
  readonly rounds: number;
  /** Numbers so small that they say nothing, to see whether a part runs. */
  readonly quick: boolean;
  /** Where the yardsticks are built. */
  readonly yardsticks: string;
  /** Tells a line of progress. */
  say(line: string): void;
}

/** One part of the benchmark, chosen by its name. */
export interface Part {
  readonly name: string;
  /** One line on what it measures. */
  readonly about: string;
  run(bench: Bench): Promise<Row[]>;
}

/** What each contestant came to, round by round. */
export type Results<T> = ReadonlyMap<string, readonly T[]>;
