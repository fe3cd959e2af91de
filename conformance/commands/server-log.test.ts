import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { cli, killAll } from './fixtures/cli.ts';
import { loggingTo } from './server-log.ts';

const test = suite('the log of a server', { timeoutMs: 60_000 });

let folder = '';

test.before.each(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'server-log-'));
});
test.after.each(async () => {
  killAll();
  await rm(folder, { recursive: true });
});

const started = path.resolve('node_modules/ws');
/** Answers heartbeats, ends itself at a text if told to, and says so on both streams. */
const program = (end: string): string => `
  console.log('listening with password=geheim');
  const { WebSocketServer } = require(${JSON.stringify(started)});
  new WebSocketServer({ host: process.env.IM_HOST, port: process.env.IM_PORT }).on('connection', (socket) =>
    socket.on('message', (data) => { console.error('got \\x1b' + data); String(data) === 'heartbeat' ? socket.send('success') : ${end}; }));
  process.stdin.resume().on('end', () => { console.log('stopping'); process.exit(0) });`;
const lines = async (name: string): Promise<string[]> =>
  (await readFile(path.join(folder, 'logs', name), 'utf8')).trimEnd().split('\n');

test('has each line with its time and stream, from the first to the last', async () => {
  const log = path.join(folder, 'logs');
  await mkdir(log);
  await writeFile(path.join(log, 'server-9-timed.log'), 'of an earlier run');
  await writeFile(path.join(log, 'notes.txt'), "the user's own");
  const run = ['--run', 'heartbeat/answered-at-all', '--server-log', log];
  const { code, stderr } = await cli('server', ...run, '--', process.execPath, '-e', program('null'));
  // It answers nothing but heartbeats; what was not seen is tried once more, by a program of its own.
  assert.equal([code, stderr], [3, '']);
  assert.equal((await readdir(log)).sort(), ['notes.txt', 'server-1-ordinary.log', 'server-2-ordinary.log']);
  const all = await lines('server-1-ordinary.log');
  for (const line of all) assert.match(line, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z std(out|err) /);
  const said = all.map((line) => line.slice(25));
  assert.equal([said[0], said.at(-1)], ['stdout listening with password=***', 'stdout stopping']);
  assert.ok(said.includes('stderr got \\u001bheartbeat'), said.join('\n'));
});

test('has a file for each time that a program is started', async () => {
  const log = path.join(folder, 'logs');
  const run = ['--run', 'message/broadcast-to-everybody', '--run', 'heartbeat/answered-once', '--server-log', log];
  await cli('server', ...run, '--', process.execPath, '-e', program('process.exit(9)'));
  const names = await readdir(log);
  assert.ok(names.length > 1, names.join());
  for (const name of names) assert.match((await lines(name))[0] ?? '', / stdout listening with/);
});

test('is refused where nothing can be written, before anything is started', async () => {
  const file = path.join(folder, 'file');
  await writeFile(file, '');
  const marker = path.join(folder, 'started');
  const starts = ['--', process.execPath, '-e', `require('fs').writeFileSync(${JSON.stringify(marker)}, '')`];
  for (const log of [file, path.join(file, 'logs')]) {
    const { code, stdout, stderr } = await cli('server', '--server-log', log, ...starts);
    assert.equal([code, stdout], [2, '']);
    assert.is(stderr, `im-conformance: cannot write ${log}: a part of its path is a file\n`);
  }
  const both = await cli('both', '--server-log', file, '--', 'true', '----', ...starts.slice(1));
  assert.equal([both.code, both.stderr], [2, `im-conformance: cannot write ${file}: a part of its path is a file\n`]);
  assert.equal(await readdir(folder), ['file']);
});

test('is refused for a server that runs already', async () => {
  const { code, stderr } = await cli('server', '--server-log', folder, '--url', 'ws://127.0.0.1:9');
  assert.is(code, 2);
  assert.match(stderr, /^im-conformance: --server-log keeps what a program prints that the kit starts; .*\n$/);
});

test('that cannot be written to its end is told, and keeps no program waiting', async () => {
  const log = path.join(folder, 'logs');
  const piece = { at: 0, stream: 'stdout', texts: ['x'.repeat(2 * 1024 * 1024)] } as const;
  const code = await loggingTo(log, async (outputOf) => {
    // A folder where the file is to be: it cannot be opened.
    await mkdir(path.join(log, 'server-1-ordinary.log'));
    const output = outputOf?.('ordinary');
    await output?.write(piece);
    await output?.end();
    await output?.write(piece);
    return 0;
  });
  assert.is(code, 2);
});

test.run();
