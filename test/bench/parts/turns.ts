import { type ContestantName, contestant, INSTALL } from '../contestants/contestants.ts';
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
      if (found === undefined) say(`${name} is not installed: ${INSTALL[name]}`);
      else running.push({ name, program: await startProgram(found.command, found.args) });
    }
    return await use(running);
  } finally {
    await Promise.all(running.map(({ program }) => program.stop()));
  }
}

/** Who has a turn: under its own name, or under another where a program has turns under different conditions. */
export interface Turn {
  readonly name: string;
  readonly server: ContestantName;
}

/** Those that most parts compare. */
export const CHATS: readonly Turn[] = [
  { name: 'reference', server: 'reference' },
  { name: 'naive', server: 'naive' },
];

/** Takes turns as `byTurns` does, each with a program that was just started: nothing is left of an earlier turn. */
export function byFreshTurns<C extends Turn, T>(
  bench: Bench,
  turns: readonly C[],
  measure: (program: Program, turn: C) => Promise<T>,
): Promise<Results<T>> {
  return byTurns(turns, bench.rounds, (turn, round) =>
    withContestants(bench, [turn.server], async ([running]) => {
      if (running === undefined) throw new Error(`${turn.server} is not installed`);
      const result = await measure(running.program, turn);
      bench.say(`round ${round}, ${turn.name}: ${JSON.stringify(result)}`);
      return result;
    }),
  );
}
