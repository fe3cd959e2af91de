import * as assert from 'uvu/assert';
import { suite } from '../../../test/harness.ts';
import { BINARY, closeCode, closeFrame, encodeFrame, type Frame, FrameReader, frame, PING, TEXT } from './frame.ts';

const test = suite('frames of a relay');

for (const length of [0, 1, 125, 126, 65_535, 65_536]) {
  test(`a frame of ${length} bytes is read as it was written, however it is cut`, () => {
    const sent: Frame[] = [false, true].map((masked) => ({
      ...frame(TEXT, 'x'.repeat(length)),
      masked,
      rsv: 5,
      fin: masked,
    }));
    const bytes = Buffer.concat(sent.map(encodeFrame));
    for (const size of [bytes.length, 7]) {
      const reader = new FrameReader();
      const read: Frame[] = [];
      for (let at = 0; at < bytes.length; at += size) read.push(...reader.read(bytes.subarray(at, at + size)));
      assert.equal(read, sent);
    }
  });
}

test('a masked payload is unmasked: the example of RFC 6455 section 5.7', () => {
  const [read] = new FrameReader().read(Buffer.from('818537fa213d7f9f4d5158', 'hex'));
  assert.equal(read, { ...frame(TEXT, 'Hello'), masked: true });
});

test('a close frame tells its code, an empty one has none', () => {
  assert.is(closeCode(closeFrame(4409, 'reason')), 4409);
  assert.is(closeCode(frame(8)), undefined);
  assert.equal([PING, BINARY], [9, 2]);
});

test.run();
