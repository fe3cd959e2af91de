import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildYardsticks } from './contestants/build.ts';
import { REFERENCE_PROGRAM } from './contestants/contestants.ts';
import { killPrograms } from './contestants/program.ts';
import type { Bench, Part } from './parts/part.ts';
import { PARTS } from './parts/parts.ts';
import { describeMachine } from './report/machine.ts';
import { watchOthers } from './report/others.ts';
import { type PartResult, type Result, resultPage, writeResult } from './report/result.ts';

/**
 * Measures the reference server beside its yardsticks, in one run and by turns: ratios mean the same on every machine.
 * Exit codes: 0 measured, 1 cannot measure, 2 usage, 128 + n ended by signal n.
 */
const USAGE = `usage: npm run bench -- [--rounds N] [--quick] [--out FOLDER] [part]...
  --rounds  how often each contestant has its turn (default: 5)
  --quick   numbers so small that they say nothing: does it run?
  --out     folder for results.md and results.json (default: test/bench for a run of all parts, else none is written)
parts:
${PARTS.map(({ name, about }) => `  ${name.padEnd(16)} ${about}`).join('\n')}`;
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

process.on('exit', killPrograms);
for (const [signal, code] of Object.entries(SIGNALS)) process.on(signal, () => process.exit(code));

const { rounds, quick, out, parts } = readArguments();
if (!existsSync(REFERENCE_PROGRAM)) fail(1, `${REFERENCE_PROGRAM} is missing: npm run build`);
const yardsticks = buildYardsticks();
const bench: Bench = { rounds, quick, yardsticks, say: (line) => process.stderr.write(`${line}\n`) };
const others = watchOthers();
const measured: PartResult[] = [];
for (const part of parts) {
  bench.say(`${part.name}: ${part.about}`);
  try {
    measured.push({ name: part.name, about: part.about, rows: await part.run(bench) });
  } catch (error) {
    bench.say(`${part.name} cannot be measured: ${error instanceof Error ? error.message : error}`);
  }
}
const used = others();
const result: Result = {
  date: new Date().toISOString().slice(0, 10),
  machine: describeMachine(),
  rounds,
  othersCores: Number.isFinite(used) ? Number(used.toFixed(1)) : null,
  parts: measured,
};
process.stdout.write(resultPage(result));
if (measured.length < parts.length) fail(1, 'not every part could be measured: nothing is written');
if (out !== undefined) await writeResult(out, result).catch(({ message }) => fail(1, `nothing is written: ${message}`));
process.exit();

interface Arguments {
  readonly rounds: number;
  readonly quick: boolean;
  readonly out: string | undefined;
  readonly parts: readonly Part[];
}

function readArguments(): Arguments {
  try {
    const { values, positionals } = parseArgs({
      options: { rounds: { type: 'string' }, quick: { type: 'boolean', default: false }, out: { type: 'string' } },
      allowPositionals: true,
    });
    const { quick } = values;
    const rounds = Number(values.rounds ?? (quick ? 1 : 5));
    if (!(Number.isInteger(rounds) && rounds > 0)) throw new Error('--rounds takes a whole number above 0');
    const { out } = values;
    if (out !== undefined && !existsSync(out)) throw new Error(`--out: there is no folder ${out}`);
    const unknown = positionals.find((name) => !PARTS.some((part) => part.name === name));
    if (unknown !== undefined) throw new Error(`there is no part "${unknown}"`);
    const all = positionals.length === 0;
    const parts = all ? PARTS : PARTS.filter(({ name }) => positionals.includes(name));
    const kept = all && !quick ? fileURLToPath(new URL('.', import.meta.url)) : undefined;
    return { rounds, quick, out: out ?? kept, parts };
  } catch (error) {
    return fail(2, `${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

function fail(code: number, message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(code);
}
