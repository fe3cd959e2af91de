import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Machine } from './machine.ts';
import { markdownTable } from './markdown.ts';
import { holds, type Row, ratioOf } from './row.ts';

/** All that a run came to. */
export interface Result {
  /** Day of the run, "yyyy-MM-dd". */
  readonly date: string;
  readonly machine: Machine;
  readonly rounds: number;
  /** Cores that other programs used meanwhile; null where the system does not tell. */
  readonly othersCores: number | null;
  readonly parts: readonly PartResult[];
}

/** What one part came to. */
export interface PartResult {
  readonly name: string;
  readonly about: string;
  readonly rows: readonly Row[];
}

/** The result as a page: where it comes from, and the table. */
export function resultPage({ date, machine, rounds, othersCores, parts }: Result): string {
  const { cpu, cores, memoryGiB, system, node } = machine;
  const others =
    othersCores === null ? 'It is unknown what else ran' : `Other programs used ${othersCores} of the cores`;
  return `# The reference server beside its yardsticks

Written by \`npm run bench\` on ${date}: ${cpu}, ${cores} cores, ${memoryGiB} GiB, ${system}, Node.js ${node}. Medians of
${rounds} rounds; a ratio is reference / yardstick of the same round. ${others} meanwhile. How to read it stands in
CONTRIBUTING.md.

${markdownTable(parts.flatMap(({ rows }) => rows))}`;
}

/** Writes results.md and results.json into a folder. */
export async function writeResult(folder: string, result: Result): Promise<void> {
  const parts = result.parts.map((part) => ({ ...part, rows: part.rows.map(judged) }));
  await writeFile(path.join(folder, 'results.md'), resultPage(result));
  await writeFile(path.join(folder, 'results.json'), `${JSON.stringify({ ...result, parts }, null, 2)}\n`);
}

function judged(row: Row): object {
  return { ...row, ratio: ratioOf(row), held: holds(row) };
}
