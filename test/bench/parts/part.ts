import { type Contestant, type ContestantName, contestant } from '../contestants/contestants.ts';
import { type Program, startProgram } from '../contestants/program.ts';
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

/** A contestant whose program runs. */
export interface Running {
  readonly name: ContestantName;
  readonly program: Program;
}

/** Starts those of the named contestants that are installed, hands them over, and stops them whatever happens. */
export async function withContestants<T>(
  { yardsticks, say }: Bench,
  names: readonly ContestantName[],
  use: (running: readonly Running[]) => Promise<T>,
): Promise<T> {
  const running: Running[] = [];
  try {
    for (const name of names) {
      const found: Contestant | undefined = contestant(name, yardsticks);
      if (found === undefined) say(`${name} is not installed`);
      else running.push({ name, program: await startProgram(found.command, found.args) });
    }
    return await use(running);
  } finally {
    await Promise.all(running.map(({ program }) => program.stop()));
  }
}

/** Gives each contestant its turn in every round, A B C A B C …; what they came to, round by round. */
export async function byTurns<C, T>(
  contestants: readonly C[],
  rounds: number,
  measure: (contestant: C, round: number) => Promise<T>,
): Promise<Map<C, T[]>> {
  const results = new Map<C, T[]>(contestants.map((one) => [one, []]));
  for (let round = 1; round <= rounds; round += 1) {
    for (const one of contestants) results.get(one)?.push(await measure(one, round));
  }
  return results;
}
