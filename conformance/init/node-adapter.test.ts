import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { killAll } from '../commands/fixtures/cli.ts';
import { freePort } from '../process/port.ts';
import { AdapterRun, killAdapters } from './fixtures/adapter-run.ts';
import { Project } from './fixtures/project.ts';

const test = suite('the adapter for Node.js', { timeoutMs: 60_000 });
let project: Project;

test.before.each(async () => {
  project = await Project.initialized('node');
});
test.after.each(async () => {
  killAdapters();
  await project.remove();
});
test.after(killAll);

const start = async (files: Readonly<Record<string, string>>): Promise<AdapterRun> => {
  await project.write(files);
  return AdapterRun.start(project, [process.execPath, 'im-conformance/server.mjs']);
};
/** How it ended, and what it said. */
const endOf = async (run: AdapterRun): Promise<string> => `${await run.ended}: ${run.output}`;

/** Servers in the way of tutorials; each says when it listens. */
const atImport = (port: string): string => `const { WebSocketServer } = require('ws');
const server = new WebSocketServer({ port: ${port} });
server.on('listening', () => console.log('listening'));
`;
const whereMain = `const { createServer } = require('node:http');
const listen = (port) => createServer().listen(port, () => console.log('listening'));
if (require.main === module) listen(process.env.PORT);
`;
const asModule = `import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await new Promise(setImmediate);
  createServer().listen(process.env.PORT, () => console.log('listening'));
}
`;
const called = `  const [user] = settings.users;
  if (user.username !== '用户1001' || settings.sessionTtlMs !== 7200000) throw new Error(JSON.stringify(settings));
  createServer().listen(settings.port, settings.host, () => console.log('listening'));
`;
const exported = `import { createServer } from 'node:http';\nexport async function startServer(settings) {\n${called}}\n`;
const commonJs = `const { createServer } = require('node:http');\nconst startServer = (settings) => {\n${called}};\nmodule.exports = {\n  startServer,\n};\n`;

for (const [which, files] of [
  ['a program that listens', { 'server.js': atImport('process.env.PORT ?? 8080') }],
  ['a program that listens where it is the main module', { 'server.js': whereMain }],
  ['a program that is an ES module', { 'package.json': '{ "type": "module" }', 'server.js': asModule }],
  ['an exported function', { 'package.json': '{ "type": "module" }', 'server.js': exported }],
  ['an exported function of CommonJS', { 'server.js': commonJs }],
] as const) {
  test(`starts ${which}, and ends it quietly by the end of its standard input`, async () => {
    const run = await start(files);
    await run.listens();
    run.child.stdin?.end();
    assert.is(await endOf(run), '0: listening\n');
  });
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`ends a program quietly by ${signal}`, async () => {
    const run = await start({ 'server.js': atImport('process.env.IM_PORT') });
    await run.listens();
    run.child.kill(signal);
    assert.is(await endOf(run), '0: listening\n');
  });
}

test('passes on to a program what the kit writes to its standard input', async () => {
  const echo = "process.stdin.on('data', (data) => process.stdout.write('got ' + data));\n";
  const run = await start({ 'server.js': `${echo}${atImport('process.env.PORT')}` });
  await run.listens();
  run.child.stdin?.write('{"command":"advance"}\n');
  await run.says('\ngot {"command":"advance"}\n');
  run.child.stdin?.end();
  assert.is(await run.ended, 0);
});

test('says which line listens on a port of its own', async () => {
  const own = await freePort('127.0.0.1');
  for (const files of [
    { 'server.js': atImport(String(own)) },
    { 'server.js': `\n${exported.replace('settings.port', String(own))}`, 'package.json': '{ "type": "module" }' },
  ]) {
    const run = await start(files);
    const line = 'package.json' in files ? 6 : 2;
    const said = `server.js:${line} listens on port ${own}, where the kit asks for ${run.port}; take it from process.env.PORT`;
    assert.is(await endOf(run), `1: listening\n${said}\n`);
  }
});

