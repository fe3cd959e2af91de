import fc from 'fast-check';
import * as assert from 'uvu/assert';
import { suite } from '../test/harness.ts';
import { JsonSyntaxError, lineAndColumn, offsetOf, parseLocatedJson } from './located-json.ts';

const test = suite('JSON that knows its places');

test('every JSON value is read as JSON.parse reads it, indented or not', () => {
  const run = fc.property(fc.jsonValue(), fc.constantFrom('', ' ', '\t', '\r\n '), (value, indent) => {
    const text = JSON.stringify(value, null, indent);
    assert.equal(parseLocatedJson(text).value, JSON.parse(text));
  });
  fc.assert(run, { numRuns: 500 });
});

test('a text is taken exactly when JSON.parse takes it', () => {
  const piece = fc.constantFrom(
    '[',
    ']',
    '{',
    '}',
    ',',
    ':',
    '"a"',
    '"',
    '\\',
    '\\u0041',
    '1',
    '01',
    '-',
    '.5',
    'e9',
    'true',
    'nul',
    ' ',
    '\n',
    '\t',
    '\u0001',
  );
  const accepts = (parse: (text: string) => unknown, text: string): boolean => {
    try {
      parse(text);
      return true;
    } catch (error) {
      assert.ok(error instanceof SyntaxError || error instanceof JsonSyntaxError);
      return false;
    }
  };
  const run = fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
    const text = pieces.join('');
    assert.is(accepts(parseLocatedJson, text), accepts(JSON.parse, text), text);
  });
  fc.assert(run, { numRuns: 5000 });
});

const MISTAKES: readonly [text: string, place: string, message: string][] = [
  ['', '1:1', 'expected a value, found the end'],
  ['[1,]', '1:4', 'expected a value, found "]"'],
  ['[1 2]', '1:4', 'expected "," or "]", found "2"'],
  ['[\n  {"a": 1},\n  {"b" 2}\n]', '3:8', 'expected ":", found "2"'],
  ['{a: 1}', '1:2', 'expected a name in double quotes, found "a"'],
  ['[1] x', '1:5', 'expected nothing more, found "x"'],
  ['["用户😀", !]', '1:9', 'expected a value, found "!"'],
  ['[// no\n]', '1:2', 'expected a value, found "/"'],
  ['['.repeat(200), '1:102', 'expected at most 100 levels of nesting, found "["'],
];

for (const [text, place, message] of MISTAKES) {
  test(`the mistake in ${JSON.stringify(text.slice(0, 30))} is at ${place}`, () => {
    try {
      parseLocatedJson(text);
    } catch (error) {
      assert.instance(error, JsonSyntaxError);
      assert.is((error as JsonSyntaxError).message, message);
      assert.is(lineAndColumn(text, (error as JsonSyntaxError).offset), place);
      return;
    }
    assert.unreachable();
  });
}

test('a pointer finds its value, or the nearest one around it', () => {
  const text = '[\n  {"a/b": [10, 20]},\n  {}\n]';
  const root = parseLocatedJson(text);
  const place = (pointer: string): string => lineAndColumn(text, offsetOf(root, pointer));
  assert.equal(['', '/0', '/0/a~1b/1', '/1', '/1/missing'].map(place), ['1:1', '2:3', '2:16', '3:3', '3:3']);
});

test.run();
