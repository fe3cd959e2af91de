import fc from 'fast-check';
import * as assert from 'uvu/assert';
import * as generated from '#generated/support-chat/validators.js';
import { suite } from '../../test/harness.ts';
import { MESSAGE } from '../testing/core-examples.ts';
import { classify } from './classify.ts';
import { isClockTick, isImMessage } from './im-message.ts';

const test = suite('core: what a text is');

for (const text of ['success', '2024:01:02 01:59:59', '2024:12:31 12:00:00']) {
  test(`${text} is a signal`, () => assert.equal(classify(text), { kind: 'signal' }));
}

const STRANGE = [
  ...[
    '',
    ' ',
    'success ',
    'Success',
    '"success"',
    'hello',
    'null',
    '0',
    '[]',
    '{}',
    '{"role":"user"',
    '用户信息不存在!',
  ],
  ...['2024:01:02 13:00:00', '2024:01:02 00:00:00', '2024-01-02 12:00:00', '2024:01:02 12:00:00\n'],
  ...['['.repeat(2000), '['.repeat(200_000), '{"a":'.repeat(2000), JSON.stringify([MESSAGE]), '\u0000'],
];
for (const text of STRANGE) {
  test(`${JSON.stringify(text.slice(0, 40))} is nothing that is known`, () => {
    assert.equal(classify(text), { kind: 'unknown' });
  });
}

test('a message keeps its six fields, whatever they hold, and loses all others', () => {
  const text = '\u0000 "\n👩‍👩‍👧 </script>';
  const odd = { ...MESSAGE, text, uid: 9_007_199_254_740_991, extra: { deep: [1] }, constructor: 'x' };
  const classified = classify(`  ${JSON.stringify(odd)}\n`);
  assert.equal(classified, { kind: 'message', message: { ...MESSAGE, text, uid: 9_007_199_254_740_991 } });
});

/** Values near the border of what a field may hold, and anything at all. */
const border = fc.oneof(
  fc.constantFrom<unknown>(...['user', 'ai', 'system', '', 'User', null, true, [], {}]),
  fc.constantFrom(
    0,
    -0,
    1,
    -1,
    -2,
    1.5,
    1001,
    2 ** 53 - 1,
    2 ** 53,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NaN,
  ),
  fc.constantFrom('2024-01-02 12:00:00', '2024-02-31 23:59:59', '2024-13-01 00:00:00', '2024-01-02 24:00:00'),
  fc.constantFrom('2024-01-02T12:00:00', '2024-01-02 12:00:00\n', '0000-01-01 00:00:00', '２024-01-02 12:00:00'),
  fc.anything(),
);
const FIELDS = ['role', 'username', 'uid', 'avatar', 'createTime', 'text'] as const;
const spoiled = fc
  .record({
    changes: fc.array(fc.tuple(fc.constantFrom(...FIELDS), border), { maxLength: 3 }),
    removed: fc.subarray([...FIELDS], { maxLength: 1 }),
    more: fc.dictionary(
      fc.string().filter((name) => !FIELDS.some((field) => field === name)),
      fc.anything(),
      { maxKeys: 2 },
    ),
  })
  .map(({ changes, removed, more }) => {
    const message: Record<string, unknown> = { ...more, ...MESSAGE, ...Object.fromEntries(changes) };
    for (const field of removed) if (changes.length % 2 === 0) delete message[field];
    return message;
  });

test('CL-12, CL-16: the small check agrees with the generated validator on every value', () => {
  let valid = 0;
  const agrees = fc.property(fc.oneof({ weight: 9, arbitrary: spoiled }, fc.anything()), (value) => {
    if (generated.isImMessage(value)) valid++;
    assert.is(isImMessage(value), generated.isImMessage(value), JSON.stringify(value));
  });
  fc.assert(agrees, { numRuns: 5000 });
  assert.ok(valid > 300 && valid < 4700, `${valid} of 5000 values were valid`);
});

test('each single field is judged as the generated validator judges it', () => {
  const values = fc.sample(border, 2000);
  for (const field of FIELDS) {
    for (const value of values) {
      const message = { ...MESSAGE, [field]: value };
      assert.is(isImMessage(message), generated.isImMessage(message), `${field} is ${JSON.stringify(value)}`);
    }
  }
});

test('CL-10, CL-11: signals and notices are those of the generated validators', () => {
  const digits = fc.constantFrom(
    '00',
    '01',
    '09',
    '10',
    '12',
    '13',
    '19',
    '23',
    '24',
    '29',
    '31',
    '32',
    '59',
    '60',
    'a',
  );
  const tick = fc
    .tuple(
      fc.constantFrom('2024', '0000', '999', '20245'),
      digits,
      digits,
      digits,
      digits,
      digits,
      fc.constantFrom('', ' ', '\n'),
    )
    .map(
      ([year, month, day, hour, minute, second, end]) => `${year}:${month}:${day} ${hour}:${minute}:${second}${end}`,
    );
  const words = fc.constantFrom('success', '用户信息不存在！', '用户在线信息错误！', '用户信息不存在', 'Success');
  const agrees = fc.property(fc.oneof(tick, words, fc.string()), (text) => {
    assert.is(isClockTick(text), generated.isClockTick(text), text);
    const { kind } = classify(text);
    assert.is(kind === 'signal', generated.isHeartbeatAck(text) || generated.isClockTick(text), text);
    assert.is(kind === 'notice', generated.isNotice(text), text);
  });
  fc.assert(agrees, { numRuns: 5000 });
});

test.run();
