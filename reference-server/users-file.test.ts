import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { suite } from '../test/harness.ts';
import { UserError } from './user-error.ts';
import { parseUsers, readUsersFile } from './users-file.ts';

const test = suite('the users file');

let folder: string;
test.before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'users-file-'));
});
test.after(() => rm(folder, { recursive: true }));

const user = (userId: unknown): string => JSON.stringify({ userId, username: '张三', avatar: '' });

test('a list of users becomes a directory, a byte order mark notwithstanding', async () => {
  const path = join(folder, 'users.json');
  await writeFile(path, `\uFEFF[${user(1)}, ${user(9_007_199_254_740_991)}]`);
  const directory = await readUsersFile(path);
  assert.equal([...directory.keys()], [1, 9_007_199_254_740_991]);
  assert.equal(directory.get(1), { username: '张三', avatar: '' });
});

test('an empty list is a directory of nobody', () => assert.is(parseUsers('[]', 'u').size, 0));

const MISTAKES: readonly [title: string, text: string, message: string][] = [
  [
    'a text that is not JSON',
    '[\n  {"userId": 1,}\n]',
    'u.json:2:16: not valid JSON: expected a name in double quotes, found "}"',
  ],
  ['something other than a list', '{}', 'u.json:1:1: the file must be array'],
  ['a missing field', '[\n{"userId": 1, "username": "a"}]', "u.json:2:1: 0 must have required property 'avatar'"],
  [
    'a further field',
    `[${user(1).replace('}', ',"age":3}')}]`,
    'u.json:1:2: 0 must NOT have additional properties (age)',
  ],
  ['a userId in quotes', `[${user('1')}]`, 'u.json:1:12: 0/userId must be integer'],
  ['a userId out of range', `[${user(0)}]`, 'u.json:1:12: 0/userId must be >= 1'],
  [
    'the agent',
    `[${user(1)},\n ${user(-1)}]`,
    'u.json:2:12: 1/userId is -1, the agent, who is not part of a directory',
  ],
  ['a userId twice', `[${user(1)},\n${user(2)},\n${user(1)}]`, 'u.json:3:11: userId 1 is there already'],
];

for (const [title, text, message] of MISTAKES) {
  test(`${title} is told with its place`, () => {
    assert.throws(
      () => parseUsers(text, 'u.json'),
      (error: unknown) => {
        assert.instance(error, UserError);
        assert.is((error as UserError).message, message);
        assert.is((error as UserError).exitCode, 1);
        return true;
      },
    );
  });
}

for (const [path, reason] of [
  ['missing.json', 'there is no such file'],
  ['.', 'it is a directory'],
] as const) {
  test(`a file that cannot be read is told: ${reason}`, async () => {
    const full = join(folder, path);
    const message = await readUsersFile(full).then(
      () => 'read',
      (error: UserError) => error.message,
    );
    assert.is(message, `cannot read the users file ${full}: ${reason}`);
  });
}

test.run();
