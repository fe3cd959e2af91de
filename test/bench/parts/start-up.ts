import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { contestant } from '../contestants/contestants.ts';
import { startProgram } from '../contestants/program.ts';
import { compare } from './compare.ts';
import type { Part } from './part.ts';
import { byTurns } from './turns.ts';

/** How soon the server listens, beside Node.js doing nothing. */
export const startUp: Part = {
  name: 'start-up',
  about: 'from starting the server to its ready line, beside a naive server and `node -e 0`',
  async run(bench) {
    const starts = ['reference', 'naive', 'node -e 0'].map((name) => ({ name }));
    const measure = ({ name }: { readonly name: string }): Promise<number> =>
      name === 'reference' || name === 'naive' ? startChat(name, bench.yardsticks) : startNothing();
    await byTurns(starts, 1, measure); // reads the files into memory
    const results = await byTurns(starts, bench.quick ? 1 : 4 * bench.rounds, measure);
    return ['node -e 0', 'naive'].map((yardstick) =>
      compare('Start-up, ms', results, (milliseconds) => milliseconds, { yardstick }),
    );
  },
};

async function startChat(name: 'reference' | 'naive', yardsticks: string): Promise<number> {
  const found = contestant(name, yardsticks);
  const program = await startProgram(found?.command ?? '', found?.args ?? []);
  await program.stop();
  return program.startedInMs;
}

async function startNothing(): Promise<number> {
  const startedAt = performance.now();
  await once(spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }), 'exit');
  return performance.now() - startedAt;
}
