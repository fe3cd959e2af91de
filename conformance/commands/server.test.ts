import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import * as assert from 'uvu/assert';
import type { Report } from '#generated/formats/report.js';
import { validateReport } from '#generated/formats/validators.js';
import { suite } from '../../test/harness.ts';
import { Cli, cli, killAll, referenceServer } from './fixtures/cli.ts';

const test = suite('the command server', { timeoutMs: 60_000 });

test.after(killAll);

const small = ['--run', 'heartbeat/answered-once'];

test('judges a server that it starts', async () => {
  const { code, stdout, stderr } = await cli('server', '--reporter', 'list', ...small, '--', ...referenceServer);
  assert.is(stderr, '');
  assert.match(stdout, /^im-conformance \S+ · Support chat 1\.0 · ws:\/\/127\.0\.0\.1:\d+\nvirtual clock; /);
  assert.match(stdout, /✓ HB-1 +heartbeat\/answered-once:acknowledged\n/);
  assert.match(stdout, /\nVerdict: not fully verified \(only a part of the scenarios was run\)\n3 checks: 3 passed /);
  assert.is(code, 0);
});

test('prints one JSON report, and nothing else, with --json', async () => {
  const run = ['--run', 'ttl/expires-after-ttl', '--run', 'HB-1', '--skip', '*:once'];
  const { code, stdout, stderr } = await cli('server', '--json', ...run, '--', ...referenceServer);
  assert.is(stderr, '');
  const report = JSON.parse(stdout) as Report;
  assert.ok(validateReport(report), JSON.stringify(validateReport.errors));
  assert.is(code, 0);
  assert.equal([report.exitCode, report.verdict, report.filtered], [0, 'not fully verified', true]);
  assert.equal([report.clock, report.interrupted, report.timers?.['sessionTtl']], ['virtual', false, 7_200_000]);
  assert.equal(
    report.checks.map(({ id, verdict }) => [id, verdict]),
    [
      'heartbeat/answered-at-all:answered',
      'heartbeat/answered-once:acknowledged',
      'heartbeat/answered-once:within-1-s',
      'opening/heartbeat:acknowledged',
      'ttl/expires-after-ttl:alive-before',
      'ttl/expires-after-ttl:closed-after',
      'ttl/expires-after-ttl:close-code',
    ].map((id) => [id, 'pass']),
  );
  const status = Object.fromEntries(report.requirements.map((one) => [one.id, one.status]));
  assert.equal([status['HB-1'], status['TTL-1'], status['MSG-1']], ['verified', 'verified', 'not verified']);
});

test('walks long timers with short ones where it is told to', async () => {
  const run = ['--clock', 'scaled', '--run', 'ttl/expires-after-ttl'];
  const { code, stdout } = await cli('server', '--json', ...run, '--', ...referenceServer);
  const report = JSON.parse(stdout) as Report;
  assert.is(code, 0);
  assert.equal(
    report.checks.map(({ verdict, grade }) => [verdict, grade]),
    [
      ['pass', 'scaled'],
      ['pass', 'scaled'],
      ['pass', 'scaled'],
    ],
  );
});

test('judges a running server by its URL, with the configuration of its folder', async () => {
  const [file = '', ...args] = referenceServer;
  const server = spawn(file, [...args, '--port', '0'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const folder = await mkdtemp(path.join(tmpdir(), 'server-'));
  try {
    const [line] = (await once(createInterface(server.stdout), 'line')) as [string];
    const { url } = JSON.parse(line) as { url: string };
    await writeFile(
      path.join(folder, 'im-conformance.yaml'),
      `server: { url: "\${SERVER}/" }\nusers: { unknown: [77] }\n`,
    );
    const run = ['server', '--json', '--run', 'message/unknown-user-is-told', '--run', 'HB-1'];
    const ended = await new Cli(run, { cwd: folder, env: { SERVER: url } }).ended;
    assert.is(ended.stderr, '');
    const report = JSON.parse(ended.stdout) as Report;
    assert.equal([report.target, report.clock, ended.code], [url, 'real', 0]);
    assert.ok(report.checks.length >= 4);
    assert.equal(
      report.checks.filter(({ verdict }) => verdict !== 'pass'),
      [],
    );
  } finally {
    server.kill('SIGKILL');
    await rm(folder, { recursive: true });
  }
});

test('starts the program of a configuration in its folder, from wherever it is found', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'server-'));
  try {
    const below = path.join(folder, 'chat', 'src');
    await mkdir(below, { recursive: true });
    const server = `import ${JSON.stringify(pathToFileURL(referenceServer.at(-1) ?? '').href)};\n`;
    await writeFile(path.join(folder, 'chat', 'server.mjs'), server);
    const command = [...referenceServer.slice(0, -1), 'server.mjs'];
    const configuration = `server:\n  command: ${JSON.stringify(command)}\n`;
    await writeFile(path.join(folder, 'chat', 'im-conformance.yaml'), configuration);
    const { code, stdout, stderr } = await new Cli(['server', ...small], { cwd: below }).ended;
    assert.is(stderr, '');
    assert.match(stdout, /\nvirtual clock; /);
    assert.is(code, 0);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('takes the URL of an option before that of the environment, and that before the file', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'server-'));
  try {
    await writeFile(path.join(folder, 'im-conformance.yaml'), 'server: { url: "ws://127.0.0.1:1/file" }\n');
    const said = async (env: Record<string, string>, ...args: string[]): Promise<string> => {
      const { stderr } = await new Cli(['server', ...small, ...args], { cwd: folder, env }).ended;
      return /ws:[^\s;]+|"[^"]*"/.exec(stderr)?.[0] ?? stderr;
    };
    const env = { IM_CONFORMANCE_URL: 'ws://127.0.0.1:1/environment' };
    assert.equal(
      await Promise.all([
        said({}),
        said(env),
        said(env, '--url', 'ws://127.0.0.1:1/option'),
        said(env, '--', 'no-such-command'),
        said({ IM_CONFORMANCE_CONFIG: 'none.yaml' }),
      ]),
      [
        'ws://127.0.0.1:1/file',
        'ws://127.0.0.1:1/environment',
        'ws://127.0.0.1:1/option',
        '"no-such-command"',
        'im-conformance: cannot read none.yaml: there is no such file\n',
      ],
    );
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('goes on to its end when nobody reads its output any more', async () => {
  const run = new Cli(['server', ...small, '--', ...referenceServer]);
  await once(run.child.stdout ?? run.child, 'data');
  run.child.stdout?.destroy();
  const { code, stderr } = await run.ended;
  assert.is(stderr, '');
  assert.is(code, 0);
});

test('of a program that crashes tells so, and judges nothing that it did not see', async () => {
  const crash = 'message/broadcast-to-everybody';
  const program = `
    const { WebSocketServer } = require(${JSON.stringify(path.resolve('node_modules/ws'))});
    new WebSocketServer({ host: process.env.IM_HOST, port: process.env.IM_PORT }).on('connection', (socket) =>
      socket.on('message', (data) => String(data) === 'heartbeat' ? socket.send('success') : process.exit(9)));`;
  const { code, stdout } = await cli('server', '--json', '--run', crash, '--', process.execPath, '-e', program);
  const report = JSON.parse(stdout) as Report;
  assert.match(report.notes?.map(({ text }) => text).join() ?? '', /the program exited with code 9/);
  assert.equal(
    report.requirements.filter(({ status }) => status === 'verified'),
    [],
  );
  assert.not.equal(code, 0);
});

test.run();
