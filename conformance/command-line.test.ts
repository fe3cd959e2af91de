import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as assert from 'uvu/assert';
import { suite } from '../test/harness.ts';
import { type Started, shellCommand, startedAs } from './command-line.ts';

const test = suite('commands to be copied');

let folder = '';
test.before(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'command-line-')));
  for (const place of [
    'project/sub',
    'project/node_modules/.bin',
    'clone/dist/bin',
    'elsewhere',
    'bin',
    '_npx/1/node_modules/.bin',
  ])
    await mkdir(path.join(folder, place), { recursive: true });
  await writeFile(path.join(folder, 'clone/dist/bin/im-conformance.js'), '');
  for (const link of ['project/node_modules/.bin', '_npx/1/node_modules/.bin', 'bin'])
    await symlink(path.join(folder, 'clone/dist/bin/im-conformance.js'), path.join(folder, link, 'im-conformance'));
});
test.after(() => rm(folder, { recursive: true }));

/** A process whose script and working directory are in the folder of the test. */
function process(script: string, cwd: string, env: Started['env'] = {}, execArgv: string[] = []): Started {
  const { execPath } = globalThis.process;
  const PATH = path.dirname(execPath);
  return {
    argv: [execPath, path.join(folder, script)],
    execArgv,
    execPath,
    env: { PATH, ...env },
    platform: 'linux',
    cwd: () => path.join(folder, cwd),
  };
}

const npm = { npm_config_user_agent: 'npm/11.0.0 node/v20.12.0 linux x64', npm_execpath: '/npm-cli.js' };
const installed = 'project/node_modules/.bin/im-conformance';
const built = 'clone/dist/bin/im-conformance.js';

test('begin with what started the kit that is installed in a project', () => {
  assert.is(startedAs(process(installed, 'project', npm)), 'npx im-conformance');
  assert.is(startedAs(process(installed, 'project/sub', npm)), 'npx im-conformance');
  for (const [agent, runner] of [
    ['pnpm/10.1.0 npm/? node/v20.12.0', 'pnpm exec'],
    ['yarn/1.22.22 npm/? node/v20.12.0', 'yarn'],
    ['bun/1.2.0 npm/? node/v20.12.0', 'bunx'],
  ])
    assert.is(startedAs(process(installed, 'project', { npm_config_user_agent: agent })), `${runner} im-conformance`);
  // Windows starts the script itself, and no link to it.
  const script = 'project/node_modules/im-conformance/dist/bin/im-conformance.js';
  assert.is(startedAs(process(script, 'project', npm)), 'npx im-conformance');
});

test('name what npx was asked to fetch', async () => {
  const fetched = '_npx/1/node_modules/.bin/im-conformance';
  const asked = (name: string): Promise<void> =>
    writeFile(path.join(folder, '_npx/1/package.json'), JSON.stringify({ _npx: { packages: [name] } }));
  await asked('im-conformance@0.1.0');
  assert.is(startedAs(process(fetched, 'elsewhere', npm)), 'npx --yes im-conformance@0.1.0');
  await asked('./a b.tgz');
  assert.is(startedAs(process(fetched, 'elsewhere', npm)), "npx --yes --package './a b.tgz' im-conformance");
  await asked(path.join(folder, 'clone'));
  assert.is(startedAs(process(fetched, 'clone', npm)), 'npx im-conformance');
});

test('begin with the name where that is enough', () => {
  const PATH = [path.join(folder, 'elsewhere'), path.join(folder, 'bin')].join(':');
  assert.is(startedAs(process('bin/im-conformance', 'elsewhere', { PATH })), 'im-conformance');
  // In a script of a package, too, which has nothing of the kit itself.
  assert.is(startedAs(process('bin/im-conformance', 'elsewhere', { ...npm, PATH })), 'im-conformance');
});

test('name the path where that was called', () => {
  assert.is(startedAs(process(built, 'clone')), 'node dist/bin/im-conformance.js');
  // A script of the clone's own package.
  assert.is(startedAs(process(built, 'clone', npm)), 'node dist/bin/im-conformance.js');
  assert.is(startedAs(process(built, 'elsewhere')), 'node ../clone/dist/bin/im-conformance.js');
  assert.is(startedAs(process(installed, 'project')), 'node_modules/.bin/im-conformance');
  assert.is(startedAs(process('bin/im-conformance', 'bin')), './im-conformance');
  assert.is(
    startedAs(process(built, 'clone', {}, ['--import', 'a b'])),
    "node --import 'a b' dist/bin/im-conformance.js",
  );
});

test('name the Node.js that runs it where another comes first', () => {
  const { execPath } = globalThis.process;
  assert.is(startedAs(process(built, 'clone', { PATH: '' })), `${execPath} dist/bin/im-conformance.js`);
});

const hardWords = [
  'plain-1.2/x:y=z',
  '',
  'a b',
  "it's",
  '"',
  '$HOME',
  '`id`',
  '!',
  '*',
  '~',
  'a\nb\tc',
  'a\\b',
  '=x',
  'session/x[row]',
  '用户',
  '&&',
];

for (const shell of ['sh', 'bash', 'zsh', 'fish']) {
  const there = spawnSync(shell, ['-c', 'exit 0']).status === 0;
  test.skipUnless(there, `there is no ${shell}`)(`are read back by ${shell} as they are meant`, () => {
    // What has a line break in it takes a form that not every shell knows.
    const words = hardWords.filter((word) => !word.includes('\n') || shell === 'bash' || shell === 'zsh');
    const print = [
      globalThis.process.execPath,
      '-e',
      'console.log(JSON.stringify(process.argv.slice(1)))',
      '--',
      ...words,
    ];
    const said = execFileSync(shell, ['-c', shellCommand(print)], { encoding: 'utf8' });
    assert.equal(JSON.parse(said), words);
  });
}

test('are quoted for Windows in its own way', () => {
  assert.is(shellCommand(['java', '-jar', 'my chat.jar', 'C:\\a'], 'win32'), 'java -jar "my chat.jar" C:\\a');
});

test.run();
