import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { UserError } from '../user-error.ts';
import { formatUsersCsv, parseUsersCsv } from './users-csv.ts';

const test = suite('users as CSV');

const HEADER = 'userId,username,avatar';

test('users are read, and written as they were', () => {
  const text = `${HEADER}\r\n7,"张 ""三"", Jr.",https://chat.example/7.png\r\n9007199254740991,b,\r\n`;
  const users = parseUsersCsv(text, 'u.csv');
  assert.equal(
    [...users],
    [
      [7, { username: '张 "三", Jr.', avatar: 'https://chat.example/7.png' }],
      [9_007_199_254_740_991, { username: 'b', avatar: '' }],
    ],
  );
  assert.is(formatUsersCsv(users), text);
});

const MISTAKES: readonly [title: string, text: string, message: string][] = [
  ['an empty file', '', 'u.csv:1:1: the first line has to be userId,username,avatar'],
  ['other columns', 'id,name\n1,a', 'u.csv:1:1: the first line has to be userId,username,avatar'],
  ['a field too few', `${HEADER}\n1,a,\n2,b`, 'u.csv:3:1: expected 3 fields, found 2'],
  ['no name', `${HEADER}\n1,,`, 'u.csv:2:3: username must NOT have fewer than 1 characters'],
  ['no number', `${HEADER}\n1,a,\nx,b,`, 'u.csv:3:1: userId must be integer'],
  ['a number that JSON would not take', `${HEADER}\n01,a,`, 'u.csv:2:1: userId must be integer'],
  ['a number too large', `${HEADER}\n9007199254740993,a,`, 'u.csv:2:1: userId must be <= 9007199254740991'],
  ['the agent', `${HEADER}\n-1,a,`, 'u.csv:2:1: userId is -1, the agent, who is not part of a directory'],
  ['a userId twice, after a name of two lines', `${HEADER}\n1,"a\nb",\n1,c,`, 'u.csv:4:1: userId 1 is there already'],
  ['a quote that stays open', `${HEADER}\n1,张"三,`, 'u.csv:2:4: expected a comma or the end of the line, found "\\""'],
];
for (const [title, text, message] of MISTAKES) {
  test(`${title} is told with its place`, () => {
    assert.throws(
      () => parseUsersCsv(text, 'u.csv'),
      (error: unknown) => {
        assert.instance(error, UserError);
        assert.is((error as UserError).message, message);
        return (error as UserError).exitCode === 1;
      },
    );
  });
}

test.run();
