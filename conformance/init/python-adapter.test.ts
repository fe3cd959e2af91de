import { spawnSync } from 'node:child_process';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { killAll } from '../commands/fixtures/cli.ts';
import { freePort } from '../process/port.ts';
import { AdapterRun, killAdapters } from './fixtures/adapter-run.ts';
import { Project } from './fixtures/project.ts';

const suiteOfAdapter = suite('the adapter for Python', { timeoutMs: 60_000 });
const interpreter = spawnSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' });
const test = suiteOfAdapter.skipUnless(interpreter.status === 0, 'there is no python3');
const python3 = interpreter.stdout?.trim() ?? '';
const adapter = ['python3', 'im-conformance/server.py'];
let project: Project;

suiteOfAdapter.before.each(async () => {
  project = await Project.initialized('python');
});
suiteOfAdapter.after.each(async () => {
  killAdapters();
  await project.remove();
});
suiteOfAdapter.after(killAll);

/** A server that listens until it is ended, in the way of tutorials. */
const listening = (where: string): string => `
async def serve_texts(reader, writer):
    writer.close()

async def main(host, port):
    server = await asyncio.start_server(serve_texts, host, port)
    print("listening")
    await server.serve_forever()
${where}`;
const program = (port: string): string => `import asyncio
import os
${listening(`
if __name__ == "__main__":
    asyncio.run(main("localhost", ${port}))
`)}`;
const withFunction = `import asyncio
${listening(`
async def start_chat(host, port, users, **timers):
    assert users[0]["username"] == "用户1001" and timers["session_ttl"] == 7200, timers
    await main(host, port)
`)}`;

const start = async (files: Readonly<Record<string, string>>, command = adapter): Promise<AdapterRun> => {
  await project.write(files);
  return AdapterRun.start(project, command);
};
/** How it ended, and what it said. */
const endOf = async (run: AdapterRun): Promise<string> => `${await run.ended}: ${run.output}`;

for (const [what, end] of [
  ['the end of its standard input', (run: AdapterRun): unknown => run.child.stdin?.end()],
  ['SIGTERM', (run: AdapterRun): unknown => run.child.kill('SIGTERM')],
  ['Ctrl-C', (run: AdapterRun): unknown => run.child.kill('SIGINT')],
] as const) {
  for (const [which, text] of [
    ['a function', withFunction],
    ['a program', program('int(os.environ["PORT"])')],
  ] as const) {
    test(`starts ${which} and ends it quietly by ${what}`, async () => {
      const run = await start({ 'chat_server.py': text });
      await run.listens();
      end(run);
      const how = { 'the end of its standard input': 0, SIGTERM: 'SIGTERM', 'Ctrl-C': 130 }[what];
      assert.is(await endOf(run), `${how}: listening\n`);
    });
  }
}

test('shows an error of the user as itself, from the first line of the user on', async () => {
  const text = 'async def start_chat(port, **more):\n    listen(port)\n\ndef listen(port):\n    port + "1"\n';
  const said = await endOf(await start({ 'chat_server.py': text }));
  const file = project.path('chat_server.py');
  assert.match(said, `1: Traceback (most recent call last):\n  File "${file}", line 2, in start_chat\n`);
  assert.match(said, `  File "${file}", line 5, in listen\n`);
  assert.match(said, /\nTypeError: unsupported operand type\(s\) for \+: 'int' and 'str'\n$/);
});

test('lets the user end the program, without a word of its own', async () => {
  const run = await start({ 'chat_server.py': 'import sys\nprint("no database")\nsys.exit(3)\n' });
  assert.is(await endOf(run), '3: no database\n');
});

test('shows the call of a function that takes something else', async () => {
  const said = await endOf(await start({ 'chat_server.py': 'def start_chat(host, port):\n    pass\n' }));
  assert.match(said, /^1: Traceback .*\n {2}File ".*server\.py", line \d+, in call\n/);
  assert.match(said, /\nTypeError: start_chat\(\) got an unexpected keyword argument 'session_ttl'\n$/);
});

test('shows where the file is no Python', async () => {
  const said = await endOf(await start({ 'chat_server.py': 'x = (\n' }));
  assert.match(said, /^1: +File ".*chat_server\.py", line 1\n/);
  assert.match(said, /\nSyntaxError: .+\n$/);
});

test('takes no function of the same module for its start but that one', async () => {
  const library = 'def serve(*all, **more):\n    raise TypeError("the handler is not callable")\n';
  const text = `from library import serve\n${program('int(os.environ["IM_PORT"])')}`;
  const run = await start({ 'library.py': library, 'chat_server.py': text });
  await run.listens();
  run.child.stdin?.end();
  assert.is(await endOf(run), '0: listening\n');
});

test('takes modules beside the file before those beside itself, and packages as such', async () => {
  const text = `from .texts import NAME\nfrom server import OWN\nprint(NAME, OWN)\n${withFunction}`;
  await project.write({ 'server.py': 'OWN = "own"\n', 'chat/__init__.py': '', 'chat/texts.py': 'NAME = "chat"\n' });
  const named = (await project.read('im-conformance/server.py')).replace('"chat_server.py"', '"chat/main.py"');
  const run = await start({ 'chat/main.py': text, 'im-conformance/server.py': named });
  await run.listens();
  run.child.stdin?.end();
  assert.is(await endOf(run), '0: chat own\nlistening\n');
});

