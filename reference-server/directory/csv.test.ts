import fc from 'fast-check';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { formatCsv, parseCsv } from './csv.ts';

const test = suite('CSV');

class Mistake extends Error {}

const fail = (offset: number, mistake: string): never => {
  throw new Mistake(`${offset}: ${mistake}`);
};
const parse = (text: string): string[][] => parseCsv(text, fail).map((record) => record.map(({ value }) => value));

const TEXTS: readonly [text: string, records: string[][]][] = [
  ['', []],
  [
    'a,b\r\nc,d\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a,b\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [',\r\n', [['', '']]],
  ['"a,""b""\r\nc",""', [['a,"b"\r\nc', '']]],
  ['\r\na\r\n\r\n\n', [['a']]],
  [' a , "b\r\n'.replace(', "b', ',b'), [[' a ', 'b']]],
];
for (const [text, records] of TEXTS) {
  test(`${JSON.stringify(text)} is read`, () => assert.equal(parse(text), records));
}

const MISTAKES: readonly [text: string, mistake: string][] = [
  ['a,"b', '2: the quote that begins here is not closed'],
  ['a\n"b"c', '5: expected a comma or the end of the line, found "c"'],
  ['a"b', '1: expected a comma or the end of the line, found "\\""'],
  ['a\rb', '1: expected a comma or the end of the line, found "\\r"'],
];
for (const [text, mistake] of MISTAKES) {
  test(`${JSON.stringify(text)} is refused`, () => {
    assert.throws(
      () => parse(text),
      (error: unknown) => error instanceof Mistake && error.message === mistake,
    );
  });
}

test('each field knows where it begins', () => {
  const offsets = parseCsv('a,"b""",c\r\nd', fail).map((record) => record.map(({ offset }) => offset));
  assert.equal(offsets, [[0, 2, 8], [11]]);
});

test('whatever is written is read again', () => {
  const field = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', 'a', '张') }),
  );
  const record = fc.array(field, { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(record), (records) => {
      assert.equal(parse(formatCsv(records)), records);
    }),
  );
});

test.run();
