import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { UserError } from '../user-error.ts';
import type { Users } from '../users.ts';
import { DatabaseBusy } from './database-file.ts';
import { loadEngine } from './engine.ts';
import { lockFile } from './file-lock.ts';
import { changeUsers, createDatabase, readUsers } from './users-database.ts';
import { dropUsers, putUsers } from './users-store.ts';

const test = suite('the database of users');

const engine = await loadEngine();

let folder: string;
let path: string;
test.before.each(async () => {
  folder = await mkdtemp(join(tmpdir(), 'users-database-'));
  path = join(folder, 'users.db');
});
test.after.each(() => rm(folder, { recursive: true }));

const user = (userId: number, username: string, avatar = ''): Users => new Map([[userId, { username, avatar }]]);

/** Runs statements on the database in its place, as another program would. */
function inPlace(...statements: string[]): void {
  const sql = engine(path);
  for (const statement of statements) sql.exec(statement);
  sql.close();
}

/** The message of the UserError that this ends with. */
async function problemOf(work: () => unknown): Promise<string> {
  try {
    await work();
  } catch (error) {
    if (error instanceof UserError && error.exitCode === 1) return error.message;
    throw error;
  }
  return 'no problem';
}

test('it is created with the sample users, once, and nothing lies beside it', async () => {
  assert.is(await createDatabase(path), true);
  const users = readUsers(path, engine);
  assert.equal(
    [...users.keys()],
    Array.from({ length: 16 }, (_, index) => 1001 + index),
  );
  assert.is(users.get(1001)?.username, '用户1001');
  assert.is(await createDatabase(path), false);
  assert.equal(readdirSync(folder), ['users.db']);
});

test('users are added, changed and removed, whatever they are called', async () => {
  await createDatabase(path);
  const odd = '\0 "; DROP TABLE users; --\u{1f600}\n';
  await changeUsers(path, (sql) => {
    putUsers(sql, new Map([...user(9_007_199_254_740_991, odd, odd), ...user(1001, '张三', 'https://chat.example/x')]));
    dropUsers(sql, [1002, 1003]);
  });
  const users = readUsers(path, engine);
  assert.is(users.size, 15);
  assert.equal(users.get(9_007_199_254_740_991), { username: odd, avatar: odd });
  assert.equal(users.get(1001), { username: '张三', avatar: 'https://chat.example/x' });
  assert.is(users.has(1002), false);
});

test('a change that fails half way leaves every byte as it was', async () => {
  await createDatabase(path);
  const before = readFileSync(path);
  const failure = await problemOf(() =>
    changeUsers(path, (sql) => {
      putUsers(sql, user(1, 'one'));
      throw new UserError('the second half is wrong', 1);
    }),
  );
  assert.is(failure, 'the second half is wrong');
  assert.equal(readFileSync(path), before);
  assert.equal(readdirSync(folder), ['users.db']);
});

test('a link to it stays a link, and who may read it may go on', async () => {
  await createDatabase(path);
  chmodSync(path, 0o640);
  const link = join(folder, 'link.db');
  symlinkSync('users.db', link);
  await changeUsers(link, (sql) => putUsers(sql, user(1, 'one')));
  assert.ok(lstatSync(link).isSymbolicLink());
  assert.is(readUsers(path, engine).get(1)?.username, 'one');
  assert.is(statSync(path).mode & 0o777, 0o640);
});

const advice = 'put a backup in its place';
const UNUSABLE: readonly [title: string, spoil: () => void, problem: RegExp][] = [
  [
    'a file that is empty',
    () => writeFileSync(path, ''),
    /it is empty; remove it, and it is created with the sample users$/,
  ],
  [
    'a file that is no database',
    () => writeFileSync(path, '[]'.repeat(999)),
    /it is not a database; name another one with --database$/,
  ],
  ['the beginning of one', () => writeFileSync(path, readFileSync(path).subarray(0, 100)), /it is not a database/],
  [
    'one without its end',
    () => writeFileSync(path, readFileSync(path).subarray(0, 4096)),
    new RegExp(`it is damaged \\(.*malformed\\); ${advice}$`),
  ],
  [
    'one with a page of garbage',
    () => writeFileSync(path, Buffer.concat([readFileSync(path).subarray(0, 4096), Buffer.alloc(4096, 0xab)])),
    new RegExp(`it is damaged \\(.*\\); ${advice}$`),
  ],
  [
    'one of another program',
    () => inPlace('PRAGMA application_id = 1'),
    /it is that of another program; name another one with --database$/,
  ],
  [
    'one of a later version',
    () => inPlace('PRAGMA user_version = 2'),
    /a later im-conformance wrote it \(version 2, this one knows 1\); update this one$/,
  ],
  [
    'one without its table',
    () => inPlace('DROP TABLE users'),
    new RegExp(`it is damaged \\(no such table: users\\); ${advice}$`),
  ],
  [
    'one with a user who cannot be',
    () =>
      inPlace(
        'DROP TABLE users',
        'CREATE TABLE users (userId, username, avatar)',
        "INSERT INTO users VALUES (-1, 'agent', '')",
      ),
    /it is damaged \(userId of user -1 is -1, the agent, who is not part of a directory\)/,
  ],
];