test('says which line listens on a port of its own', async () => {
  const own = await freePort('127.0.0.1');
  const run = await start({ 'chat_server.py': program(String(own)) });
  const said = `chat_server.py:8 listens on port ${own}, where the kit asks for ${run.port}: take it from os.environ["IM_PORT"]`;
  assert.is(await endOf(run), `1: listening\n${said}\n`);
});

test('says it too where that port is taken', async () => {
  const taken = await start({ 'chat_server.py': program('int(os.environ["PORT"])') });
  await taken.listens();
  const said = await endOf(await start({ 'chat_server.py': program(String(taken.port)) }));
  assert.match(said, /address already in use/);
  assert.match(said, new RegExp(`\\nchat_server\\.py:8 listens on port ${taken.port}, where .*\\n$`));
});

test('does not mind a further port', async () => {
  const other = `import socket\nmetrics = socket.create_server(("127.0.0.1", ${await freePort('127.0.0.1')}))\n`;
  const run = await start({ 'chat_server.py': `${other}${program('int(os.environ["PORT"])')}` });
  await run.listens();
  run.child.stdin?.end();
  assert.is(await endOf(run), '0: listening\n');
});

test('says that a server came to its end', async () => {
  const ended =
    /^1: (.*) came to its end; it has to listen until it is ended, as with await server\.serve_forever\(\)\n$/;
  const called = await endOf(await start({ 'chat_server.py': 'async def start_chat(**all):\n    pass\n' }));
  assert.is(ended.exec(called)?.[1], 'start_chat in chat_server.py');
  const ran = await endOf(await start({ 'chat_server.py': 'x = 1\n' }));
  assert.is(ended.exec(ran)?.[1], 'chat_server.py');
});

test('says where the file of the server is to be named', async () => {
  const said =
    'there is no chat_server.py here: write the file of your server into im-conformance/server.py, in its last line';
  assert.is(await endOf(await start({})), `1: ${said}\n`);
});

test('says who sets what it lacks when it is started by hand', async () => {
  await project.write({ 'chat_server.py': program('1') });
  const { IM_HOST: _, ...env } = process.env;
  const { status, stderr } = spawnSync('python3', ['im-conformance/server.py'], {
    cwd: project.folder,
    env,
    encoding: 'utf8',
  });
  assert.is(status, 1);
  assert.match(stderr, /^IM_HOST is not set: im-conformance sets it when it starts this program, .*doctor does\n$/);
});

/** An environment with a package of its own. */
async function environment(folder: string): Promise<void> {
  const made = spawnSync('python3', ['-m', 'venv', '--without-pip', project.path(folder)], { encoding: 'utf8' });
  assert.is(made.status, 0, made.stderr);
  const of = 'import sysconfig; print(sysconfig.get_path("purelib"))';
  const { stdout } = spawnSync(project.path(folder, 'bin/python'), ['-c', of], { encoding: 'utf8' });
  await project.write({ [`${stdout.trim().slice(project.folder.length + 1)}/only_there.py`]: `NAME = "${folder}"\n` });
}

const inEnvironment = `import only_there\nprint(only_there.NAME)\n${program('int(os.environ["PORT"])')}`;

for (const [what, folder, variables] of [
  ['.venv beside the configuration', '.venv', {}],
  ['venv beside the configuration', 'venv', {}],
  ['that which VIRTUAL_ENV names', 'elsewhere/env', { VIRTUAL_ENV: 'elsewhere/env' }],
] as const) {
  test(`goes on with the interpreter of ${what}`, async () => {
    await environment(folder);
    project.environment = variables;
    const run = await start({ 'chat_server.py': inEnvironment });
    await run.listens();
    run.child.stdin?.end();
    assert.is(await endOf(run), `0: ${folder}\nlistening\n`);
  });
}

test('keeps the interpreter that PYTHON names, and says of one that lacks a package which it is', async () => {
  await environment('.venv');
  project.environment = { PYTHON: 'python3' };
  const said = await endOf(await start({ 'chat_server.py': inEnvironment }));
  assert.match(said, `1: chat_server.py:1: No module named 'only_there' for ${python3} (Python 3.`);
  assert.match(said, `install it there:\n  ${python3} -m pip install only_there\n`);
  assert.match(
    said,
    /found by itself:\n {2}python3.* -m venv \.venv\n {2}\.venv\/bin\/python -m pip install only_there\n$/,
  );
  const listed = await endOf(await start({ 'requirements.txt': 'only-there\n' }));
  assert.match(listed, / -m pip install -r requirements\.txt\n$/);
});

test('is shown by the doctor with what it says', async () => {
  await project.write({ 'chat_server.py': program(String(await freePort('127.0.0.1'))) });
  const { code, stdout } = await project.run('doctor');
  assert.match(stdout, /\n +\| chat_server\.py:8 listens on port \d+, where the kit asks for \d+: take it from os/);
  assert.is(code, 3);
});

suiteOfAdapter.run();
