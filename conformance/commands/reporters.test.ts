import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Parser } from 'tap-parser';
import * as assert from 'uvu/assert';
import type { Report } from '#generated/formats/report.js';
import type { ReportLine } from '#generated/formats/report-line.js';
import { validateReport, validateReportLine } from '#generated/formats/validators.js';
import { suite } from '../../test/harness.ts';
import { packageFolder } from '../package-folder.ts';
import { Cli, type Ended, killAll, referenceServer } from './fixtures/cli.ts';

const test = suite('reporters of a run', { timeoutMs: 60_000 });
const schema = fileURLToPath(new URL('../report/reporters/fixtures/junit.xsd', import.meta.url));
const document = new URL('spec/support-chat/asyncapi.yaml', packageFolder());
const faults = fileURLToPath(new URL('reference-server/faults/program.ts', packageFolder()));
const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;
const faulty = (name: string): string[] => [
  process.execPath,
  '--import',
  import.meta.resolve('tsx'),
  faults,
  '--fault',
  name,
];
const some = ['--run', 'heartbeat/answered-once', '--run', 'message/names-its-sender'];
const inFiles = 'junit=out/new/j.xml,json=r.json,ndjson=r.ndjson,tap=r.tap,markdown=r.md,pretty=p.txt';

let folder = '';
test.before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'reporters-'));
});
test.after(async () => {
  killAll();
  await rm(folder, { recursive: true });
});

/** Judges in a folder of its own, which is given with what it came to. */
async function judged(name: string, args: string[], env: Record<string, string> = {}): Promise<Ended & { in: string }> {
  const own = path.join(folder, name);
  await mkdir(own, { recursive: true });
  return { ...(await new Cli(['server', ...args], { cwd: own, env }).ended), in: own };
}

async function jsonReport(file: string): Promise<Report> {
  const report: unknown = JSON.parse(await readFile(file, 'utf8'));
  assert.ok(validateReport(report), JSON.stringify(validateReport.errors));
  return report;
}

async function jsonLines(file: string): Promise<ReportLine[]> {
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  return lines.map((line) => {
    const value: unknown = JSON.parse(line);
    assert.ok(validateReportLine(value), `${line}: ${JSON.stringify(validateReportLine.errors)}`);
    return value;
  });
}

/** Asserts that all files of `inFiles` tell the same. */
async function agree(own: string): Promise<Report> {
  const report = await jsonReport(path.join(own, 'r.json'));
  const lines = await jsonLines(path.join(own, 'r.ndjson'));
  const last = lines.at(-1);
  assert.equal([lines[0]?.type, last?.type], ['began', 'finished']);
  if (last?.type === 'finished') assert.equal([last.verdict, last.counts], [report.verdict, report.counts]);
  const parser = new Parser({ strict: true });
  parser.end(await readFile(path.join(own, 'r.tap'), 'utf8'));
  assert.is(parser.results?.pass, (report.counts['pass'] ?? 0) + (report.counts['skip'] ?? 0));
  const text = `Verdict: ${report.verdict}`;
  assert.match(await readFile(path.join(own, 'p.txt'), 'utf8'), text);
  assert.match(await readFile(path.join(own, 'r.md'), 'utf8'), text);
  if (hasXmllint) {
    const file = path.join(own, 'out/new/j.xml');
    assert.is(spawnSync('xmllint', ['--noout', '--schema', schema, file]).status, 0);
    const { stdout } = spawnSync('xmllint', ['--xpath', 'count(//failure)', file], { encoding: 'utf8' });
    const unexpected = report.checks.filter(({ verdict, expectedFailure }) => verdict === 'fail' && !expectedFailure);
    assert.is(Number(stdout), unexpected.length);
  }
  return report;
}

test('several report on one run, each to its file, which is told', async () => {
  const run = await judged('faulty', ['--reporter', inFiles, ...some, '--', ...faulty('avatar-forgotten')]);
  assert.equal([run.code, run.stdout], [1, '']);
  assert.is(
    run.stderr,
    'im-conformance: wrote out/new/j.xml (junit), r.json (json), r.ndjson (ndjson), r.tap (tap), r.md (markdown), p.txt (pretty)\n',
  );
  const report = await agree(run.in);
  assert.is(report.verdict, 'non-conformant');
  const bytes = await readFile(document);
  assert.equal(report.provenance, {
    documentSha256: createHash('sha256').update(bytes).digest('hex'),
    requirements: '1.0',
  });
});

