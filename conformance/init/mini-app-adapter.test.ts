import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { chat, closeServers, webSocketServer } from '../commands/fixtures/servers.ts';
import { Project } from './fixtures/project.ts';

const test = suite('what apps have and Node has not', { timeoutMs: 30_000 });
const projects: Project[] = [];

test.after(async () => {
  closeServers();
  for (const project of projects) await project.remove();
});

/** Runs a program that begins with the platform of a kind; what it prints. */
async function printed(kind: string, program: string, { withPackages = true } = {}): Promise<string> {
  const port = await webSocketServer({ onText: chat });
  const project = await Project.initialized(kind);
  projects.push(project);
  if (!withPackages) await rm(project.path('node_modules'));
  await project.write({
    'probe.mjs': `import './im-conformance/platform.mjs';\nconst { URL } = process.env;\n${program}`,
  });
  const env = { ...process.env, URL: `ws://127.0.0.1:${port}/webSocket/1001` };
  const child = spawn(process.execPath, ['probe.mjs'], { cwd: project.folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data) => {
      said += data;
    });
  await once(child, 'close');
  return said;
}

const withTask = (platform: string): string => `
const task = ${platform}.connectSocket({ url: URL, complete: () => console.log('complete') });
task.onOpen(() => task.send({ data: 'heartbeat', success: () => console.log(task.readyState === task.OPEN) }));
task.onMessage(({ data }) => { console.log(data); task.close({ code: 1000 }); });
task.onClose(({ code }) => console.log(code));
`;
const ofAllPages = (platform: string): string => `
${platform}.sendSocketMessage({ data: 'heartbeat', fail: ({ errMsg }) => console.log(errMsg) });
const given = ${platform}.connectSocket({ url: URL });
${platform}.onSocketOpen(() => ${platform}.sendSocketMessage({ data: 'heartbeat' }));
${platform}.onSocketMessage(({ data }) => { console.log(data); ${platform}.closeSocket({}); });
${platform}.onSocketClose(({ code }) => {
  console.log(code);
  const again = ${platform}.connectSocket({ url: URL, success: () => {} });
  ${platform}.onSocketOpen(() => { console.log('again'); again.close({}); });
  ${platform}.onSocketClose(() => {});
});
`;

for (const [kind, platform, other] of [
  ['uniapp', 'uni', 'wx'],
  ['miniprogram', 'wx', 'uni'],
] as const) {
  test(`for ${kind} are the sockets of ${platform}, as tasks`, async () => {
    assert.is(await printed(kind, withTask(platform)), 'complete\ntrue\nsuccess\n1000\n');
  });

  test(`for ${kind} are the functions of ${platform} for one socket of all pages`, async () => {
    const without = 'Error: there is no socket\n';
    assert.is(await printed(kind, ofAllPages(platform)), `${without}success\n1000\nagain\n`);
  });

  test(`for ${kind} is no ${other}, but what all apps have`, async () => {
    const program = `
getApp().globalData.user = 1001;
${platform}.setStorageSync('a', 1);
console.log(typeof ${other}, getApp().globalData.user, ${platform}.getStorageSync('a'), ${platform}.getStorageSync('b'));
`;
    assert.is(await printed(kind, program), 'undefined 1001 1 \n');
  });
}

test('need a package only where Node has no sockets, and say so', async () => {
  const said = await printed('miniprogram', 'console.log("loaded");\n', { withPackages: false });
  const needed = /^Node v\S+ has no WebSocket: use Node 22, or npm install --save-dev ws\n$/;
  assert.match(said, typeof WebSocket === 'undefined' ? needed : /^loaded\n$/);
});

test('for uniapp is a task only where something is called back, and a promise where nothing is', async () => {
  const program = `
const given = uni.connectSocket({ url: URL });
console.log(given instanceof Promise, (await given).errMsg);
uni.onSocketOpen(() => uni.closeSocket());
`;
  assert.is(await printed('uniapp', program), 'true connectSocket:ok\n');
});

test('for miniprogram is always a task', async () => {
  const program =
    'const task = wx.connectSocket({ url: URL });\ntask.onOpen(() => { console.log(1); task.close(); });\n';
  assert.is(await printed('miniprogram', program), '1\n');
});

test('for uniapp are the events of all pages', async () => {
  const program = `
uni.$on('chat', (text, of) => console.log(text, of));
uni.$once('chat', () => console.log('once'));
uni.$emit('chat', 'hello', 1);
uni.$off('chat');
uni.$emit('chat', 'bye', 2);
`;
  assert.is(await printed('uniapp', program), 'hello 1\nonce\n');
});

test.run();
