import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { textFrame } from './text-frame.ts';

const test = suite('shell: text frames');

const HEADERS: readonly [length: number, header: string][] = [
  [0, '8100'],
  [125, '817d'],
  [126, '817e007e'],
  [65_535, '817effff'],
  [65_536, '817f0000000000010000'],
  [400_000, '817f0000000000061a80'],
];

for (const [length, header] of HEADERS) {
  test(`RFC 6455 5.2: ${length} bytes come after the header ${header}`, () => {
    const frame = textFrame('x'.repeat(length));
    assert.is(frame.length, header.length / 2 + length);
    assert.is(frame.toString('hex', 0, header.length / 2), header);
    assert.is(frame.toString('utf8', header.length / 2), 'x'.repeat(length));
  });
}

test('the length is that of the UTF-8', () => {
  assert.is(textFrame('用😀\uFEFF').toString('hex'), `810a${Buffer.from('用😀\uFEFF').toString('hex')}`);
});

test.run();
