import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import * as assert from 'uvu/assert';
import type { Report } from '#generated/formats/report.js';
import { suite } from '../../test/harness.ts';
import { type Ended, killAll } from '../commands/fixtures/cli.ts';
import { Project } from './fixtures/project.ts';

const test = suite('the adapters that init writes', { timeoutMs: 120_000 });
const fixtures = 'conformance/init/fixtures';
const projects: Project[] = [];

test.after(async () => {
  killAll();
  for (const project of projects) await project.remove();
});

const has = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;

/** A project in which `init` has been run. */
async function initialized(kind: string): Promise<Project> {
  const project = await Project.make();
  projects.push(project);
  const { code, stderr } = await project.run('init', kind);
  assert.equal([code, stderr], [0, '']);
  return project;
}

/** The whole of what a run found, in one line. */
function found({ code, stdout, stderr }: Ended): string {
  assert.is(stderr, '');
  const { checks, clock } = JSON.parse(stdout) as Report;
  const bad = checks.filter(({ verdict }) => verdict !== 'pass').map(({ id, verdict }) => `${id} ${verdict}`);
  assert.ok(checks.length >= 4, `${checks.length} checks`);
  return [code, clock, ...bad].join(' ');
}

/** Sessions end in time only where the timers arrive; names of users show that these do. */
const serverRuns = ['ttl/expires-after-ttl', 'message/broadcast-to-everybody', 'HB-1'].flatMap((id) => ['--run', id]);
const judged = async (project: Project): Promise<string> =>
  found(await project.run('server', '--json', '--clock', 'auto', ...serverRuns));

test('in Node start a server that is conformant', async () => {
  const project = await initialized('node');
  await project.bring(`${fixtures}/server.js`, 'server.js');
  await writeFile(project.path('package.json'), '{ "type": "module" }\n');
  assert.is(await judged(project), '0 scaled');
});

const inPython = test.skipUnless(has('python3', '--version'), 'there is no python3');
inPython('in Python start a server that is conformant, with nothing but the standard library', async () => {
  const project = await initialized('python');
  await project.bring(`${fixtures}/chat_server.py`, 'chat_server.py');
  assert.is(await judged(project), '0 scaled');
});

const inJava = test.skipUnless(has('javac', '--version') && has('jar', '--version'), 'there is no JDK');
inJava('in Java start a jar that is conformant', async () => {
  const project = await initialized('java-spring');
  await project.bring(`${fixtures}/ChatServer.java`, 'ChatServer.java');
  await mkdir(project.path('target'));
  const build = (command: string, ...args: string[]): void => {
    const { status, stderr } = spawnSync(command, args, { cwd: project.folder, encoding: 'utf8' });
    assert.is(status, 0, stderr);
  };
  build('javac', '--release', '8', '-Xlint:-options', '-d', 'target', 'im-conformance/StartServer.java');
  build('javac', '-d', 'target', 'ChatServer.java');
  build('jar', '-c', '-f', 'target/chat.jar', '-e', 'ChatServer', '-C', 'target', 'ChatServer.class');
  await writeFile(project.path('target', 'chat-sources.jar'), 'newer, and no program');
  assert.is(await judged(project), '0 scaled');
});

const inGo = test.skipUnless(has('go', 'version'), 'there is no go');
inGo('in Go are in good form, compile, and listen where they are told', async () => {
  const project = await initialized('go');
  await writeFile(project.path('go.mod'), 'module example.org/chat\n\ngo 1.21\n');
  const gofmt = spawnSync('gofmt', ['-l', 'im-conformance'], { cwd: project.folder, encoding: 'utf8' });
  assert.equal([gofmt.status, gofmt.stdout], [0, '']);
  const vet = spawnSync('go', ['vet', './im-conformance'], { cwd: project.folder, encoding: 'utf8' });
  assert.is(vet.status, 0, vet.stderr);
  const { code, stdout } = await project.run('doctor', '--start-timeout', '100s');
  assert.match(stdout, /port +127\.0\.0\.1:\d+ \(IM_HOST, IM_PORT\) accepts/);
  assert.match(stdout, /HTTP 501\n +· put the handler of your server into newHandler in\s+im-conformance\/main\.go\n/);
  assert.match(
    stdout,
    /→ Put your server into im-conformance\/main\.go, which answers in\s+its place\s+until then\.\n/,
  );
  assert.match(stdout, /stop +the end of standard input ended it/);
  assert.is(code, 3);
  const judged = await project.run('server', '--start-timeout', '100s', '--run', 'HB-1');
  assert.match(
    judged.stderr,
    /HTTP 501; it says "put the handler of your server into newHandler in im-conformance\/main\.go"/,
  );
  assert.is(judged.code, 3);
});

