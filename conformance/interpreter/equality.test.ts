import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { jsonEqual } from './equality.ts';

const test = suite('equality of JSON values');

const equal: [unknown, unknown][] = [
  [null, null],
  [1, 1],
  ['a', 'a'],
  [
    { a: 1, b: [true, { c: null }] },
    { b: [true, { c: null }], a: 1 },
  ],
  [[], []],
  [{}, {}],
];

const different: [unknown, unknown][] = [
  [null, undefined],
  [null, {}],
  [1, '1'],
  [0, false],
  [[], {}],
  [[1], { 0: 1 }],
  [
    [1, 2],
    [2, 1],
  ],
  [[1], [1, 1]],
  [{ a: 1 }, { a: 1, b: undefined }],
  [{ a: undefined }, { b: undefined }],
  [{ a: { b: 1 } }, { a: { b: 2 } }],
  [{}, { toString: 1 }],
];

test('ignores the order of keys, and nothing else', () => {
  for (const [a, b] of equal) assert.ok(jsonEqual(a, b) && jsonEqual(b, a), JSON.stringify([a, b]));
  for (const [a, b] of different) assert.not(jsonEqual(a, b) || jsonEqual(b, a), JSON.stringify([a, b]));
});

test.run();
