import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { notJudged } from './comparison.ts';
import { type Case, expectationOf, readCases } from './expectations.ts';
import { type Played, play } from './run-kit.ts';
import { prepare } from './toolchains.ts';

/**
 * Runs the kit on the cases and says a line for each: whether the report is right, else how it differs. Exit codes: 0 all
 * are right or skipped, 1 some differ, 2 usage.
 */
const USAGE = `usage: node --import tsx conformance/cases/play-cases.ts [options] [part of group/name]... [-- option of the kit...]
  --kit FILE      program of the kit (default: dist/bin/im-conformance.js)
  --out FOLDER    where the reports go (default: a folder for temporary files)
  --fixed CAUSES  causes that are repaired, with commas between, or all
  --each-fixed    every server with several causes as many times as it has causes, with one more repaired each time
  --times N       how often each is played (default: 1)
  --busy N        programs that take a processor meanwhile (default: 0)
  --list          only says which cases there are`;

const { options, names, kitOptions } = readArguments();
const times = countOf('--times', options.times, 1);
const busyPrograms = countOf('--busy', options.busy, 0);
const cases = chooseCases();
if (options.list) {
  for (const { group, name, fault = 'no fault', causes } of cases) {
    write(`${group}/${name}: ${causes.length > 0 ? causes.map(({ id }) => id).join(', ') : fault}`);
  }
} else {
  refuseUnplayable();
  process.exitCode = (await withBusyProcessors(playAll)) === 0 ? 0 : 1;
}

function readArguments() {
  const args = process.argv.slice(2);
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  try {
    const { values, positionals } = parseArgs({
      args: args.slice(0, end),
      allowPositionals: true,
      options: {
        kit: { type: 'string', default: fileURLToPath(new URL('../../dist/bin/im-conformance.js', import.meta.url)) },
        out: { type: 'string', default: join(tmpdir(), 'im-conformance-cases') },
        fixed: { type: 'string', default: '' },
        'each-fixed': { type: 'boolean', default: false },
        times: { type: 'string', default: '1' },
        busy: { type: 'string', default: '0' },
        list: { type: 'boolean', default: false },
      },
    });
    return { options: values, names: positionals, kitOptions: args.slice(end + 1) };
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

function countOf(flag: string, text: string, least: number): number {
  const count = Number(text);
  return Number.isInteger(count) && count >= least
    ? count
    : refuse(`${flag} takes a number from ${least} up, not "${text}"`);
}

function chooseCases(): readonly Case[] {
  const all = readCases();
  const wanted = names.map((name) => name.replaceAll('-', '_'));
  const fits = ({ group, name }: Case, part: string): boolean => `${group}/${name}`.includes(part);
  const nothing = wanted.find((part) => !all.some((one) => fits(one, part)));
  if (nothing !== undefined) refuse(`no case has "${nothing}" in its group and name; --list says which there are`);
  return wanted.length === 0 ? all : all.filter((one) => wanted.some((part) => fits(one, part)));
}

function refuseUnplayable(): void {
  if (!existsSync(options.kit)) refuse(`there is no ${options.kit}: npm run build, or name another with --kit`);
  try {
    for (const one of cases) for (const fixed of roundsOf(one)) expectationOf(one, fixed);
  } catch (error) {
    refuse(error instanceof Error ? error.message : String(error));
  }
}

/** Plays all and gives the number of those that differ. */
async function playAll(): Promise<number> {
  let differing = 0;
  for (const one of cases) {
    const prepared = await prepare(one);
    if ('missing' in prepared) {
      write(`skip ${one.name}: ${prepared.missing}`);
      continue;
    }
    for (const fixed of roundsOf(one)) {
      for (let time = 1; time <= times; time += 1) {
        const label = times > 1 ? String(time) : undefined;
        const played = await play(one, {
          kit: resolve(options.kit),
          out: resolve(options.out),
          command: prepared.command,
          kitOptions,
          fixed,
          ...(label === undefined ? {} : { label }),
        });
        print(one, fixed, played);
        if (played.differences.length > 0) differing += 1;
      }
    }
  }
  write(`${differing} differ; the reports are in ${resolve(options.out)}`);
  return differing;
}

/** The causes that are repaired, for each time that a case is played. */
function roundsOf({ causes }: Case): readonly (readonly string[])[] {
  if (causes.length === 0) return [[]];
  const ids = causes.map(({ id }) => id);
  if (options['each-fixed']) return [[], ...ids.map((_, index) => ids.slice(0, index + 1))];
  return [options.fixed.split(',').filter((id) => id !== '')];
}

function print(one: Case, fixed: readonly string[], { differences, report, exitCode, seconds }: Played): void {
  const name = fixed.length === 0 ? one.name : `${one.name} (fixed: ${fixed.join(', ')})`;
  const judged =
    report === undefined ? 'no report' : `${notJudged(report)} of ${report.checks.length} checks not judged`;
  const verdict = report === undefined ? '' : `${report.verdict}, `;
  write(
    `${differences.length === 0 ? 'ok  ' : 'DIFF'} ${name}: ${verdict}exit code ${exitCode}, ${judged}, ${seconds.toFixed(1)} s`,
  );
  for (const difference of differences) write(`     ${difference}`);
}

async function withBusyProcessors<T>(work: () => Promise<T>): Promise<T> {
  const busy: ChildProcess[] = Array.from({ length: busyPrograms }, () => spawn(process.execPath, ['-e', 'for (;;);']));
  const end = (): void => {
    for (const one of busy) one.kill();
  };
  process.once('exit', end);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
  try {
    return await work();
  } finally {
    end();
  }
}

function refuse(message: string): never {
  process.stderr.write(`${message}\n${USAGE}\n`);
  process.exit(2);
}

function write(line: string): void {
  process.stdout.write(`${line}\n`);
}
