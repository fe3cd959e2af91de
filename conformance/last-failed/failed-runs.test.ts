import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { failedRuns, rememberRuns } from './failed-runs.ts';

const test = suite('what is remembered of a target');

let folder = '';
test.before.each(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'failed-runs-'));
});
test.after.each(async () => {
  await rm(folder, { recursive: true });
});

const key = ['server', 'support-chat', '/project', 'node', 'server.js'];
const of = (...runs: string[]): ReadonlySet<string> => new Set(runs);
const known = async (target = key, folders = [folder]): Promise<string[] | undefined> => {
  const runs = await failedRuns(target, folders);
  return runs && [...runs];
};

test('is nothing of one that was never judged', async () => {
  await rememberRuns(key, of('a/a'), of('a/a'), [folder]);
  assert.is(await known([...key, '--other']), undefined);
});

test('is what did not pass when it was last played', async () => {
  await rememberRuns(key, of('a/a', 'a/b', 'a/c'), of('a/a', 'a/b'), [folder]);
  assert.equal(await known(), ['a/a', 'a/b']);
  await rememberRuns(key, of('a/b', 'a/d'), of('a/d'), [folder]);
  assert.equal(await known(), ['a/a', 'a/d'], 'what was not played stays');
  await rememberRuns(key, of('a/a', 'a/d'), of(), [folder]);
  assert.equal(await known(), []);
});

test('is written whole, and has no word of the target', async () => {
  const secret = ['server', 'support-chat', 'ws://me:geheim@127.0.0.1:1'];
  await Promise.all(Array.from({ length: 8 }, () => rememberRuns(secret, of('a/a'), of('a/a'), [folder])));
  const names = await readdir(folder);
  assert.is(names.length, 1);
  assert.match(names[0] ?? '', /^failed-[0-9a-f]{32}\.json$/);
  assert.is(await readFile(path.join(folder, names[0] ?? ''), 'utf8'), '{"format":1,"failed":["a/a"]}\n');
});

test('is nothing where the file is none of the kit', async () => {
  await rememberRuns(key, of('a/a'), of('a/a'), [folder]);
  const [name = ''] = await readdir(folder);
  for (const text of ['', 'no JSON', 'null', '[]', '{"format":2,"failed":[]}', '{"format":1,"failed":[1]}']) {
    await writeFile(path.join(folder, name), text);
    assert.is(await known(), undefined, text);
  }
});

test('is in the next folder where the first cannot be written, and nowhere where none can', async () => {
  const [taken, next] = [path.join(folder, 'file'), path.join(folder, 'next')];
  await writeFile(taken, '');
  await rememberRuns(key, of('a/a'), of('a/a'), [taken, next]);
  assert.equal(await known(key, [taken, next]), ['a/a']);
  await rememberRuns(key, of('a/a'), of('a/a'), [taken]);
  assert.is(await known(key, [taken]), undefined);
});

test('is forgotten of those that were judged longest ago, where they are many', async () => {
  const others = Array.from({ length: 210 }, (_, index) => `failed-${String(index).padStart(32, '0')}.json`);
  await mkdir(folder, { recursive: true });
  for (const [index, name] of others.entries()) {
    await writeFile(path.join(folder, name), '{}');
    await utimes(path.join(folder, name), 1000 + index, 1000 + index);
  }
  await writeFile(path.join(folder, 'another-cache.json'), '');
  await rememberRuns(key, of('a/a'), of('a/a'), [folder]);
  const left = await readdir(folder);
  assert.is(left.length, 200 + 1);
  assert.not.ok(left.includes(others[0] ?? ''));
  assert.ok(left.includes(others.at(-1) ?? '') && left.includes('another-cache.json'));
  assert.equal(await known(), ['a/a']);
});

test.run();
