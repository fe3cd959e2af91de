import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as assert from 'uvu/assert';
import { suite } from '../harness.ts';
import { PARTS } from './parts/parts.ts';
import type { Result } from './report/result.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const test = suite('npm run bench', { timeoutMs: 240_000 });

let folder: string;

test.before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'im-bench-test-'));
  await promisify(execFile)(process.execPath, ['build.mjs'], { cwd: ROOT });
});

test.after(() => rm(folder, { recursive: true, force: true }));

interface Started {
  readonly child: ChildProcess;
  readonly output: { stdout: string; stderr: string };
}

/** Starts the benchmark with a folder of its own for what it builds. */
function start(...args: string[]): Started {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/bench/bench.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, TMPDIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    output.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output.stderr += chunk;
  });
  return { child, output };
}

/** What the benchmark built and has not removed. */
async function leftFolders(): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.startsWith('im-bench-'));
}

test('measures every part in a quick run, and writes what it prints', async () => {
  const { child, output } = start('--quick', '--out', folder);
  const [code] = await once(child, 'close');
  assert.is(code, 0, output.stderr);
  assert.is(await readFile(path.join(folder, 'results.md'), 'utf8'), output.stdout);
  const { parts, machine } = JSON.parse(await readFile(path.join(folder, 'results.json'), 'utf8')) as Result;
  assert.ok(machine.cores > 0);
  assert.equal(
    parts.map(({ name }) => name),
    PARTS.map(({ name }) => name),
  );
  for (const { name, rows } of parts) {
    assert.ok(rows.length > 0, name);
    for (const { what, reference, yardstick } of rows) {
      assert.equal([what, reference.map(Number.isFinite)], [what, [true]]);
      if (yardstick !== undefined && yardstick.name !== 'bun') assert.is(yardstick.values.length, 1, what);
    }
  }
  assert.equal(await leftFolders(), []);
});

test('refuses a part that it does not know, and names those that there are', async () => {
  const { child, output } = start('fan-out', 'fanout');
  const [code] = await once(child, 'close');
  assert.is(code, 2);
  assert.match(output.stderr, 'there is no part "fanout"\nusage: npm run bench');
  for (const { name } of PARTS) assert.match(output.stderr, `\n  ${name} `);
});

test('refuses what it cannot do before it measures anything', async () => {
  for (const args of [['--rounds', '0'], ['--out', path.join(folder, 'missing')], ['--fast']]) {
    const { child, output } = start(...args);
    const [code] = await once(child, 'close');
    assert.is(code, 2, args.join(' '));
    assert.match(output.stderr, args[0] ?? '');
    assert.match(output.stderr, 'usage: npm run bench');
    assert.is(output.stdout, '');
  }
});

test('leaves no process and no file behind when it is interrupted', async () => {
  const { child, output } = start('--rounds', '1', 'latency');
  const closed = once(child, 'close');
  const server = await firstServer(child.pid ?? 0);
  child.kill('SIGINT');
  const [code] = await closed;
  assert.is(code, 130, output.stderr);
  assert.equal(await leftFolders(), []);
  await untilGone(server);
});

/** The first process that runs the reference server or a yardstick for this one. */
async function firstServer(parent: number): Promise<number> {
  for (;;) {
    const children = await readFile(`/proc/${parent}/task/${parent}/children`, 'utf8');
    for (const pid of children.split(' ').filter(Boolean).map(Number)) {
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
      if (command.includes('dist/reference-server/program.js')) return pid;
    }
    await new Promise(setImmediate);
  }
}

/** Settles when there is no such process; the limit of the test is its deadline. */
async function untilGone(pid: number): Promise<void> {
  const state = async (): Promise<string> => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ') X');
  while (!/\) [XZ]/.test(await state())) await new Promise(setImmediate);
}

test.run();
