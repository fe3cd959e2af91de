import { copyFileSync, readFileSync, renameSync, statSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { eventually } from '../testing/deadline.ts';
import { UserError } from '../user-error.ts';
import { loadEngine } from './engine.ts';
import { LiveDirectory } from './live-directory.ts';
import { changeUsers, createDatabase } from './users-database.ts';
import { dropUsers, putUsers } from './users-store.ts';

const test = suite('the directory of a running server');

const engine = await loadEngine();

let folder: string;
let path: string;
let directory: LiveDirectory;
let told: string[];
test.before.each(async () => {
  folder = await mkdtemp(join(tmpdir(), 'live-directory-'));
  path = join(folder, 'users.db');
  await createDatabase(path);
  told = [];
  directory = new LiveDirectory(path, engine, (problem) => told.push(problem));
});
test.after.each(async () => {
  directory.close();
  await rm(folder, { recursive: true });
});

const rename = (userId: number, username: string): Promise<void> =>
  changeUsers(path, (sql) => putUsers(sql, new Map([[userId, { username, avatar: '' }]])));
const nameOf = (userId: number): string | undefined => directory.get(userId)?.username;
const goesOn = 'the server goes on with the 16 users that it knew';

test('a user who is added, renamed or removed is known so at the next question', async () => {
  assert.equal([nameOf(1001), nameOf(1)], ['用户1001', undefined]);
  await rename(1, 'one');
  assert.equal([nameOf(1001), nameOf(1)], ['用户1001', 'one']);
  await rename(1001, '张三');
  assert.is(nameOf(1001), '张三');
  await changeUsers(path, (sql) => dropUsers(sql, [1001]));
  assert.is(nameOf(1001), undefined);
  assert.equal(told, []);
});

test('a file that has not changed is not read again', () => {
  const { users } = directory;
  for (let count = 0; count < 3; count++) directory.get(1001);
  assert.is(directory.users, users);
});

test('a change in the place of the file is seen, though size and time are the same', () => {
  utimesSync(path, 1000, 1000);
  assert.is(nameOf(1001), '用户1001');
  const { size, mtimeMs } = statSync(path);
  const sql = engine(path);
  sql.exec("UPDATE users SET username = '用户9999' WHERE userId = 1001");
  sql.close();
  utimesSync(path, 1000, 1000);
  assert.equal([statSync(path).size, statSync(path).mtimeMs], [size, mtimeMs]);
  assert.is(nameOf(1001), '用户9999');
});

test('another file in its place is seen', async () => {
  copyFileSync(path, `${path}-old`);
  await rename(1001, 'new');
  assert.is(nameOf(1001), 'new');
  renameSync(`${path}-old`, path);
  assert.is(nameOf(1001), '用户1001');
});

test('what was known is still told while the file is gone, which is told once', () => {
  renameSync(path, `${path}-away`);
  for (let count = 0; count < 3; count++) assert.is(nameOf(1001), '用户1001');
  assert.equal(told, [`cannot read the database ${path}: there is no such file; ${goesOn}`]);
  renameSync(`${path}-away`, path);
  assert.is(nameOf(1001), '用户1001');
  assert.equal(told.slice(1), [`the database ${path} is read again`]);
  unlinkSync(path);
  assert.is(nameOf(1001), '用户1001');
  assert.is(told.length, 3);
});

test('what was known is still told while the file is damaged, which is told once and is left as it is', async () => {
  const sound = readFileSync(path);
  const garbage = Buffer.concat([sound.subarray(0, 4096), Buffer.alloc(4096, 0xab)]);
  writeFileSync(path, garbage);
  for (let count = 0; count < 3; count++) assert.is(nameOf(1001), '用户1001');
  assert.is(told.length, 1);
  assert.match(told[0] ?? '', `${path}: it is damaged (`);
  assert.match(told[0] ?? '', goesOn);
  assert.equal(readFileSync(path), garbage);
  writeFileSync(path, sound);
  await rename(1001, 'new');
  assert.is(nameOf(1001), 'new');
});

test('while another program writes to the file, what was known is told, and then what it wrote', () => {
  writeFileSync(`${path}-journal`, Buffer.from('d9d505f920a163d7', 'hex'));
  utimesSync(path, 1, 1);
  for (let count = 0; count < 3; count++) assert.is(nameOf(1001), '用户1001');
  assert.is(told.length, 1);
  unlinkSync(`${path}-journal`);
  const { users } = directory;
  assert.is(nameOf(1001), '用户1001');
  assert.is.not(directory.users, users);
});

test('where the trouble is not with the file, it is read again though it looks the same', async () => {
  const { TMPDIR } = process.env;
  await rename(1001, '张三');
  process.env['TMPDIR'] = join(folder, 'nowhere');
  try {
    assert.is(nameOf(1001), '用户1001');
    assert.match(told[0] ?? '', /^cannot copy the database .* to .*nowhere: there is no such folder; /);
  } finally {
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
  }
  await eventually('the new name', () => nameOf(1001) === '张三');
  assert.is(told.length, 2);
});

test('one that cannot be read to begin with is a mistake', () => {
  writeFileSync(path, 'no database');
  assert.throws(
    () => new LiveDirectory(path, engine, () => {}),
    (error: unknown) => error instanceof UserError,
  );
});

test.run();
