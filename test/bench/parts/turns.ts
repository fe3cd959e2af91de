import { type ContestantName, contestant } from '../contestants/contestants.ts';
import { type Program, startProgram } from '../contestants/program.ts';
import type { Bench, Results } from './part.ts';

/** A contestant whose program runs. */
export interface Running {
  readonly name: ContestantName;
  readonly program: Program;
}

/** Gives each contestant its turn in every round, A B C A B C …. */
export async function byTurns<C extends { readonly name: string }, T>(
  contestants: readonly C[],
  rounds: number,
  measure: (contestant: C, round: number) => Promise<T>,
): Promise<Results<T>> {
  const results = new Map<string, T[]>(contestants.map(({ name }) => [name, []]));
  for (let round = 1; round <= rounds; round += 1) {
    for (const one of contestants) results.get(one.name)?.push(await measure(one, round));
  }
  return results;
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
      const found = contestant(name, yardsticks);
      if (found === undefined) say(`${name} is not installed`);
      else running.push({ name, program: await startProgram(found.command, found.args) });
    }
    return await use(running);
  } finally {
    await Promise.all(running.map(({ program }) => program.stop()));
  }
}

/** Takes turns as `byTurns` does, each with a program that was just started: nothing is left of an earlier turn. */
export function byFreshTurns<T>(
  bench: Bench,
  names: readonly ContestantName[],
  measure: (program: Program, name: ContestantName) => Promise<T>,
): Promise<Results<T>> {
  const contestants = names.map((name) => ({ name }));
  return byTurns(contestants, bench.rounds, ({ name }, round) =>
    withContestants(bench, [name], async ([running]) => {
      if (running === undefined) throw new Error(`${name} is not installed`);
      const result = await measure(running.program, name);
      bench.say(`round ${round}, ${name}: ${JSON.stringify(result)}`);
      return result;
    }),
  );
}