test('a coding agent gets the verdict and a line for each failure', async () => {
  const agent = { AI_AGENT: 'some-agent' };
  const run = await judged('agent', ['--lang', 'en', ...some, '--', ...faulty('avatar-forgotten')], agent);
  assert.equal([run.code, run.stderr], [1, '']);
  const lines = run.stdout.trimEnd().split('\n');
  assert.match(lines[0] ?? '', /^Verdict: non-conformant \(MSG-3 broken\)$/);
  assert.ok(
    lines.slice(2).every((line) => /^[✗!?] |^repeat: /.test(line)),
    run.stdout,
  );
  const asked = await judged('agent', ['--reporter', 'pretty', ...some, '--', ...faulty('avatar-forgotten')], agent);
  assert.match(asked.stdout, /^im-conformance /);
});

test('each scenario is a line, with its title and what became of it', async () => {
  const run = await judged('lines', ['--reporter', 'ndjson', '--seed', '7', ...some, '--', ...referenceServer]);
  const lines = run.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ReportLine);
  const [first, ...others] = lines;
  assert.equal(first?.type === 'began' && [first.runs, first.filtered, first.provenance.seed], [2, true, 7]);
  assert.equal(
    others.flatMap((line) => (line.type === 'played' ? [line.run, line.results.length > 1] : [])).sort(),
    ['heartbeat/answered-once', 'message/names-its-sender', true, true].sort(),
  );
});

test('expected failures are named with the hash of their file', async () => {
  const own = path.join(folder, 'expected');
  await mkdir(own);
  const text = '- { check: MSG-3, reason: known }\n';
  await writeFile(path.join(own, 'expected.yaml'), text);
  const args = ['--expected-failures', 'expected.yaml', '--reporter', inFiles, ...some];
  const run = await judged('expected', [...args, '--', ...faulty('avatar-forgotten')]);
  assert.is(run.code, 0);
  const { provenance } = await agree(run.in);
  assert.is(provenance.expectedFailuresSha256, createHash('sha256').update(text).digest('hex'));
});

test('an interrupted run has its files', async () => {
  const own = path.join(folder, 'interrupted');
  await mkdir(own);
  const args = ['server', '--reporter', inFiles, '--parallel', '1', '--', ...referenceServer];
  const run = new Cli(args, { cwd: own });
  await linesIn(path.join(own, 'r.ndjson'), 5);
  run.child.kill('SIGINT');
  assert.is((await run.ended).code, 130);
  assert.is((await agree(own)).interrupted, true);
});

test('what was written is whole after a kill', async () => {
  const own = path.join(folder, 'killed');
  await mkdir(own);
  const file = path.join(own, 'r.ndjson');
  const run = new Cli(['server', '--reporter', 'ndjson=r.ndjson', '--', ...referenceServer], { cwd: own });
  await linesIn(file, 40);
  run.child.kill('SIGKILL');
  await run.ended;
  assert.ok((await readFile(file, 'utf8')).endsWith('}\n'));
  const lines = await jsonLines(file);
  assert.ok(lines.length >= 40);
  assert.equal([lines[0]?.type, lines.at(-1)?.type], ['began', 'played']);
});

/** Waits until a file has so many lines. */
async function linesIn(file: string, count: number): Promise<void> {
  const until = performance.now() + 40_000;
  for (;;) {
    const text = await readFile(file, 'utf8').catch(() => '');
    if (text.split('\n').length > count) return;
    if (performance.now() > until) throw new Error(`${file} has ${text.split('\n').length - 1} lines`);
    await sleep(5);
  }
}

test('what cannot be written is told before anything is judged', async () => {
  const own = path.join(folder, 'refused');
  await mkdir(path.join(own, 'folder'), { recursive: true });
  await writeFile(path.join(own, 'file'), 'kept');
  const started = path.join(own, 'started');
  const program = ['sh', '-c', 'touch "$0"', started];
  for (const [asked, said] of [
    ['json=ok.json,junit=folder', 'cannot write folder: it is a folder'],
    ['json=ok.json,junit=file/j.xml', 'cannot write file/j.xml: a part of its path is a file'],
    ['json=ok.json,tap', undefined],
    ['json,tap', 'json and tap cannot both go to standard output; give one of them a file: --reporter json,tap=FILE'],
  ] as const) {
    const { code, stdout, stderr } = await judged('refused', ['--reporter', asked, '--', ...program]);
    if (said === undefined) assert.is(code, 3, stderr);
    else assert.equal([code, stdout, stderr], [2, '', `im-conformance: ${said}\n`]);
    assert.is((await readdir(own)).includes('started'), said === undefined, asked);
    await rm(started, { force: true });
  }
  // Neither a failure nor a program that could not be judged leaves an empty report behind.
  assert.equal((await readdir(own)).sort(), ['file', 'folder']);
});

