import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { parseUsers, readUsersFile } from '../users-file.ts';
import { loadEngine } from './engine.ts';
import { createDatabase, readUsers } from './users-database.ts';

const test = suite('im-conformance users', { timeoutMs: 60_000 });

const PROGRAM = fileURLToPath(new URL('../../bin/im-conformance.ts', import.meta.url));
const engine = await loadEngine();

let folder: string;
let path: string;
test.before.each(async () => {
  folder = await mkdtemp(join(tmpdir(), 'users-commands-'));
  path = join(folder, 'users.db');
  await createDatabase(path);
});
test.after.each(() => rm(folder, { recursive: true }));

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `im-conformance users` with the database of the test, which the environment names. */
function users(...args: string[]): Promise<Outcome> {
  const env = { ...process.env, IM_DATABASE: path, XDG_DATA_HOME: join(folder, 'data') };
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', PROGRAM, 'users', ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}

const done = (stdout: string): Outcome => ({ code: 0, stdout, stderr: '' });
const refused = (code: number, message: string): Outcome => ({
  code,
  stdout: '',
  stderr: `im-conformance users: ${message}\n`,
});

test('add adds a user, refuses one who is there, and changes that one with --replace', async () => {
  const avatar = 'https://chat.example/1017.png';
  assert.equal(
    await users('add', '1017', '--username', '张三', '--avatar', avatar),
    done(`Added user 1017 (张三) in ${path}.\n`),
  );
  assert.equal(
    await users('add', '1017', '--username', '李四'),
    refused(1, 'user 1017 is there already (张三); --replace changes it'),
  );
  assert.equal(readUsers(path, engine).get(1017), { username: '张三', avatar });
  assert.equal(
    await users('add', '1017', '--username', '李\u001b[2J四', '--replace'),
    done(`Changed user 1017 (李\\u001b[2J四) in ${path}.\n`),
  );
  assert.equal(readUsers(path, engine).get(1017), { username: '李\u001b[2J四', avatar });
});

const MISTAKES: readonly [userId: string, username: string, message: string][] = [
  ['0', 'a', 'userId must be >= 1'],
  ['-1', 'a', 'userId is -1, the agent, who is not part of a directory'],
  ['9007199254740992', 'a', 'userId must be <= 9007199254740991'],
  ['tom', 'a', 'userId must be integer'],
  ['1', '', 'username must NOT have fewer than 1 characters'],
];
for (const [userId, username, message] of MISTAKES) {
  test(`add ${userId} "${username}" is wrong usage`, async () => {
    assert.equal(await users('add', userId, '--username', username), refused(2, message));
    assert.is(readUsers(path, engine).size, 16);
  });
}

test('list shows columns that Han text does not shift, and with --json a file of users', async () => {
  await writeFile(join(folder, 'some.csv'), 'userId,username,avatar\n5,张三,x\n20,ab\u0007,\n');
  await users('remove', ...Array.from({ length: 16 }, (_, index) => String(1001 + index)));
  assert.equal(await users('list'), done('There are no users.\n'));
  await users('import', join(folder, 'some.csv'));
  const lines = ['userId  username  avatar', '5       张三      x', '20      ab\\u0007'];
  assert.equal(await users('list'), done(`${lines.join('\n')}\n`));
  const { stdout } = await users('list', '--json');
  assert.equal([...parseUsers(stdout, 'list')], [...readUsers(path, engine)]);
});

test('remove removes all that are named, or nobody where one is unknown', async () => {
  assert.equal(await users('remove', '1001', '7'), refused(1, `there is no user 7 in ${path}; nobody was removed`));
  assert.is(readUsers(path, engine).size, 16);
  assert.equal(await users('remove', '1001', '1002', '1001'), done(`Removed 2 users from ${path}.\n`));
  assert.equal([...readUsers(path, engine).keys()].slice(0, 2), [1003, 1004]);
});

test('import adds and changes, and says how many; export writes what import reads', async () => {
  const [csv, json] = [join(folder, 'u.CSV'), join(folder, 'u.json')];
  const sample = readUsers(path, engine).get(1002);
  await writeFile(
    csv,
    `\uFEFFuserId,username,avatar\r\n1001,"a ""b"", c",\r\n1002,${sample?.username},${sample?.avatar}\r\n7,七,\r\n`,
  );
  assert.equal(await users('import', csv), done(`Added 1 user to ${path}, changed 1, found 1 as they are.\n`));
  assert.equal(readUsers(path, engine).get(1001), { username: 'a "b", c', avatar: '' });
  for (const file of [csv, json]) {
    assert.equal(await users('export', file), done(`Wrote 17 users to ${file}.\n`));
    assert.equal(await users('import', file), done(`Added 0 users to ${path}, changed 0, found 17 as they are.\n`));
  }
  assert.equal(await readUsersFile(json), new Map([...readUsers(path, engine)].sort(([a], [b]) => a - b)));
  assert.equal((await users('export')).stdout, await readFile(json, 'utf8'));
});

const FILES: readonly [name: string, content: string | Buffer, message: (file: string) => RegExp, code: number][] = [
  [
    'u.csv',
    'userId,username,avatar\n1,one,\n2,"two',
    (file) => new RegExp(`${file}:3:3: the quote that begins here is not closed`),
    1,
  ],
  [
    'u.json',
    '[{"userId": 1, "username": "one", "avatar": ""}, 2]',
    (file) => new RegExp(`${file}:1:50: 1 must be object`),
    1,
  ],
  [
    'u.csv',
    Buffer.from('d5c5c8fd', 'hex'),
    () => /u\.csv: it is not UTF-8; save it as that \(in Excel: CSV UTF-8\)/,
    1,
  ],
  ['u.txt', '', () => /the name of .*u\.txt has to end with \.json or \.csv/, 2],
];
for (const [name, content, message, code] of FILES) {
  test(`import of a wrong ${name} (${String(content).slice(0, 8)}) tells where and adds nobody`, async () => {
    const file = join(folder, name);
    await writeFile(file, content);
    const before = await readFile(path);
    const outcome = await users('import', file);
    assert.is(outcome.code, code);
    assert.match(outcome.stderr, message(file));
    assert.equal(outcome.stderr.split('\n').length, 2);
    assert.equal(await readFile(path), before);
  });
}

test('the default database is created with its folder, and told', async () => {
  path = ''; // an empty variable is not set
  const database = join(folder, 'data', 'im-conformance', 'users.db');
  const { code, stdout, stderr } = await users('list');
  assert.is(code, 0);
  assert.is(stderr, `im-conformance users: created the database ${database} with users 1001 to 1016\n`);
  assert.is(stdout.split('\n').length, 18);
});

test('the option wins over the variable, and a database that cannot be used is told in one line', async () => {
  const other = join(folder, 'other.db');
  await mkdir(other);
  assert.equal(
    await users('list', '--database', other),
    refused(1, `cannot read the database ${other}: it is a directory`),
  );
});

test('a wrong command is wrong usage', async () => {
  assert.is((await users()).code, 2);
  const { code, stderr } = await users('ad');
  assert.is(code, 2);
  assert.match(stderr, "unknown command 'ad'");
  assert.match((await users('add', '5')).stderr, "required option '--username <name>' not specified");
});

test.run();
