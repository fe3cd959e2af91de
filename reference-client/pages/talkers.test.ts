import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { MESSAGE } from '../testing/core-examples.ts';
import { MOST_TALKERS, type Talker, withMessage, withSeen } from './talkers.ts';

const test = suite('pages: who is talking');

const says = (talkers: readonly Talker[], uid: number, text: string, seen = false): readonly Talker[] =>
  withMessage(talkers, { ...MESSAGE, uid, username: `user ${uid}`, text }, seen);

const short = (talkers: readonly Talker[]): unknown[] =>
  talkers.map(({ uid, text, count, unread }) => [uid, text, count, unread]);

test('the last speaker comes first, with the last words and how many were not read', () => {
  let talkers: readonly Talker[] = [];
  for (const [uid, text] of [
    [1, 'a'],
    [2, 'b'],
    [1, 'c'],
  ] as const)
    talkers = says(talkers, uid, text);
  assert.equal(short(talkers), [
    [1, 'c', 2, 2],
    [2, 'b', 1, 1],
  ]);
  talkers = says(talkers, 2, 'd', true);
  assert.equal(short(talkers), [
    [2, 'd', 2, 0],
    [1, 'c', 2, 2],
  ]);
});

test('what was looked at is read: of one, or of all', () => {
  const talkers = [1, 2, 3].reduce((list, uid) => says(list, uid, 'x'), [] as readonly Talker[]);
  assert.equal(
    withSeen(talkers, 2).map(({ unread }) => unread),
    [1, 0, 1],
  );
  assert.equal(
    withSeen(talkers, undefined).map(({ unread }) => unread),
    [0, 0, 0],
  );
});

test('those who have been quiet the longest are dropped', () => {
  let talkers: readonly Talker[] = [];
  for (let uid = 1; uid <= MOST_TALKERS + 3; uid++) talkers = says(talkers, uid, 'x');
  assert.is(talkers.length, MOST_TALKERS);
  assert.equal([talkers[0]?.uid, talkers.at(-1)?.uid], [MOST_TALKERS + 3, 4]);
});

test.run();
