import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import * as assert from 'uvu/assert';
import { suite } from './harness.ts';

const run = promisify(execFile);
const test = suite('the published package', { timeoutMs: 90_000 });
let folder = '';

/** What a shell knows in which npm runs nothing: under `npm test` the kit would take itself to be started by npm. */
const outsideNpm = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')));

/** Runs a command of the installed package; never fails, but tells the exit code. */
async function installed(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  const command = path.join(folder, 'node_modules', '.bin', 'im-conformance');
  return run(command, args, { cwd: folder, env: outsideNpm }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
  );
}

test.before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'im-conformance-package-'));
  await run('npm', ['run', 'build']);
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder]);
  const [packed] = JSON.parse(stdout) as { filename: string }[];
  const tarball = path.join(folder, packed?.filename ?? '');
  await run('npm', ['install', '--prefix', folder, '--prefer-offline', '--no-audit', '--no-fund', tarball]);
});

test.after(() => rm(folder, { recursive: true, force: true }));

test('installs into an empty folder with no more packages than the commands and the reference server need', async () => {
  const packages = await readdir(path.join(folder, 'node_modules'));
  const named = packages.filter((name) => !name.startsWith('.'));
  assert.ok(named.length <= 30, `installed ${named.join(', ')}`);
  assert.not.ok(named.includes('@asyncapi'), 'the parser is only for who lints documents');
});

test('prints its help', async () => {
  const { code, stdout } = await installed('--help');
  assert.is(code, 0);
  assert.match(stdout, 'Usage: im-conformance');
  const chinese = await installed('server', '--help', '--lang', 'zh');
  assert.match(chinese.stdout, '用法：im-conformance server');
});

test('explains requirements, and leaves the pages at home', async () => {
  const { code, stdout } = await installed('explain', 'SES-2', '--lang', 'zh');
  assert.is(code, 0);
  assert.match(stdout, '被拒绝的连接不影响在线会话');
  assert.not.ok((await readdir(path.join(folder, 'node_modules/im-conformance/generated'))).includes('docs'));
});

test('judges the reference server that it brings along', async () => {
  const server = path.join(folder, 'node_modules', 'im-conformance', 'dist', 'reference-server', 'program.js');
  const { code, stdout, stderr } = await installed(
    'server',
    '--run',
    'HB-1',
    '--run',
    'TTL-1',
    '--',
    process.execPath,
    server,
  );
  assert.is(code, 0, stdout + stderr);
  assert.match(stdout, 'virtual clock');
});

test('prints commands that run as they are copied', async () => {
  const dashes = await installed('server', 'node', 'x.js');
  assert.match(dashes.stderr, 'before the command: node_modules/.bin/im-conformance server -- node x.js\n');
  const shell = (line: string) =>
    run('sh', ['-c', line], { cwd: folder, env: outsideNpm }).then(
      ({ stdout }) => ({ code: 0, stdout }),
      ({ code, stdout }: { code: number; stdout: string }) => ({ code, stdout }),
    );
  const faulty = 'node_modules/.bin/im-conformance serve --fault heartbeat-answered-twice';
  const judged = await shell(`npx im-conformance server --lang en --run HB-1 -- ${faulty}`);
  assert.is(judged.code, 1, judged.stdout);
  const [, repeat = ''] = /^ {2}repeat +((?:.*\\\n)*.*)$/m.exec(judged.stdout) ?? [];
  assert.match(repeat, /^npx im-conformance server /);
  const again = await shell(repeat);
  assert.is(again.code, 1);
  assert.match(again.stdout, /^1 +HB-1 +1 failed$/m);
});

test('keeps users in a database, which the server that it brings along knows', async () => {
  const database = path.join(folder, 'users.db');
  const added = await installed('users', 'add', '1017', '--username', '张三', '--database', database);
  assert.is(added.code, 0, added.stderr);
  const { code, stdout } = await installed('users', 'list', '--database', database);
  assert.is(code, 0);
  assert.match(stdout, /^1017 +张三$/m);
  const server = path.join(folder, 'node_modules', 'im-conformance', 'dist', 'reference-server', 'program.js');
  const program = execFile(process.execPath, [server, '--port', '0', '--database', database]);
  const [ready] = await Promise.race([once(program.stdout ?? program, 'data'), once(program, 'exit')]);
  program.stdin?.end();
  assert.match(String(ready), '"event":"ready"');
});