test('a disk that is full spoils the run and no other report', async () => {
  const args = ['--reporter', 'json=/dev/full,tap', '--run', 'heartbeat/answered-once', '--', ...referenceServer];
  const { code, stdout, stderr } = await judged('full', args);
  assert.match(stdout, /^TAP version 14\n1\.\.3\n/);
  assert.is(stderr, 'im-conformance: cannot write /dev/full: there is no space left\n');
  assert.is(code, 2);
});

test("in GitHub's CI annotations follow the report, and the summary is appended", async () => {
  const own = path.join(folder, 'github');
  await mkdir(own);
  const summary = path.join(own, 'summary.md');
  await writeFile(summary, 'what another said\n');
  const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: summary, GITHUB_WORKSPACE: own };
  const run = await judged('github', [...some, '--', ...faulty('avatar-forgotten')], env);
  const [verdict, ...annotations] = run.stdout
    .slice(run.stdout.indexOf('\nVerdict: ') + 1)
    .trimEnd()
    .split('\n');
  assert.is(verdict, 'Verdict: non-conformant (MSG-3 broken)');
  assert.match(annotations.at(-2) ?? '', /^::error title=MSG-3 message\/names-its-sender%3Aavatar::/);
  assert.match(await readFile(summary, 'utf8'), /^what another said\n## ❌ Verdict: non-conformant/);
  assert.is(run.stderr, `im-conformance: wrote ${summary} (markdown)\n`);
  const json = await judged('github', ['--json', ...some, '--', ...faulty('avatar-forgotten')], env);
  assert.ok(validateReport(JSON.parse(json.stdout)));
  assert.match(json.stderr, /\n::error title=MSG-3 /);
});

test('a summary that GitHub does not take costs nothing but itself', async () => {
  const env = { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: '/dev/null/summary' };
  const run = await judged('no-summary', ['--run', 'heartbeat/answered-once', '--', ...referenceServer], env);
  assert.is(run.code, 0);
  assert.match(run.stderr, /^im-conformance: cannot write \/dev\/null\/summary: /);
});

test('no secret is in anything that is written', async () => {
  const own = path.join(folder, 'secrets');
  await mkdir(own);
  const talker = path.join(own, 'talker.sh');
  // Ends in the middle of the run, so that its last words are told too.
  await writeFile(
    talker,
    '#!/bin/sh\necho "Authorization: Bearer geheim-log-1" >&2\necho "connected to redis://u:geheim-log-2@h" >&2\nshift 4\nexec "$@"\n',
  );
  await chmod(talker, 0o755);
  const secrets = ['--token', 'geheim-arg-1', '--api-key=geheim-arg-2'];
  const args = ['--reporter', `${inFiles},github=g.txt`, ...some, '--', talker, ...secrets, 'x'];
  const run = await judged('secrets', [...args, ...faulty('avatar-forgotten')]);
  assert.is(run.code, 1, run.stderr);
  const crashed = await judged('secrets', ['--json', '--', 'sh', '-c', 'echo token=geheim-log-3; exit 1']);
  assert.is(crashed.code, 3);
  const files = ['out/new/j.xml', 'r.json', 'r.ndjson', 'r.tap', 'r.md', 'p.txt', 'g.txt'];
  const texts = await Promise.all(files.map((file) => readFile(path.join(own, file), 'utf8')));
  for (const [index, text] of [...texts, run.stdout, run.stderr, crashed.stdout, crashed.stderr].entries())
    assert.not.match(text, 'geheim', files[index] ?? 'the output');
  assert.match(texts[1] ?? '', '--token *** --api-key=***');
  assert.match(crashed.stderr, 'token=***');
  const url = await judged('secrets', ['--reporter', 'pretty', '--url', 'ws://me:geheim@127.0.0.1:1']);
  assert.is(url.code, 2);
  assert.not.match(url.stdout + url.stderr, 'geheim');
});

test.run();