for (const [title, spoil, problem] of UNUSABLE) {
  test(`${title} is told in one line, and left as it is byte for byte`, async () => {
    await createDatabase(path);
    spoil();
    const before = readFileSync(path);
    for (const work of [
      () => readUsers(path, engine),
      () => changeUsers(path, (sql) => putUsers(sql, user(1, 'one'))),
    ]) {
      const message = await problemOf(work);
      assert.ok(message.startsWith(`cannot use the database ${path}: `), message);
      assert.match(message, problem);
      assert.not.match(message, /\n/);
    }
    assert.is(await createDatabase(path), false);
    assert.equal(readFileSync(path), before);
    assert.equal(readdirSync(folder), ['users.db']);
  });
}

test('a directory, a missing file and a missing folder are told', async () => {
  mkdirSync(path);
  assert.is(await problemOf(() => readUsers(path, engine)), `cannot read the database ${path}: it is a directory`);
  const missing = join(folder, 'missing.db');
  assert.is(
    await problemOf(() => readUsers(missing, engine)),
    `cannot read the database ${missing}: there is no such file`,
  );
  const nowhere = join(folder, 'nowhere', 'users.db');
  assert.is(
    await problemOf(() => createDatabase(nowhere)),
    `cannot create the database ${nowhere}: there is no such folder`,
  );
  assert.not.ok(existsSync(join(folder, 'nowhere')));
});

const posix = test.skipUnless(process.seteuid !== undefined, 'the system has no permissions of files');
posix('missing permissions are told, and nothing is changed', async () => {
  await createDatabase(path);
  const before = readFileSync(path);
  const asNobody = async (mode: number, folderMode: number, work: () => unknown): Promise<string> => {
    chmodSync(path, mode);
    chmodSync(folder, folderMode);
    const root = process.geteuid?.() === 0;
    if (root) process.seteuid?.(65_534);
    try {
      return await problemOf(work);
    } finally {
      if (root) process.seteuid?.(0);
      chmodSync(folder, 0o700);
    }
  };
  const change = (): Promise<void> => changeUsers(path, (sql) => putUsers(sql, user(1, 'one')));
  assert.is(
    await asNobody(0o000, 0o777, () => readUsers(path, engine)),
    `cannot read the database ${path}: no permission to read it`,
  );
  assert.is(await asNobody(0o444, 0o777, change), `cannot change the database ${path}: no permission to write it`);
  assert.is(await asNobody(0o666, 0o555, change), `cannot lock ${path}: no permission to write into its folder`);
  const other = join(folder, 'other.db');
  assert.is(
    await asNobody(0o666, 0o555, () => createDatabase(other)),
    `cannot lock ${other}: no permission to write into its folder`,
  );
  assert.equal(readFileSync(path), before);
});

test('changes wait for each other, and none is lost', async () => {
  await createDatabase(path);
  const ids = Array.from({ length: 10 }, (_, index) => index + 1);
  const first = await lockFile(path);
  const changes = Promise.all(ids.map((id) => changeUsers(path, (sql) => putUsers(sql, user(id, `user ${id}`)))));
  first.release();
  await changes;
  assert.is(readUsers(path, engine).size, 26);
});

test('one in WAL mode is told how to be turned back', async () => {
  await createDatabase(path);
  const bytes = readFileSync(path);
  bytes[18] = 2;
  bytes[19] = 2;
  writeFileSync(path, bytes);
  assert.match(await problemOf(() => readUsers(path, engine)), /it is in WAL mode; .* PRAGMA journal_mode=DELETE$/);
});

test('one that another program writes to in its place is waited for', async () => {
  await createDatabase(path);
  writeFileSync(`${path}-journal`, Buffer.from('d9d505f920a163d700000001', 'hex'));
  let tries = 0;
  assert.throws(
    () => {
      tries++;
      readUsers(path, engine);
    },
    (error: unknown) => error instanceof DatabaseBusy && error.message.includes(`as ${path}-journal shows`),
  );
  assert.is(tries, 1);
  const change = changeUsers(path, (sql) => putUsers(sql, user(1, 'one')));
  await rm(`${path}-journal`);
  await change;
  assert.is(readUsers(path, engine).get(1)?.username, 'one');
});

test('a change that another program has begun in the place of the file is waited for, and kept', async () => {
  await createDatabase(path);
  writeFileSync(`${path}-journal`, Buffer.alloc(512));
  assert.is(readUsers(path, engine).size, 16);
  const change = changeUsers(path, (sql, users) => {
    putUsers(sql, user(1, 'one'));
    return users.get(1001)?.username;
  });
  await rm(`${path}-journal`);
  inPlace("UPDATE users SET username = 'in place' WHERE userId = 1001");
  assert.is(await change, 'in place');
  assert.equal(
    [1, 1001].map((id) => readUsers(path, engine).get(id)?.username),
    ['one', 'in place'],
  );
});

test('a change that another program makes meanwhile is kept', async () => {
  await createDatabase(path);
  let asked = 0;
  await changeUsers(path, (sql) => {
    if (asked++ === 0) inPlace("UPDATE users SET username = 'in place' WHERE userId = 1001");
    putUsers(sql, user(1, 'one'));
  });
  assert.is(asked, 2);
  assert.equal(
    [1, 1001].map((id) => readUsers(path, engine).get(id)?.username),
    ['one', 'in place'],
  );
});

test.run();
