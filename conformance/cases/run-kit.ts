import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '#generated/formats/report.js';
import { differences, type KitRun } from './comparison.ts';
import { type Case, expectationOf } from './expectations.ts';

/** How a case is played. */
export interface PlayOptions {
  /** Program of the kit; a `.ts` is run by tsx. */
  readonly kit: string;
  /** Command that runs the case. */
  readonly command: readonly string[];
  /** Causes that are repaired. */
  readonly fixed?: readonly string[];
  /** Folder for the reports. */
  readonly out: string;
  /** Begins the names of the reports, where a case is played several times. */
  readonly label?: string;
  /** Further options of the kit. */
  readonly kitOptions?: readonly string[];
}

/** A case that was played. */
export interface Played extends KitRun {
  /** How it differs from what is right; empty where it does not. */
  readonly differences: readonly string[];
}

/** Longest time of one run of the kit in milliseconds. */
const LONGEST_MS = 600_000;
/** Load for each processor from which a machine counts as slow. */
const SLOW = 1.5;
/** Earliest local hour of a case that needs an afternoon; no zone is further east of Greenwich. */
const AFTERNOON = 14;

/** Runs the kit on a case and compares. The reports are `<out>/<name>.json` and `<out>/<name>.txt`. */
export async function play(one: Case, options: PlayOptions): Promise<Played> {
  const expected = expectationOf(one, options.fixed ?? []);
  const run = await runKit(one, options);
  const found = differences(run, expected);
  const slow = (loadavg()[0] ?? 0) / cpus().length > SLOW;
  const excused = slow && one.whereSlow !== undefined;
  return { ...run, differences: excused && differences(run, otherwise(one)).length === 0 ? [] : found };
}

/** What is right too where the machine is slow. */
function otherwise(one: Case): Case {
  return { ...one, broken: [], ...one.whereSlow };
}

async function runKit(one: Case, options: PlayOptions): Promise<KitRun> {
  const { kit, command, out, kitOptions = [], fixed = [] } = options;
  await mkdir(out, { recursive: true });
  const name = join(out, [options.label, one.name, ...fixed].filter((part) => part !== undefined).join('-'));
  for (const ending of ['json', 'txt']) await rm(`${name}.${ending}`, { force: true });
  const startedAt = performance.now();
  const child = spawn(
    process.execPath,
    [
      ...(kit.endsWith('.ts') ? ['--import', import.meta.resolve('tsx')] : []),
      kit,
      one.actor,
      ...['--lang', 'en', '--reporter', `pretty=${name}.txt,json=${name}.json`],
      ...kitOptions,
      '--',
      ...command,
    ],
    {
      cwd: fileURLToPath(new URL('.', import.meta.url)),
      env: { ...process.env, ...environment(one), FIXED: fixed.join(',') },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const limit = setTimeout(() => child.kill('SIGTERM'), LONGEST_MS);
  const [exitCode] = (await once(child, 'close')) as [number | null];
  clearTimeout(limit);
  const seconds = (performance.now() - startedAt) / 1000;
  const text = await readFile(`${name}.txt`, 'utf8').catch(() => '');
  const json = await readFile(`${name}.json`, 'utf8').catch(() => undefined);
  const report = json === undefined ? undefined : (JSON.parse(json) as Report);
  return { exitCode, report, text, stderr, seconds };
}

function environment(one: Case): Record<string, string> {
  return {
    NO_COLOR: '1',
    GITHUB_ACTIONS: '',
    PYTHONDONTWRITEBYTECODE: '1',
    ...(one.timeZone === 'afternoon' ? { TZ: afternoonZone(new Date().getUTCHours()) } : {}),
  };
}

/** A zone east of Greenwich where it is afternoon; the signs of these names are reversed. */
function afternoonZone(utcHour: number): string {
  return `Etc/GMT-${Math.max(0, AFTERNOON - utcHour)}`;
}