test('says it in place of a trace where that port is taken', async () => {
  const port = await freePort('127.0.0.1');
  const taken = createServer().listen(port);
  await once(taken, 'listening');
  try {
    const run = await start({ 'server.js': atImport(String(port)) });
    assert.match(await endOf(run), new RegExp(`^1: server\\.js:2 listens on port ${port}, where .*\\n$`));
  } finally {
    taken.close();
  }
});

const hasIpv6 = Object.values(networkInterfaces()).some((all) => all?.some(({ address }) => address === '::1'));
test.skipUnless(hasIpv6, 'there is no ::1')(
  'says that a server listens on an address that the kit does not use',
  async () => {
    const text = `require('node:http').createServer().listen({ port: process.env.PORT, host: '::1' });\n`;
    const said =
      'server.js:1 listens on ::1 alone, where the kit connects to 127.0.0.1; take the host from process.env.HOST';
    assert.is(await endOf(await start({ 'server.js': text })), `1: ${said}\n`);
  },
);

test('does not mind a further port, nor a socket of the file system', async () => {
  const metrics = `const { createServer } = require('node:http');
createServer().listen(${await freePort('127.0.0.1')});
createServer().listen(require('node:path').join(__dirname, 'control.sock'));
`;
  const run = await start({ 'server.js': `${metrics}${atImport('process.env.PORT')}` });
  await run.listens();
  run.child.stdin?.end();
  assert.is(await endOf(run), '0: listening\n');
});

for (const [what, files, said] of [
  [
    'a file that exports no such function',
    { 'server.js': 'exports.startServer = undefined;\n' },
    'server.js exports no function startServer; write yours into im-conformance/server.mjs',
  ],
  [
    'a program that comes to its end',
    { 'server.js': '// no startServer\n' },
    'server.js came to its end; it has to listen until it is ended, or to export a function startServer',
  ],
  [
    'a program that is killed',
    { 'server.js': "process.kill(process.pid, 'SIGKILL');\n" },
    'server.js was ended by SIGKILL',
  ],
  ['no file', {}, 'there is no server.js here: write the file of your server into im-conformance/server.mjs'],
] as const) {
  test(`says clearly what is wrong with ${what}`, async () => {
    assert.is(await endOf(await start(files)), `1: ${said}\n`);
  });
}

test('shows an error of the user as itself, with the exit code of the program', async () => {
  const said = await endOf(await start({ 'server.js': 'null.chat;\n' }));
  assert.match(said, /^1: .*server\.js:1\nnull\.chat;\n[\s\S]*TypeError: Cannot read properties of null/);
  assert.is(await (await start({ 'server.js': 'process.exit(4);\n' })).ended, 4);
});

test('says who sets what it lacks when it is started by hand', async () => {
  await project.write({ 'server.js': whereMain });
  const { IM_HOST: _, ...env } = process.env;
  const { status, stderr } = spawnSync(process.execPath, ['im-conformance/server.mjs'], {
    cwd: project.folder,
    env,
    encoding: 'utf8',
  });
  assert.is(status, 1);
  assert.match(stderr, /^IM_HOST is not set: im-conformance sets it when it starts this program, .*doctor does\n$/);
});

test('speaks Chinese where it was written so', async () => {
  const chinese = await Project.initialized('node', 'zh');
  const run = await AdapterRun.start(chinese, [process.execPath, 'im-conformance/server.mjs']);
  assert.is(await endOf(run), '1: 这里没有 server.js：请在 im-conformance/server.mjs 里写上你的服务端文件\n');
  await chinese.remove();
});

test('is shown by the doctor with what it says', async () => {
  await project.write({ 'server.js': atImport(String(await freePort('127.0.0.1'))) });
  const { code, stdout } = await project.run('doctor');
  assert.match(
    stdout,
    /\n +\| server\.js:2 listens on port \d+, where the kit asks for \d+; take it from process\.env/,
  );
  assert.is(code, 3);
});

test.run();