test('is kept in a repository as init says, and runs from there as its workflow says', async () => {
  const { code, stdout } = await installed('init', 'python', '--lang', 'en');
  assert.is(code, 0);
  const [command = '', ...args] = /^ +(npm pack .*)$/m.exec(stdout)?.[1]?.split(' ') ?? [];
  await run(command, args, { cwd: folder });
  const workflow = await readFile(path.join(folder, '.github/workflows/im-conformance.yml'), 'utf8');
  const step = /- run: (npx .*) server$/m.exec(workflow)?.[1]?.split(' ') ?? [];
  assert.is(step[0], 'npx');
  // What npx installs is removed with the folder; packages come from where npm keeps them.
  const kept = (await run('npm', ['config', 'get', 'cache'])).stdout.trim();
  const cache = path.join(folder, 'cache');
  await mkdir(cache);
  await symlink(path.join(kept, '_cacache'), path.join(cache, '_cacache'));
  const env = { ...process.env, npm_config_prefer_offline: 'true', npm_config_cache: cache };
  const { stdout: version } = await run('npx', [...step.slice(1), '--version'], { cwd: folder, env });
  const own = JSON.parse(await readFile('package.json', 'utf8')) as { version: string };
  assert.is(version, `${own.version}\n`);
});

test('lists its scenarios', async () => {
  const { code, stdout } = await installed('list', 'SES-2');
  assert.is(code, 0);
  assert.match(stdout, 'session/refused-attempt-leaves-session');
});

test('offers a client to programs, to pages, and to compilers', async () => {
  const program = `import { createClient } from 'im-conformance/client';
    const client = createClient({ url: 'ws://127.0.0.1:1', userId: 1001 });
    const answer = await client.send('hello');
    process.stdout.write(answer.outcome === 'refused' ? answer.reason : '');`;
  const file = path.join(folder, 'program.mts');
  await writeFile(file, program);
  const inNode = await run(process.execPath, ['--input-type=module', '-e', program], { cwd: folder });
  assert.is(inNode.stdout, 'disconnected');
  const place = "process.stdout.write(import.meta.resolve('im-conformance/client'))";
  const inPage = await run(process.execPath, ['-C', 'browser', '--input-type=module', '-e', place], { cwd: folder });
  assert.match(inPage.stdout, /browser\.min\.js$/);
  const compiler = [
    '--strict',
    '--noEmit',
    '--module',
    'nodenext',
    '--types',
    'node',
    '--typeRoots',
    'node_modules/@types',
  ];
  await run('npx', ['tsc', ...compiler, '--ignoreConfig', file]);
});

test('brings types for other programs, and validators and schemas to import', async () => {
  const program = `import { TIMERS } from 'im-conformance/generated/support-chat/constants.js';
    import { isImMessage } from 'im-conformance/generated/support-chat/validators.js';
    const heartbeat: 2000 = TIMERS.heartbeatInterval;
    const name = (value: unknown): string => (isImMessage(value) ? value.username : typeof heartbeat);`;
  const file = path.join(folder, 'types.mts');
  await writeFile(file, program);
  await run('npx', ['tsc', '--strict', '--noEmit', '--module', 'nodenext', '--types', '', '--ignoreConfig', file]);
  const generated = path.join(folder, 'node_modules', 'im-conformance', 'generated', 'support-chat');
  const files = await readdir(generated, { recursive: true });
  for (const name of ['arkts/SupportChat.ets', 'java/im/supportchat/SupportChat.java', 'python/support_chat.py'])
    assert.ok(files.includes(path.normalize(name)), name);
  const load = `import { createRequire } from 'node:module';
    const schema = createRequire(import.meta.url)('im-conformance/generated/support-chat/schemas/imMessage.schema.json');
    const { FRAMES } = await import('im-conformance/generated/support-chat/constants.js');
    process.stdout.write(schema.title + FRAMES.heartbeatAck);`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', load], { cwd: folder });
  assert.is(stdout, 'ImMessagesuccess');
});

test('says which packages lint needs', async () => {
  const lint = await installed('lint', 'package.json');
  assert.is(lint.code, 2);
  assert.match(lint.stderr, 'npm install @asyncapi/parser ajv');
});

test.run();
