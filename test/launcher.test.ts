import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import * as assert from 'uvu/assert';
import { suite } from './harness.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Each silent green, what the launcher says of the file, and what its output shows. */
const BAD: readonly (readonly [fixture: string, line: RegExp, shown: RegExp])[] = [
  ['fails', / 1\/2 .*\(exit code 1\)/, /Expected values to be deeply equal/],
  ['run-missing', / 0\/0 .*\(exit code 1\)/, /suite "run missing": run\(\) was never called/],
  ['suite-empty', / 0\/0 .*\(exit code 1\)/, /suite "empty" has no tests/],
  ['second-suite-not-run', / 1\/1 .*\(exit code 1\)/, /suite "second": run\(\) was never called/],
  ['test-after-run', / 0\/0 .*\(exit code 1\)/, /test "never starts" came after run\(\)/],
  ['run-twice', / 0\/0 .*\(exit code 1\)/, /run\(\) was called twice/],
  ['run-late', / 0\/0 .*\(exit code 1\)/, /run\(\) came after the first test had started/],
  ['before-throws', / 0\/2 .*\(exit code 1\)/, /before hook: no database/],
  ['before-each-throws', / 0\/1 .*\(exit code 1\)/, /before\.each hook: no table/],
  ['after-throws', / 1\/1 .*\(exit code 1\)/, /after hook: cannot tidy up/],
  ['after-each-throws', / 0\/2 .*\(exit code 1\)/, /"fails by itself"\n +Expected values/],
  ['throws-string', / 1\/2 .*\(exit code 1\)/, /threw 'just words', which is not an Error/],
  ['rejects-undefined', / 1\/2 .*\(exit code 1\)/, /threw undefined, which is not an Error/],
  ['unprintable-error', / 1\/2 .*\(exit code 1\)/, /not the same/],
  ['stray-rejection', /\(exit code 1\)/, /nobody listens/],
  ['module-throws', / 0\/0 .*\(exit code 1\)/, /cannot be loaded/],
  ['never-settles', / 1\/2 .*\(exit code 1\)/, /did not settle within 200 ms/],
  ['hook-never-settles', / 0\/1 .*\(exit code 1\)/, /before hook: did not settle within 200 ms/],
  ['top-level-await', / 0\/0 .*\(exit code 1\)/, /suite "top-level await": run\(\) was never called/],
  ['exits-zero', / 0\/0 .*\(exit code 1\)/, /the process ended before its tests were over/],
  ['left-open', / 1\/1 .*\(exit code 1\)/, /left open 3000 ms after its last test: .*TCPServerWrap/],
  ['no-suite', / 0\/0 .*\(no summary of tests\)/, /^$/],
  ['uvu-before-throws', / 0\/1 .*\(0 of 1 passed\)/, /Total: +1/],
  ['uvu-only', / 1\/1 .*\(skips without a reason\)/, /Skipped: +1/],
];

interface Finished {
  readonly code: number | null;
  readonly out: string;
  readonly lastLine: string;
}

