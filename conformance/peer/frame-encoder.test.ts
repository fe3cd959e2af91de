import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { encodeFrame, type RawFrame } from './frame-encoder.ts';

const test = suite('the bytes of a frame');
const key = Buffer.from('37fa213d', 'hex');
const hex = (frame: RawFrame) => encodeFrame(frame, key).toString('hex');

test('are those of the examples of RFC 6455 section 5.7', () => {
  assert.is(hex({ opcode: 1, payload: 'Hello', mask: false }), '810548656c6c6f');
  assert.is(hex({ opcode: 1, payload: 'Hello' }), '818537fa213d7f9f4d5158');
  assert.is(hex({ opcode: 1, payload: 'Hel', fin: false, mask: false }), '010348656c');
  assert.is(hex({ opcode: 0, payload: 'lo', mask: false }), '80026c6f');
  assert.is(hex({ opcode: 9, payload: 'Hello', mask: false }), '890548656c6c6f');
  assert.ok(hex({ opcode: 2, payload: new Uint8Array(256), mask: false }).startsWith('827e0100'));
  assert.ok(hex({ opcode: 2, payload: new Uint8Array(65536), mask: false }).startsWith('827f0000000000010000'));
});

test('take the shortest length field at every border', () => {
  const headBytes = (size: number) =>
    encodeFrame({ opcode: 2, payload: new Uint8Array(size), mask: false }, key).length - size;
  assert.equal([0, 125, 126, 65535, 65536].map(headBytes), [2, 2, 4, 4, 10]);
});

test('can lie about the length and take a longer field', () => {
  assert.is(hex({ opcode: 1, payload: 'x', declaredLength: 5n, mask: false }), '810578');
  assert.is(hex({ opcode: 1, declaredLength: 2n ** 62n, mask: false }), '817f4000000000000000');
  assert.is(hex({ opcode: 1, declaredLength: 2n ** 64n - 1n, mask: false }), '817fffffffffffffffff');
  assert.is(hex({ opcode: 1, payload: 'x', lengthForm: 16, mask: false }), '817e000178');
  assert.is(hex({ opcode: 1, payload: 'x', lengthForm: 64, mask: false }), '817f000000000000000178');
});

test('can carry reserved bits and reserved opcodes', () => {
  assert.is(hex({ opcode: 1, rsv: 4, mask: false }), 'c100');
  assert.is(hex({ opcode: 15, rsv: 7, mask: false }), 'ff00');
});

test('leave the payload of the caller as it was', () => {
  const payload = Buffer.from('Hello');
  encodeFrame({ opcode: 1, payload }, key);
  assert.is(payload.toString(), 'Hello');
});

test('are refused where a number does not fit its field', () => {
  assert.throws(() => hex({ opcode: 16 }), /opcode 16/);
  assert.throws(() => hex({ opcode: 1, rsv: 8 }), /rsv 8/);
  assert.throws(() => hex({ opcode: 1, rsv: 0.5 }), /rsv 0.5/);
  assert.throws(() => hex({ opcode: 1, declaredLength: 126n, lengthForm: 7 }), /length 126/);
  assert.throws(() => hex({ opcode: 1, declaredLength: 65536n, lengthForm: 16 }), /length 65536/);
  assert.throws(() => hex({ opcode: 1, declaredLength: 2n ** 64n }), /does not fit/);
  assert.throws(() => hex({ opcode: 1, declaredLength: -1n }), /length -1/);
});

test.run();
