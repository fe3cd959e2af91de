import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { Batch } from './batch.ts';

const test = suite('shell: batches');

const [a, b, c] = ['one', 'two', 'three'].map((text) => Buffer.from(text)) as [Buffer, Buffer, Buffer];

test('it has its frames in their order, and counts them', () => {
  const batch = new Batch().with(a).with(b).with(a).with(c);
  assert.is(batch.messages, 4);
  assert.is(batch.bytes.toString(), 'onetwoonethree');
  assert.is(new Batch().messages, 0);
  assert.is(new Batch().bytes.length, 0);
});

test('receivers of the same frames share the bytes', () => {
  const empty = new Batch();
  assert.is(empty.with(a).with(b).bytes, empty.with(a).with(b).bytes);
});

test('one frame is not copied', () => {
  assert.is(new Batch().with(a).bytes, a);
});

test('receivers of other frames have their own, also where they began alike', () => {
  const begun = new Batch().with(a);
  const [one, other, longer] = [begun.with(b), begun.with(c), begun.with(b).with(c)];
  assert.equal(
    [one, other, longer, begun].map(({ bytes }) => bytes.toString()),
    ['onetwo', 'onethree', 'onetwothree', 'one'],
  );
});

test('frames of the same bytes are still two messages', () => {
  const batch = new Batch().with(a).with(Buffer.from('one'));
  assert.is(batch.bytes.toString(), 'oneone');
  assert.is(batch.messages, 2);
});

test.run();
