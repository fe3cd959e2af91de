import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { abridged, fullLength } from './abridged.ts';

const test = suite('what a report keeps of long texts');

test('is their beginning and their length', () => {
  const cause = { kind: 'stray', frames: ['short', 'a'.repeat(5_000)], count: 2, at: null };
  const { frames, ...rest } = abridged(cause) as typeof cause;
  assert.equal(rest, { kind: 'stray', count: 2, at: null });
  assert.is(frames[0], 'short');
  assert.is(frames[1], `${'a'.repeat(2_000)}… (5000 characters)`);
  assert.equal(frames.map(fullLength), [5, 5_000]);
});

test('says of a short text no other length than it has', () => {
  assert.is(fullLength('… (5000 characters)'), 19);
});

test.run();
