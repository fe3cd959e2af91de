import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { packageFolder } from '../package-folder.ts';
import { freePort } from '../process/port.ts';
import { Cli, cli, killAll, referenceServer } from './fixtures/cli.ts';

const test = suite('--watch', { timeoutMs: 90_000 });
let folder = '';

test.before.each(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'watch-'));
});
test.after.each(async () => {
  killAll();
  await rm(folder, { recursive: true, force: true });
});

/** A program that becomes one of this package, and writes into its folder. */
const becoming = (file: string, ...args: string[]): string => `import { appendFileSync } from 'node:fs';
appendFileSync('access.log', 'started\\n');
process.argv.push(...${JSON.stringify(args)});
await import(${JSON.stringify(new URL(file, packageFolder()).href)});
`;
const right = becoming('reference-server/program.ts');
const wrong = becoming('reference-server/faults/program.ts', '--fault', 'heartbeat-answered-twice');
const command = [...referenceServer.slice(0, -1), 'server.mjs'];

/** Waits until the run has said something so many times, and gives all that it said. */
async function said(run: Cli, stream: 'stdout' | 'stderr', pattern: RegExp, times = 1): Promise<string> {
  const until = performance.now() + 60_000;
  while ([...run[stream].matchAll(new RegExp(pattern, 'g'))].length < times) {
    if (performance.now() > until || run.child.exitCode !== null)
      throw new Error(`it did not say ${pattern} ${times} times, but\n${run.stdout}\n${run.stderr}`);
    await sleep(10);
  }
  return run[stream];
}

const watching = /watching .* Ctrl-C ends/;
const runs = ['--run', 'heartbeat/answered-*', '--run', 'endpoint/answers-ping-and-close', '--lang', 'en'];