function launch(args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'test/launcher.ts', ...args], {
    cwd: ROOT,
    env: { ...process.env, CI: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

async function finish(launcher: ChildProcess): Promise<Finished> {
  let out = '';
  for (const stream of [launcher.stdout, launcher.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
  }
  const [code] = (await once(launcher, 'close')) as [number | null];
  return { code, out, lastLine: out.trimEnd().split('\n').at(-1) ?? '' };
}

function fixture(name: string): string {
  return `test/fixtures/${name}.ts`;
}

const broken = suite('launcher, silent greens', { timeoutMs: 90_000 });
let run: Finished;

broken.before(async () => {
  run = await finish(launch(BAD.map(([name]) => fixture(`${name}.bad`))));
});

for (const [name, line, shown] of BAD) {
  broken(`${name} is red and says why`, () => {
    const file = fixture(`${name}.bad`);
    const ended = run.out.split('\n').find((text) => text.includes(`${file}  `)) ?? '';
    assert.match(ended, /^FAIL /);
    assert.match(ended, line);
    const [, section = ''] = run.out.split(`\n--- ${file}: `);
    assert.match((section.split('\n--- ')[0] ?? '').replace(/^.*\n/, '').trim(), shown);
  });
}

broken('all of them together exit with 1, and each counts as failed', () => {
  const counts = [...run.out.matchAll(/^FAIL .* (\d+)\/(\d+) /gm)].map(([, passed, total]) => [
    Number(passed),
    Number(total),
  ]);
  const passed = counts.reduce((sum, [ran = 0]) => sum + ran, 0);
  const failed = counts.reduce((sum, [ran = 0, total = 0]) => sum + Math.max(1, total - ran), 0);
  assert.is(counts.length, BAD.length);
  assert.is(run.lastLine, `${passed} passed, ${failed} failed`);
  assert.is(run.code, 1);
});

broken.run();

const limits = suite('launcher, limits', { timeoutMs: 60_000 });

for (const name of ['never-yields', 'top-level-await-open']) {
  limits(`${name} is killed at the limit`, async () => {
    const { code, out, lastLine } = await finish(launch(['--limit', '2', fixture(`${name}.bad`)]));
    assert.match(out, /^FAIL .* 0\/0 .*\(killed at the time limit\)/);
    assert.is(lastLine, '0 passed, 1 failed');
    assert.is(code, 1);
  });
}

limits('a bad option is a usage error', async () => {
  const { code, out } = await finish(launch(['--limit', 'soon']));
  assert.is(code, 2);
  assert.match(out, /--limit takes a number above 0, not "soon"\nusage: /);
});

limits.run();

const green = suite('launcher, green', { timeoutMs: 60_000 });

green('a good file ends with the bare count and exit code 0', async () => {
  const { code, out, lastLine } = await finish(launch([fixture('passes.good')]));
  assert.match(out, /^ok {4}test\/fixtures\/passes\.good\.ts {2}3\/3 {2}\d+\.\d s\n/);
  assert.is(lastLine, '3 passed, 0 failed');
  assert.is(code, 0);
});

green('a skip is counted and reported with its reason', async () => {
  const { code, out, lastLine } = await finish(launch([fixture('skips.good')]));
  assert.match(out, /\nskipped test\/fixtures\/skips\.good\.ts "skips: opens a page": no browser here\n/);
  assert.is(lastLine, '2 passed, 0 failed, 1 skipped');
  assert.is(code, 0);
});

green('where CI is set the same skip is a failure', async () => {
  const { code, out, lastLine } = await finish(launch([fixture('skips.good')], { CI: 'true' }));
  assert.match(out, /not skipped where CI is set: no browser here/);
  assert.is(lastLine, '2 passed, 1 failed');
  assert.is(code, 1);
});

green('an argument that matches no file is a failure beside files that pass', async () => {
  const { code, out, lastLine } = await finish(launch([fixture('passes.good'), 'no-such-thing']));
  assert.match(out, /no test file matches "no-such-thing"/);
  assert.is(lastLine, '3 passed, 1 failed');
  assert.is(code, 1);
});

green.run();

const groups = suite('launcher, process groups', { timeoutMs: 30_000 });
let server: Server;
let port: string;

groups.before(async () => {
  server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  port = String((server.address() as AddressInfo).port);
});
groups.after(() => server.close());

/** Waits until the fixture is up; `gone` resolves when the process that holds the connection has died. */
async function connected(): Promise<{ gone: Promise<void> }> {
  const [socket] = (await once(server, 'connection')) as [Socket];
  const gone = new Promise<void>((resolve) => socket.on('error', () => {}).on('close', () => resolve()));
  socket.resume();
  return { gone };
}

groups('a child that a test leaves behind is killed and does not hold the run', async () => {
  const launcher = launch([fixture('stray-child.good')], { FIXTURE_PORT: port });
  const [{ gone }, { lastLine }] = await Promise.all([connected(), finish(launcher)]);
  await gone;
  assert.is(lastLine, '1 passed, 0 failed');
});

for (const [signal, expected] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  groups(`${signal} ends the launcher and what it started`, async () => {
    const launcher = launch([fixture('waits-connected.bad')], { FIXTURE_PORT: port });
    const finished = finish(launcher);
    const { gone } = await connected();
    launcher.kill(signal);
    assert.is((await finished).code, expected);
    await gone;
  });
}

groups.run();
