import * as assert from 'uvu/assert';
import { suite } from '../../../test/harness.ts';
import { encodeFrame, type Frame, FrameReader, TEXT } from './frame.ts';
import { FrameStream } from './frame-stream.ts';

const test = suite('frames of a client on their way');

const frame = (length: number, masked = true): Frame => {
  return { fin: true, rsv: 0, opcode: TEXT, masked, payload: Buffer.alloc(length, 'x') };
};

for (const length of [0, 1, 125, 126, 65_535, 65_536]) {
  test(`a frame of ${length} bytes is read as it was written`, () => {
    for (const masked of [true, false]) {
      const [read] = new FrameReader().read(encodeFrame(frame(length, masked)));
      assert.equal(read, frame(length, masked));
    }
  });
}

test('a masked frame is read without its mask', () => {
  const bytes = Buffer.from('818537fa213d7f9f4d5158', 'hex'); // RFC 6455 section 5.7
  assert.is(String(new FrameReader().read(bytes)[0]?.payload), 'Hello');
});

test('the head of a handshake passes as it is, and frames are changed, however they are cut', () => {
  const head = Buffer.from('GET / HTTP/1.1\r\nA: b\r\n\r\n');
  const bytes = Buffer.concat([head, encodeFrame(frame(3)), encodeFrame(frame(200))]);
  const expected = Buffer.concat([head, encodeFrame(frame(3, false)), encodeFrame(frame(200, false))]);
  for (const size of [1, 7, bytes.length]) {
    const stream = new FrameStream((one) => [{ ...one, masked: false }]);
    const passed: Buffer[] = [];
    for (let at = 0; at < bytes.length; at += size) passed.push(stream.pass(bytes.subarray(at, at + size)));
    assert.ok(Buffer.concat(passed).equals(expected));
  }
});

test('a frame that is broken passes at once, and all that follows it', () => {
  const stream = new FrameStream(() => []);
  stream.pass(Buffer.from('\r\n\r\n'));
  const broken = Buffer.from('ffffffff', 'hex');
  assert.ok(stream.pass(Buffer.concat([encodeFrame(frame(3)), broken])).equals(broken));
  assert.ok(stream.pass(encodeFrame(frame(3))).equals(encodeFrame(frame(3))));
});

test.run();