test('judges a program again when its files change, what failed first, and ends with the last full verdict', async () => {
  const file = path.join(folder, 'server.mjs');
  await writeFile(file, wrong);
  const reporters = ['--reporter', 'list,json=report.json'];
  const args = ['server', '--watch', ...runs, ...reporters, '--', ...command];
  const run = new Cli(args, { cwd: folder });
  await said(run, 'stderr', watching);
  assert.match(run.stdout, /✗ HB-1 +heartbeat\/answered-once:once \(fail/);
  await writeFile(file, right);
  await said(run, 'stderr', watching, 2);
  assert.match(run.stderr, /\nserver\.mjs changed; what did not pass comes first\n/);
  const second = run.stdout.slice(run.stdout.lastIndexOf('\nim-conformance '));
  // The opening probes come before everything.
  const [first] = /[✓✗] +\S+ +(?!opening\/)\S+/.exec(second) ?? [''];
  assert.match(first, /heartbeat\/answered-once/);
  assert.match(second, /✓ HB-1 +heartbeat\/answered-once:once/);
  assert.match(second, 'Verdict: not fully verified (only a part of the scenarios was run)');
  run.child.kill('SIGINT');
  const { code } = await run.ended;
  assert.is(code, 0);
});

test('does not judge again by what the program itself writes, but says that it does not count', async () => {
  await writeFile(path.join(folder, 'server.mjs'), right);
  const run = new Cli(['server', '--watch', ...runs, '--', ...command], { cwd: folder });
  await said(run, 'stderr', watching);
  assert.match(run.stderr, 'changed during the run, which does not count: access.log\n');
  run.child.kill('SIGTERM');
  const { code, stdout } = await run.ended;
  assert.is(code, 0);
  assert.is(stdout.split('\nVerdict: ').length, 2);
});

test('goes on when what is worked on does not start for a while', async () => {
  const file = path.join(folder, 'server.mjs');
  await writeFile(file, right);
  const run = new Cli(['server', '--watch', ...runs, '--', ...command], { cwd: folder });
  await said(run, 'stderr', watching);
  await writeFile(file, 'this is no JavaScript');
  await said(run, 'stderr', watching, 2);
  assert.match(run.stderr, /im-conformance: ".*server\.mjs" exited with code 1 before it listened/);
  await writeFile(file, wrong);
  await said(run, 'stderr', watching, 3);
  run.child.kill('SIGINT');
  assert.is((await run.ended).code, 1);
});

test('that is interrupted in a run ends with the verdict of the one before', async () => {
  const file = path.join(folder, 'server.mjs');
  await writeFile(file, wrong);
  const run = new Cli(['server', '--watch', ...runs, '--', ...command], { cwd: folder });
  await said(run, 'stderr', watching);
  await writeFile(file, `setInterval(() => {}, 1000);`);
  await said(run, 'stderr', /server\.mjs changed/);
  run.child.kill('SIGINT');
  assert.is((await run.ended).code, 1);
});

async function reference(port: number): Promise<ChildProcess> {
  const [file = '', ...args] = referenceServer;
  const child = spawn(file, [...args, '--port', String(port)], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}

test('judges a server that runs already again when it is restarted', async () => {
  const port = await freePort('127.0.0.1');
  const url = `ws://127.0.0.1:${port}`;
  const run = new Cli(['server', '--watch', ...runs, '--url', url], { cwd: folder });
  const waiting = new RegExp(`waiting until ${url} is restarted`);
  await said(run, 'stderr', waiting);
  assert.match(run.stderr, `nothing listens at ${url}`);
  const before = await reference(port);
  await said(run, 'stderr', waiting, 2);
  before.kill('SIGKILL');
  await once(before, 'close');
  const after = await reference(port);
  await said(run, 'stderr', waiting, 3);
  assert.match(run.stderr, `\n${url} was restarted\n`);
  assert.is(run.stdout.split('\nVerdict: ').length, 3);
  run.child.kill('SIGINT');
  assert.is((await run.ended).code, 0);
  after.kill('SIGKILL');
});

test('judges a client again too, but no person', async () => {
  const byHand = await cli('client', '--watch');
  assert.equal(
    [byHand.code, byHand.stderr],
    [2, 'im-conformance: --watch needs a driver: name it after --, or in the configuration\n'],
  );
  const driver = path.join(folder, 'driver.mjs');
  const real = new URL('conformance/examples/client-driver.mjs', packageFolder()).href;
  await writeFile(driver, `import ${JSON.stringify(real)};\n`);
  const select = ['--heartbeat', '300ms', '--run', 'user/empty-text', '--lang', 'en'];
  const run = new Cli(['client', '--watch', ...select, '--', process.execPath, 'driver.mjs'], { cwd: folder });
  await said(run, 'stderr', watching);
  await writeFile(driver, `import ${JSON.stringify(real)}; // as before\n`);
  await said(run, 'stderr', watching, 2);
  run.child.kill('SIGINT');
  assert.is((await run.ended).code, 0);
});

test('judges a client and a server of the configuration again when either changes', async () => {
  const driver = path.join(folder, 'driver.mjs');
  const real = new URL('conformance/examples/client-driver.mjs', packageFolder()).href;
  await writeFile(driver, `import ${JSON.stringify(real)};\n`);
  await writeFile(path.join(folder, 'server.mjs'), right);
  await mkdir(path.join(folder, 'sub'));
  const programs = { client: { command: [process.execPath, 'driver.mjs'] }, server: { command } };
  await writeFile(path.join(folder, 'both.yaml'), JSON.stringify(programs));
  const args = ['both', '--watch', '--config', '../both.yaml', '--run', 'chat/unknown-user', '--lang', 'en'];
  const run = new Cli(args, { cwd: path.join(folder, 'sub') });
  await said(run, 'stderr', watching);
  await writeFile(driver, `import ${JSON.stringify(real)}; // as before\n`);
  await said(run, 'stderr', watching, 2);
  assert.match(run.stderr, /\ndriver\.mjs changed\n/);
  assert.is(run.stdout.split('\nVerdict: ').length, 3);
  run.child.kill('SIGINT');
  assert.is((await run.ended).code, 0);
});

test('ends where its first run is a mistake of usage', async () => {
  const { code, stderr } = await cli('server', '--watch', '--run', 'nothing-such', '--', 'node', 'x.js');
  assert.is(code, 2);
  assert.match(stderr, 'nothing-such matches no scenario');
});

test.run();
