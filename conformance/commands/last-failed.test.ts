import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as assert from 'uvu/assert';
import type { Report } from '#generated/formats/report.js';
import { suite } from '../../test/harness.ts';
import { packageFolder } from '../package-folder.ts';
import { Cli, type Ended, killAll, referenceServer } from './fixtures/cli.ts';

const test = suite('--last-failed', { timeoutMs: 90_000 });
let folder = '';
let project = '';

test.before.each(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'last-failed-'));
  project = path.join(folder, 'project');
  await mkdir(project);
});
test.after.each(async () => {
  killAll();
  await rm(folder, { recursive: true, force: true });
});

/** A program that becomes one of this package. */
const becoming = (file: string, ...args: string[]): string =>
  `process.argv.push(...${JSON.stringify(args)});\nawait import(${JSON.stringify(new URL(file, packageFolder()).href)});\n`;
const right = becoming('reference-server/program.ts');
const wrong = becoming('reference-server/faults/program.ts', '--fault', 'heartbeat-answered-twice');
const program = referenceServer.slice(0, -1);
const server = [...program, 'server.mjs'];

/** Judges in the project, with a cache of the test. */
function judged(args: readonly string[], cwd = project): Promise<Ended> {
  return new Cli(args, { cwd, env: { XDG_CACHE_HOME: path.join(folder, 'cache') } }).ended;
}

const some = ['--run', 'HB-1', '--run', 'endpoint/answers-ping-and-close', '--lang', 'en'];
const again = ['server', '--last-failed', '--lang', 'en'];

test('plays what did not pass until it passes, and says how to judge everything', async () => {
  await writeFile(path.join(project, 'server.mjs'), wrong);
  const first = await judged(['server', ...some, '--', ...server]);
  assert.is(first.code, 1, first.stderr);
  const second = await judged([...again, '--reporter', 'list,json=../report.json', '--', ...server]);
  assert.is(second.code, 1, second.stderr);
  assert.match(second.stderr, 'im-conformance: of 1 scenario that did not pass before, 1 still does not\n');
  assert.not.match(second.stdout, 'endpoint/answers-ping-and-close');
  const report = JSON.parse(await readFile(path.join(folder, 'report.json'), 'utf8')) as Report;
  assert.equal([...new Set(report.checks.map(({ scenario }) => scenario))], ['heartbeat/answered-once']);
  await writeFile(path.join(project, 'server.mjs'), right);
  const third = await judged([...again, '--', ...server]);
  assert.is(third.code, 0, third.stderr);
  assert.match(third.stdout, 'Verdict: not fully verified (only a part of the scenarios was run)');
  const command = `im-conformance server -- ${server.join(' ')}`;
  assert.is(
    third.stderr,
    `im-conformance: the scenario that did not pass before passes now; judge everything: ${command}\n`,
  );
  const fourth = await judged([...again, '--', ...server]);
  assert.is(fourth.code, 2);
  assert.equal([fourth.stdout, fourth.stderr.split('\n').length], ['', 2]);
  assert.match(
    fourth.stderr,
    `all that was played of ${server.join(' ')} has passed: judge all of it without --last-fail`,
  );
  assert.equal(await readdir(project), ['server.mjs'], 'nothing is written into the project');
});

test('knows a target by what it is and where it runs', async () => {
  await writeFile(path.join(project, 'server.mjs'), wrong);
  const other = path.join(folder, 'other');
  await mkdir(other);
  assert.is((await judged(['server', ...some, '--', ...server])).code, 1);
  const cases: [args: string[], cwd: string][] = [
    [['server', '--last-failed', '--lang', 'en', '--', ...server], other],
    [['server', '--last-failed', '--lang', 'en', '--', ...server, '--more'], project],
    [['server', '--last-failed', '--lang', 'en', '--url', 'ws://127.0.0.1:1'], project],
    [['client', '--last-failed', '--lang', 'en', '--', ...server], project],
    [['both', '--last-failed', '--lang', 'en', '--', 'node', 'driver.js', '----', ...server], project],
  ];
  for (const [args, cwd] of cases) {
    const { code, stdout, stderr } = await judged(args, cwd);
    assert.equal([code, stdout, stderr.trim().split('\n').length], [2, '', 1], stderr);
    assert.match(stderr, /^im-conformance: nothing is remembered of .*: judge it once without --last-failed$/m);
  }
});

test('is for clients, and for both, too', async () => {
  const client = [...program, fileURLToPath(new URL('reference-client/faults/program.ts', packageFolder()))];
  const faulty = (fault: string): string[] => [...client, '--fault', fault];
  const fast = ['--heartbeat', '300ms', '--lang', 'en'];
  const targets: [actor: string, run: string, command: string[]][] = [
    ['client', 'user/disconnect', faulty('closes-with-4000')],
    ['both', 'link/refused', [...faulty('texts-dropped-after-a-loss'), '----', ...referenceServer]],
  ];
  for (const [actor, run, command] of targets) {
    const first = await judged([actor, '--json', ...fast, '--run', run, '--', ...command]);
    assert.is(first.code, 1, first.stderr);
    const broken = (JSON.parse(first.stdout) as Report).checks.filter(({ verdict }) => !/pass|skip/.test(verdict));
    const second = await judged([actor, '--json', '--last-failed', ...fast, '--', ...command]);
    assert.is(second.code, 1, second.stderr);
    const report = JSON.parse(second.stdout) as Report;
    assert.equal(
      new Set(report.checks.map(({ scenario }) => scenario)),
      new Set(broken.map(({ scenario }) => scenario)),
    );
    assert.ok(report.filtered);
  }
});

test('says in one sentence what it cannot be used with', async () => {
  await writeFile(path.join(project, 'server.mjs'), wrong);
  assert.is((await judged(['server', ...some, '--', ...server])).code, 1);
  const cases: [args: string[], told: string][] = [
    [['--watch'], 'give either --last-failed or --watch, which plays first what did not pass'],
    [['--run', 'EP'], 'the scenario that did not pass is left out by --run, --skip or --shard'],
  ];
  for (const [args, told] of cases) {
    const { code, stdout, stderr } = await judged([...again, ...args, '--', ...server]);
    assert.equal([code, stdout, stderr], [2, '', `im-conformance: ${told}\n`]);
  }
  const chinese = await judged(['server', '--last-failed', '--lang', 'zh', '--url', 'ws://127.0.0.1:1']);
  assert.is(chinese.stderr, 'im-conformance: 没有关于 ws://127.0.0.1:1 的记录：请先不带 --last-failed 评判一次\n');
});

test.run();
