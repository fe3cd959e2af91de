import fc from 'fast-check';
import stringWidth from 'string-width';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { visible } from '../visible.ts';
import { toTheRight, wrap } from './layout.ts';

const test = suite('the terminal chat: layout');

const WRAPPED: readonly [text: string, columns: number, lines: readonly string[]][] = [
  ['', 5, ['']],
  ['hello', 5, ['hello']],
  ['hello world', 5, ['hello', 'world']],
  ['hello big world', 9, ['hello big', 'world']],
  ['hello  world', 8, ['hello', 'world']],
  ['incomprehensible', 6, ['incomp', 'rehens', 'ible']],
  ['你好世界', 5, ['你好', '世界']],
  ['👩‍👩‍👧👩‍👩‍👧', 3, ['👩‍👩‍👧', '👩‍👩‍👧']],
];
for (const [text, columns, lines] of WRAPPED) {
  test(`${JSON.stringify(text)} in ${columns} columns is ${lines.length} lines`, () =>
    assert.equal(wrap(text, columns), lines));
}

test('no line is too long, and nothing but blanks is lost', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '你', '好', '👩‍👩‍👧'), maxLength: 60 });
  const holds = fc.property(text, fc.integer({ min: 2, max: 20 }), (words, columns) => {
    const lines = wrap(words, columns);
    for (const line of lines) assert.ok(stringWidth(line) <= columns, JSON.stringify(line));
    assert.is(lines.join('').replaceAll(' ', ''), words.replaceAll(' ', ''));
  });
  fc.assert(holds, { numRuns: 1000 });
});

test('the right end is the right end for Han too', () => {
  assert.equal([toTheRight('你好', 6), toTheRight('hello', 6), toTheRight('hello', 3)], ['  你好', ' hello', 'hello']);
});

test('what could move the cursor, break the line or turn the writing becomes visible', () => {
  const text = 'a\u001b[2J\r\n\u0007\u0085\u202e\u2066\u2028\u007f你好 👩‍👩‍👧';
  assert.is(visible(text), 'a\\u001b[2J\\r\\n\\u0007\\u0085\\u202e\\u2066\\u2028\\u007f你好 👩‍👩‍👧');
});

test.run();
