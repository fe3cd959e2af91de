import * as fc from 'fast-check';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { atPointer, numberTexts } from './json-numbers.ts';

const test = suite('numbers as a JSON text writes them');

const texts: [json: string, pointer: string, text: string | undefined][] = [
  ['{"uid":1001}', '/uid', '1001'],
  ['{"uid":1001.0}', '/uid', '1001.0'],
  ['{ "uid" :\n1e3 }', '/uid', '1e3'],
  ['{"uid":-1.5E+10}', '/uid', '-1.5E+10'],
  ['{"uid":"1001"}', '/uid', undefined],
  ['{"text":"\\"uid\\":7","uid":8}', '/uid', '8'],
  ['{"text":"{\\"uid\\":7}\\\\","uid":8}', '/uid', '8'],
  ['{"text":"a\\",\\"uid\\":7,\\"b\\":\\"c"}', '/uid', undefined],
  ['{"u\\u0069d":9.0}', '/uid', '9.0'],
  ['{"uid":1,"uid":2.0}', '/uid', '2.0'],
  ['{"a":{"uid":1},"uid":2}', '/uid', '2'],
  ['{"a":{"uid":1},"uid":2}', '/a/uid', '1'],
  ['{"a":[0,{"b":[1.0,true,null,2.50]}]}', '/a/1/b/3', '2.50'],
  ['{"a/b":{"~":1.0}}', '/a~1b/~0', '1.0'],
  ['[[],{},3.0]', '/2', '3.0'],
  ['{"":4.0}', '/', '4.0'],
  ['5.0', '', '5.0'],
  ['{"a":1}', '/b', undefined],
];

test('keep their form', () => {
  for (const [json, pointer, text] of texts) assert.is(numberTexts(json, [pointer]).get(pointer), text, json);
});

test('are those that JSON.parse reads at the same places', () => {
  fc.assert(
    fc.property(fc.json({ noUnicodeString: false }), fc.constantFrom(0, 1), (json, indent) => {
      const value: unknown = JSON.parse(json);
      const text = JSON.stringify(value, null, indent);
      const numbers = numbersIn(value);
      const found = numberTexts(
        text,
        numbers.map(([pointer]) => pointer),
      );
      for (const [pointer, number] of numbers) assert.is(Number(found.get(pointer)), number, pointer);
      assert.is(found.size, numbers.length);
    }),
  );
});

test('are found in time where a text nests deeply or holds a long string', () => {
  const deep = `{"more":${'[1,'.repeat(100_000)}0${']'.repeat(100_000)},"uid":1001.0}`;
  assert.is(numberTexts(deep, ['/uid']).get('/uid'), '1001.0');
  const long = `{"text":"${'\\n'.repeat(4_000_000)}","uid":7}`;
  assert.is(numberTexts(long, ['/uid']).get('/uid'), '7');
});

test('a pointer reads only what an object has of its own', () => {
  assert.is(atPointer({ a: [{ 'b/c': 1 }] }, '/a/0/b~1c'), 1);
  assert.is(atPointer({ a: null }, '/a/b'), undefined);
  assert.is(atPointer({}, '/constructor'), undefined);
  assert.is(atPointer('text', '/length'), undefined);
  assert.equal(atPointer({ a: 1 }, ''), { a: 1 });
});

/** Every number of a value with its pointer. */
function numbersIn(value: unknown, pointer = ''): [string, number][] {
  if (typeof value === 'number') return [[pointer, value]];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    numbersIn(inner, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
}

test.run();