inGo('in Go say who sets what they lack when they are started by hand', async () => {
  const project = await Project.initialized('go');
  projects.push(project);
  await project.write({ 'go.mod': 'module example.org/chat\n\ngo 1.21\n' });
  const env = { ...process.env, IM_TTL_MS: '' };
  const { status, stderr } = spawnSync('go', ['run', './im-conformance'], {
    cwd: project.folder,
    env,
    encoding: 'utf8',
  });
  assert.is(status, 1);
  assert.match(stderr, / IM_TTL_MS is not set: im-conformance sets it when it starts this program, .*doctor does\n/);
});

inJava('in Java say what is missing', async () => {
  const project = await Project.initialized('java-spring', 'zh');
  projects.push(project);
  const { code, stdout } = await project.run('doctor', '--lang', 'en', '--start-timeout', '60s');
  assert.match(stdout, /\| There is no jar in target or build\/libs: build the application first, or name its jar\.\n/);
  assert.is(code, 3);
  const { IM_HOST: _, ...env } = process.env;
  const byHand = spawnSync('java', ['im-conformance/StartServer.java'], { cwd: project.folder, env, encoding: 'utf8' });
  assert.is(byHand.status, 1);
  assert.match(
    byHand.stderr,
    /^IM_\w+ is not set: im-conformance sets it when it starts this program, .*doctor does\n$/,
  );
});

const clientRuns = [
  'message/fields-intact',
  'message/notices',
  'reconnect/after-a-drop',
  'reconnect/waits-when-closed-as-duplicate',
  'user/empty-text',
  'user/texts-while-offline',
].flatMap((id) => ['--run', id]);

for (const [kind, platform] of [
  ['uniapp', 'uni'],
  ['miniprogram', 'wx'],
] as const) {
  test(`for ${kind} drive a chat that knows ${platform}.connectSocket alone, and is conformant`, async () => {
    const project = await initialized(kind);
    await project.bring(`${fixtures}/chat.js`, 'utils/chat.js');
    await project.bring('conformance/examples/small-client.mjs', 'utils/small-client.mjs');
    await writeFile(project.path('package.json'), '{ "type": "module" }\n');
    const config = await readFile(project.path('im-conformance.yaml'), 'utf8');
    const command = config.replace('[node,', `[env, PLATFORM=${platform}, node,`);
    await writeFile(project.path('im-conformance.yaml'), command);
    const run = ['client', '--json', '--heartbeat', '300ms', ...clientRuns];
    assert.is(found(await project.run(...run)), '0 scaled');
  });
}

for (const [what, text, said] of [
  [
    'there is none',
    undefined,
    /\| there is no utils\/chat\.js here: write into im-conformance\/driver\.mjs where the chat of your app is\n/,
  ],
  [
    'it is called otherwise',
    'exports.ChatSocket = class {};\n',
    /\| utils\/chat\.js exports no function createChat, but: .*ChatSocket.*; write yours into im-conformance\/driver\.mjs\n/,
  ],
  [
    'only the tools of the app can load it',
    "import config from '@/config.js';\nexport const createChat = () => config;\n",
    /\| Node cannot load utils\/chat\.js \(.*\); bundle it, and name im-conformance\/chat\.mjs in im-conformance\/driver\.mjs:\n +\| +npx esbuild utils\/chat\.js --bundle --format=esm --alias:@=\.\/ --outfile=im-conformance\/chat\.mjs\n/,
  ],
] as const) {
  test(`say of the chat of an app that ${what}`, async () => {
    const project = await Project.initialized('uniapp');
    projects.push(project);
    if (text !== undefined) await project.write({ 'utils/chat.js': text });
    const { code, stderr } = await project.run('client', '--run', 'CL-1');
    assert.match(stderr, said);
    assert.is(code, 3);
  });
}

test.run();
