import { mkdir, mkdtemp, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { Changes } from './changes.ts';

const test = suite('changes of files');
let folder = '';
let changes: Changes;
const open = new AbortController().signal;
const write = (file: string, text = 'x'): Promise<void> => writeFile(path.join(folder, file), text);

test.before.each(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'changes-')));
  for (const name of ['src/chat', 'node_modules/ws', '.git', 'target', 'dist', 'logs'])
    await mkdir(path.join(folder, name), { recursive: true });
  await write('dist/server.js');
  changes = await Changes.below(
    folder,
    [path.join(folder, 'report.xml'), path.join(folder, 'logs')],
    ['node', 'dist/server.js', '--port', 'dist/server.js'],
  );
});
test.after.each(async () => {
  changes.close();
  await rm(folder, { recursive: true });
});

test('are told together once it is quiet, wherever they are below the folder', async () => {
  const told = changes.next(open);
  await write('main.go');
  await write('src/chat/session.go');
  await write('main.go', 'again');
  assert.equal(await told, ['main.go', 'src/chat/session.go']);
});

test('are told of folders that are new, and by renaming, as editors do', async () => {
  const told = changes.next(open);
  await mkdir(path.join(folder, 'src/new'));
  assert.equal(await told, ['src/new']);
  const next = changes.next(open);
  await write('src/new/.session.go.swp');
  await rename(path.join(folder, 'src/new/.session.go.swp'), path.join(folder, 'src/new/session.go'));
  assert.equal(await next, ['src/new/session.go']);
});

test('name what is there rather than what an editor wrote for a moment, and what was removed where that is all', async () => {
  const told = changes.next(open);
  await write('sedAbCd');
  await rename(path.join(folder, 'sedAbCd'), path.join(folder, 'main.go'));
  assert.equal(await told, ['main.go']);
  const next = changes.next(open);
  await rm(path.join(folder, 'main.go'));
  assert.equal(await next, ['main.go']);
});

test('do not count in what is built, brought or hidden, nor those of the reports', async () => {
  const told = changes.next(open);
  for (const file of [
    'node_modules/ws/index.js',
    '.git/index',
    'logs/server-1-ordinary.log',
    '.env',
    'target/chat.jar',
    'dist/other.js',
    'report.xml',
  ])
    await write(file);
  await write('main.go~');
  await write('main.go');
  assert.equal(await told, ['main.go']);
});

test('count where the command names what is built', async () => {
  const told = changes.next(open);
  await write('dist/other.js');
  await write('dist/server.js', 'new');
  assert.equal(await told, ['dist/server.js']);
});

test('keep nothing open once closed, though a command names a file twice', async () => {
  changes.close();
  const open = (): boolean => process.getActiveResourcesInfo().includes('FSEventWrap');
  while (open()) await new Promise(setImmediate);
});

test('of the past are told once, and leave nothing for the future', async () => {
  await write('chat.log');
  assert.equal(await changes.past(), ['chat.log']);
  assert.equal(await changes.past(), []);
  const controller = new AbortController();
  void changes.next(controller.signal);
  controller.abort();
  await write('chat.log');
  assert.equal(await changes.past(), ['chat.log'], 'nobody waited for it any more');
});

test.run();
