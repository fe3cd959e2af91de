import { spawnSync } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { Project } from '../init/fixtures/project.ts';
import { packageSeenFrom } from '../init/templates.ts';
import { killAll } from './fixtures/cli.ts';

const test = suite('the command init', { timeoutMs: 60_000 });
let project: Project;

test.before.each(async () => {
  project = await Project.make();
});
test.after.each(() => project.remove());
test.after(killAll);

/** Every file of the project, from its root. */
async function files(): Promise<string[]> {
  const entries = await readdir(project.folder, { recursive: true, withFileTypes: true });
  const all = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => path.join(parentPath, name));
  return all.map((file) => path.relative(project.folder, file)).sort();
}

const ofNode = [
  '.github/workflows/im-conformance.yml',
  'im-conformance.yaml',
  'im-conformance/configuration.schema.json',
  'im-conformance/listening.mjs',
  'im-conformance/server.mjs',
  'im-conformance/starter.mjs',
];

test('writes what there is to write, and says it with what comes next', async () => {
  const { code, stdout, stderr } = await project.run('init', 'node');
  assert.equal([code, stderr], [0, '']);
  assert.equal(await files(), ofNode);
  assert.is(
    stdout,
    `Written for a server in Node.js:
  .github/workflows/im-conformance.yml      judges the server at every push
  im-conformance.yaml                       what the kit cannot guess
  im-conformance/configuration.schema.json  lets editors complete and check
                                            im-conformance.yaml
  im-conformance/listening.mjs              what server.mjs needs
  im-conformance/server.mjs                 starts your server
  im-conformance/starter.mjs                what server.mjs needs

Next:
  1. Say in im-conformance/server.mjs where your server is, and what starts it.
  2. im-conformance doctor
  3. For the workflow, put the package of the kit into the repository:
     npm pack ${packageSeenFrom(project.folder)} --pack-destination im-conformance
`,
  );
});

test('says it in Chinese, and writes Chinese comments', async () => {
  const { code, stdout } = await project.run('init', 'harmony', '--lang', 'zh');
  assert.is(code, 0);
  assert.match(stdout, '已为鸿蒙（HarmonyOS）应用写好：');
  assert.not.match(stdout, 'npm pack');
  assert.match(stdout, '2. im-conformance client\n');
  assert.match(await readFile(project.path('im-conformance/by-hand.md'), 'utf8'), /^# 手动检验应用\n/);
});

test('takes the kind from the files with --yes, and needs it named where none tells', async () => {
  const unknown = await project.run('init', '--yes');
  assert.is(unknown.code, 2);
  assert.match(unknown.stderr, /^im-conformance: no file here tells what is to be judged; name it, as in .* python; /);
  await writeFile(project.path('go.mod'), 'module a\n');
  const { code, stdout } = await project.run('init', '--yes');
  assert.is(code, 0);
  assert.match(stdout, /^Written for a server in Go:\n/);
});

test('does not guess where it cannot ask, and says what it would propose', async () => {
  await writeFile(project.path('pom.xml'), '');
  const { code, stdout, stderr } = await project.run('init');
  assert.equal([code, stdout], [2, '']);
  assert.match(stderr, 'as in im-conformance init java-spring (there is a pom.xml), or let --yes take that;');
  assert.equal(await files(), ['pom.xml']);
});

test('writes nothing where one of the files is there, unless told to', async () => {
  await writeFile(project.path('im-conformance.yaml'), 'mine\n');
  const refused = await project.run('init', 'node');
  assert.is(refused.code, 2);
  assert.is(
    refused.stderr,
    'im-conformance: nothing was written, because this file is there already; --force replaces it, and writes the others:\n  im-conformance.yaml\n',
  );
  assert.equal(await files(), ['im-conformance.yaml']);
  assert.is(await readFile(project.path('im-conformance.yaml'), 'utf8'), 'mine\n');
  assert.is((await project.run('init', 'node', '--force')).code, 0);
  assert.equal(await files(), ofNode);
  assert.match(await readFile(project.path('im-conformance.yaml'), 'utf8'), 'protocol: support-chat');
  const all = await project.run('init', 'node', '--yes');
  assert.is(all.code, 2);
  for (const file of ofNode) assert.match(all.stderr, `\n  ${file}\n`);
});

test('says what is in its way', async () => {
  await writeFile(project.path('im-conformance'), 'a file where the folder goes\n');
  const { code, stderr } = await project.run('init', 'python');
  assert.is(code, 2);
  assert.match(stderr, /^im-conformance: cannot write im-conformance\/configuration\.schema\.json: \w/);
  assert.equal(stderr.split('\n').length, 2);
});

test('refuses a kind that there is not', async () => {
  const { code, stderr } = await project.run('init', 'nod');
  assert.is(code, 2);
  assert.match(stderr, 'Allowed choices are java-spring, go, python, node, harmony, uniapp, miniprogram.');
});

const noScript = spawnSync('script', ['--version']).status !== 0;
const atTerminal = test.skipUnless(!noScript, 'there is no command script to make a terminal');

/** What a terminal shows when these lines are typed, and the exit code. */
async function typed(lines: string): Promise<{ code: number | null; text: string }> {
  await chmod(project.folder, 0o755);
  const tsx = import.meta.resolve('tsx');
  const program = new URL('../../bin/im-conformance.ts', import.meta.url).pathname;
  const command = `stty cols 100 rows 40; exec '${process.execPath}' --import '${tsx}' '${program}' init --lang en`;
  const { status, stdout } = spawnSync('script', ['-qfec', command, '/dev/null'], {
    cwd: project.folder,
    input: lines,
    encoding: 'utf8',
    env: { ...process.env, TERM: 'xterm' },
    timeout: 50_000,
  });
  return { code: status, text: stripVTControlCharacters(stdout).replaceAll('\r', '') };
}

atTerminal('asks one question at a terminal, and proposes what the files show', async () => {
  await mkdir(project.path('src'));
  await writeFile(project.path('requirements.txt'), '');
  const { code, text } = await typed('\n');
  assert.match(text, /What is to be judged\?\n {2}1 {2}java-spring {2}a server in Java with Spring\n {2}2 {2}go /);
  assert.match(text, 'Number [3, by requirements.txt]: ');
  assert.match(text, 'Written for a server in Python:');
  assert.is(code, 0);
});

atTerminal('takes a number or a name, and asks again for anything else', async () => {
  const { code, text } = await typed('9\n\nminiprogram\n');
  assert.is(text.split('Type one of the numbers or names.').length, 3);
  assert.match(text, 'Written for a WeChat mini program:');
  assert.is(code, 0);
});

atTerminal('writes nothing when nothing is chosen', async () => {
  const { code, text } = await typed('\u0004');
  assert.match(text, 'im-conformance: nothing was chosen, and nothing written');
  assert.is(code, 2);
  assert.equal(await files(), []);
});

test.run();
