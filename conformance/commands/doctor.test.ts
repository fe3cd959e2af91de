import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { Cli, cli, killAll, referenceServer } from './fixtures/cli.ts';

const test = suite('im-conformance doctor', { timeoutMs: 60_000 });
let folder = '';

test.before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'doctor-'));
  await writeFile(path.join(folder, 'typo.yaml'), 'server:\n  urll: ws://127.0.0.1:1\n');
});
test.after(async () => {
  killAll();
  await rm(folder, { recursive: true });
});

test('finds all in place at the reference server, and exits with 0', async () => {
  const { code, stdout, stderr } = await cli('doctor', '--lang', 'en', '--', ...referenceServer);
  const steps = stdout.split('\n').flatMap((line) => /^([✓✗!–] .*?) {2}/.exec(line)?.[1]?.trim() ?? []);
  assert.equal(steps, [
    '✓ configuration',
    '✓ start',
    '✓ port',
    '✓ control',
    '✓ handshake',
    '✓ heartbeat',
    '✓ known user',
    '✓ unknown user',
    '✓ session TTL',
    '✓ clock',
    '✓ stop',
  ]);
  assert.match(stdout, /\nEverything is in place\.\nNow let it be judged:\n {2}im-conformance server -- /);
  assert.equal([code, stderr], [0, '']);
});

const mistakes: [args: string[], code: number, said: RegExp][] = [
  [['--', 'no-such-command'], 2, /\n✗ 启动 .*无法启动 no-such-command：找不到/],
  [['--url', 'ws://127.0.0.1:1'], 3, /\n✗ 握手 .*没有程序在监听\n.*先启动服务端/],
  [['--url', 'http://127.0.0.1:1'], 2, /^✗ 地址 .*不是 WebSocket 服务端的 URL/],
  [['--config', 'typo.yaml'], 2, /^✗ 配置 .*\n.*typo\.yaml:2:3 unknown key urll in server; did you mean url\?/],
];

for (const [args, expected, said] of mistakes) {
  test(`${args.join(' ')} exits with ${expected}, and says why in the language of the environment`, async () => {
    const { code, stdout } = await new Cli(['doctor', ...args], { cwd: folder, env: { LC_ALL: 'zh_CN.UTF-8' } }).ended;
    assert.match(stdout, said);
    assert.is(code, expected);
  });
}

test('without a target is a mistake of usage', async () => {
  const { code, stderr } = await cli('doctor');
  assert.match(stderr, /^im-conformance: name the server under test: --url/);
  assert.is(code, 2);
});

test('stops the program when it is interrupted', async () => {
  const stuck = [process.execPath, '-e', 'setInterval(() => {}, 1000)'];
  const run = new Cli(['doctor', '--lang', 'en', '--', ...stuck]);
  await new Promise<void>((resolve) => {
    run.child.stdout?.on('data', () => run.stdout.includes('✓ start') && resolve());
  });
  const pid = Number(/as process (\d+)/.exec(run.stdout)?.[1]);
  run.child.kill('SIGINT');
  assert.is((await run.ended).code, 130);
  assert.throws(() => process.kill(pid, 0), /ESRCH/);
});

test.run();
