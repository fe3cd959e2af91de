import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { sentences } from '../report/sentences/languages.ts';
import { evaluateDuration } from './durations.ts';
import { type MatchContext, mismatch, shown } from './matchers.ts';
import { totalOf } from './stage.ts';

const test = suite('field matchers');

const context: MatchContext = {
  timeZone: 'UTC',
  tolerance: 50,
  milliseconds: (text) => totalOf(evaluateDuration(text, {})),
  zoneSeen: () => {},
};

/** Why a value does not fit, in English. */
function why(actual: unknown, expected: unknown): string | undefined {
  const cause = mismatch(actual, expected, context);
  return cause === undefined ? undefined : sentences.en.cause(cause);
}

const noon = Date.UTC(2026, 0, 15, 12);
const near = { real: noon, session: noon };

const fitting: [what: string, actual: unknown, expected: unknown][] = [
  ['an equal value', 'a', 'a'],
  ['a mapping with further fields', { a: 1, b: { c: 2, d: 3 } }, { b: { c: 2 } }],
  ['what is not known', 7, undefined],
  ['a field that is not known', { a: 7 }, { a: undefined }],
  ['an equal list', [1, { a: 2 }], [1, { a: 2 }]],
  ['a pattern', 'hello 你好', { $pattern: '^hello .{2}$' }],
  ['a pattern of code points', '👋', { $pattern: '^.$' }],
  ['one of several', { code: 4408 }, { code: { $in: [1000, 4408] } }],
  ['one of several that is an object', { a: 1 }, { $in: [{ a: 1 }] }],
  ['an equal object', { a: 1, b: 2 }, { $equals: { b: 2, a: 1 } }],
  ['an equal object that looks like a matcher', { $in: 1 }, { $equals: { $in: 1 } }],
  ['at most, tolerance included', 1050, { $atMost: '1 s' }],
  ['absent', {}, { a: { $absent: true } }],
  ['a time', { at: '2026-01-15 12:00:02' }, { at: { $time: { near, within: '2 s' } } }],
  ['any of several', { status: 409 }, { $anyOf: [{ code: 4409 }, { status: 409 }] }],
  ['a mapping whose keys are not matchers', { $x: 1 }, { $x: 1 }],
];

for (const [what, actual, expected] of fitting) {
  test(`let ${what} pass`, () => assert.is(why(actual, expected), undefined));
}

const wrong: [actual: unknown, expected: unknown, reason: string][] = [
  ['b', 'a', 'it is "b", not "a"'],
  [{ uid: 1001 }, { uid: '1001' }, 'uid is 1001, not "1001"'],
  [{}, { uid: 1 }, 'uid is missing, not 1'],
  ['text', { uid: 1 }, 'it is "text", not an object'],
  [[1], { uid: 1 }, 'it is [1], not an object'],
  [null, { uid: 1 }, 'it is null, not an object'],
  [{ b: { c: 1 } }, { b: { c: 2 } }, 'b.c is 1, not 2'],
  [[1, 2], [1], 'it is [1,2], not [1]'],
  ['Hello', { $pattern: '^hello' }, 'it is "Hello", which does not match ^hello'],
  [7, { $pattern: '7' }, 'it is 7, which does not match 7'],
  [{ code: 1006 }, { code: { $in: [1000, 4408] } }, 'code is 1006, not one of 1000, 4408'],
  [{ a: 1, b: 2 }, { $equals: { a: 1 } }, 'it is {"a":1,"b":2}, not {"a":1}'],
  [1051, { $atMost: '1 s' }, 'it is 1051 ms, more than 1050 ms'],
  [undefined, { $atMost: '1 s' }, 'it is missing, not "1 s"'],
  [{ a: null }, { a: { $absent: true } }, 'a is null, and should not be there'],
  [
    { at: '2026-01-15 12:00:03' },
    { at: { $time: { near, within: '2 s' } } },
    'at is 2026-01-15 12:00:03, 3 s from the time of sending in UTC',
  ],
  [
    { status: 403, code: 1 },
    { $anyOf: [{ code: 4409 }, { status: 409 }] },
    'code is 1, not 4409, and status is 403, not 409',
  ],
];

for (const [actual, expected, reason] of wrong) {
  test(`say why: ${reason}`, () => assert.is(why(actual, expected), reason));
}

test('look at own fields only', () => {
  assert.is(why({}, { constructor: 'x' }), 'constructor is missing, not "x"');
});

test('show a long value cut, and control characters escaped', () => {
  assert.is(shown('\u001b[2J'), '"\\u001b[2J"');
  assert.is(shown('a'.repeat(500)), `"${'a'.repeat(99)}… (500 characters)`);
});

test.run();
