import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { buildYardsticks } from './contestants/build.ts';
import { REFERENCE_PROGRAM } from './contestants/contestants.ts';
import { killPrograms } from './contestants/program.ts';
import { fanOut } from './parts/fan-out.ts';
import type { Bench, Part } from './parts/part.ts';
import { markdownTable } from './report/markdown.ts';
import type { Row } from './report/row.ts';

/**
 * Measures the reference server beside its yardsticks, in one run and by turns: ratios mean the same on every machine.
 * Exit codes: 0 measured, 1 cannot measure, 2 usage, 128 + n ended by signal n.
 */
const PARTS: readonly Part[] = [fanOut];
const USAGE = `usage: npm run bench -- [--rounds N] [--quick] [part]...\nparts: ${PARTS.map(({ name }) => name).join(', ')}`;
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

process.on('exit', killPrograms);
for (const [signal, code] of Object.entries(SIGNALS)) process.on(signal, () => process.exit(code));

const { rounds, quick, parts } = readArguments();
if (!existsSync(REFERENCE_PROGRAM)) fail(1, `${REFERENCE_PROGRAM} is missing: npm run build`);
const built = await buildYardsticks();
const bench: Bench = {
  rounds,
  quick,
  yardsticks: built.folder,
  say: (line) => process.stderr.write(`${line}\n`),
};
try {
  const rows: Row[] = [];
  for (const part of parts) rows.push(...(await part.run(bench)));
  process.stdout.write(markdownTable(rows));
} finally {
  await built.remove();
}
process.exit();

function readArguments(): { rounds: number; quick: boolean; parts: readonly Part[] } {
  try {
    const { values, positionals } = parseArgs({
      options: { rounds: { type: 'string' }, quick: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    const rounds = Number(values.rounds ?? (values.quick ? 1 : 5));
    if (!(Number.isInteger(rounds) && rounds > 0)) throw new Error(`--rounds takes a whole number above 0`);
    const unknown = positionals.find((name) => !PARTS.some((part) => part.name === name));
    if (unknown !== undefined) throw new Error(`there is no part "${unknown}"`);
    const parts = positionals.length === 0 ? PARTS : PARTS.filter(({ name }) => positionals.includes(name));
    return { rounds, quick: values.quick, parts };
  } catch (error) {
    return fail(2, `${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

function fail(code: number, message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}
