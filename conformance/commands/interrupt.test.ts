import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as assert from 'uvu/assert';
import type { Report } from '#generated/formats/report.js';
import { validateReport } from '#generated/formats/validators.js';
import { suite } from '../../test/harness.ts';
import { acceptsConnection } from '../process/port.ts';
import { Cli, killAll, referenceServer } from './fixtures/cli.ts';

const test = suite('a run that is interrupted', { timeoutMs: 60_000 });
let folder = '';

test.before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'interrupt-'));
});
test.after(async () => {
  killAll();
  await rm(folder, { recursive: true });
});

/** A command that writes the number of its process and its port into a file, and becomes the program. */
const noted = (file: string, program: readonly string[]): string[] => [
  'sh',
  '-c',
  'echo "$$ $IM_PORT" >> "$0"; exec "$@"',
  file,
  ...program,
];

/** Processes and ports that were noted. */
async function notes(file: string): Promise<{ pid: number; port: number }[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [pid, port] = line.split(' ').map(Number);
      return { pid: pid ?? 0, port: port ?? 0 };
    });
}

/** Waits until something is seen; fails after the limit. */
async function seen<T>(what: string, look: () => Promise<T | undefined> | T | undefined): Promise<T> {
  const until = performance.now() + 30_000;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() > until) throw new Error(`not seen: ${what}`);
    await sleep(10);
  }
}

function runs(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function assertGone(file: string): Promise<void> {
  const programs = await notes(file);
  assert.ok(programs.length > 0);
  for (const { pid, port } of programs) {
    assert.not(runs(pid), `process ${pid} runs`);
    assert.not(await acceptsConnection('127.0.0.1', port), `port ${port} accepts`);
  }
}

test('tells what it has seen so far, exits with 130 and leaves no process', async () => {
  const file = path.join(folder, 'whole');
  const run = new Cli(['server', '--reporter', 'list', '--parallel', '1', '--', ...noted(file, referenceServer)]);
  await seen('a check', () => (run.stdout.includes('✓') ? true : undefined));
  run.child.kill('SIGINT');
  const { code, stdout, stderr } = await run.ended;
  assert.is(stderr, '');
  assert.match(stdout, /\nVerdict: not fully verified \(the run was interrupted\)\n/);
  assert.is(code, 130);
  await assertGone(file);
});

test('prints a valid partial report with --json', async () => {
  const file = path.join(folder, 'json');
  const args = ['server', '--json', '--clock', 'scaled', '--run', 'ttl/*'];
  const run = new Cli([...args, '--', ...noted(file, referenceServer)]);
  await seen('the second program', async () => ((await notes(file)).length > 1 ? true : undefined));
  run.child.kill('SIGTERM');
  const { code, stdout } = await run.ended;
  const report = JSON.parse(stdout) as Report;
  assert.ok(validateReport(report), JSON.stringify(validateReport.errors));
  assert.equal([report.interrupted, report.exitCode, code], [true, 130, 130]);
  await assertGone(file);
});

test('ends while the program is still starting', async () => {
  const file = path.join(folder, 'starting');
  const run = new Cli(['server', '--', ...noted(file, [process.execPath, '-e', 'setInterval(() => {}, 1000)'])]);
  await seen('the program', async () => ((await notes(file)).length > 0 ? true : undefined));
  run.child.kill('SIGINT');
  const { code, milliseconds } = await run.ended;
  assert.is(code, 130);
  assert.ok(milliseconds < 15_000, `${milliseconds} ms`);
  await assertGone(file);
});

test('ends at once at the second interrupt', async () => {
  const file = path.join(folder, 'twice');
  const run = new Cli(['server', '--', ...noted(file, [process.execPath, '-e', 'setInterval(() => {}, 1000)'])]);
  await seen('the program', async () => ((await notes(file)).length > 0 ? true : undefined));
  run.child.kill('SIGINT');
  const began = performance.now();
  await seen('the end', () => {
    run.child.kill('SIGINT');
    return run.child.exitCode ?? undefined;
  });
  assert.is((await run.ended).code, 130);
  assert.ok(performance.now() - began < 2000, `${performance.now() - began} ms`);
  await seen('no process', async () => ((await notes(file)).some(({ pid }) => runs(pid)) ? undefined : true));
});

test.run();
