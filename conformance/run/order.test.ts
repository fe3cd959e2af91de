import fc from 'fast-check';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { partedBy, shardOf, shuffled } from './order.ts';

const test = suite('the order of scenarios');
const items = Array.from({ length: 50 }, (_, index) => index);

test('shards together are everything, once', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), (all, count) => {
      const numbered = all.map((value, index) => ({ value, index }));
      const shards = Array.from({ length: count }, (_, index) => shardOf(numbered, { index: index + 1, count })).flat();
      assert.equal(new Set(shards), new Set(numbered));
      assert.is(shards.length, numbered.length);
    }),
  );
});

test('a seed decides the order, and loses nothing', () => {
  assert.equal(shuffled(items, 7), shuffled(items, 7));
  assert.not.equal(shuffled(items, 7), shuffled(items, 8));
  assert.not.equal(shuffled(items, 7), items);
  assert.equal(
    [...shuffled(items, 7)].sort((a, b) => a - b),
    items,
  );
});

test('an order is the same on every machine', () => {
  assert.equal(shuffled([1, 2, 3, 4, 5, 6], 1), [5, 2, 6, 3, 1, 4]);
});

test('what comes first keeps its order, and so does the rest', () => {
  assert.equal(
    partedBy([1, 2, 3, 4, 5], (item) => item % 2 === 0),
    [
      [2, 4],
      [1, 3, 5],
    ],
  );
  assert.equal(
    partedBy([1, 3], (item) => item % 2 === 0),
    [[1, 3]],
  );
  assert.equal(
    partedBy([], () => true),
    [],
  );
});

test.run();
