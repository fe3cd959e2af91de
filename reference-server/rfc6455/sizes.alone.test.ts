import * as assert from 'uvu/assert';
import { WebSocket } from 'ws';
import { suite } from '../../test/harness.ts';
import { type Echo, startEcho } from '../shell/echo.ts';
import { eventually } from '../testing/deadline.ts';
import { BINARY, fragments, frame, RawPeer, TEXT } from '../testing/raw-peer.ts';
import { closeCodeOf, serverFrames } from '../testing/server-frames.ts';

const test = suite('RFC 6455: sizes, by echo', { timeoutMs: 60_000 });

const KIB = 1024;
const MIB = KIB * KIB;
let echo: Echo;
test.before(async () => {
  echo = await startEcho('127.0.0.1', 0);
});
test.after(() => echo.stop());

/** Sends these bytes; returns the payload of the first frame that comes back. */
async function firstAnswer(bytes: Buffer, size: number): Promise<Buffer | undefined> {
  const peer = await RawPeer.open(echo.url, 1);
  peer.write(bytes);
  await eventually('all of it', () => peer.socket.bytesRead > size, 20_000);
  await eventually('a whole frame', () => serverFrames(peer.bytes).length > 0);
  peer.socket.destroy();
  return serverFrames(peer.bytes)[0]?.payload;
}

for (const [name, opcode] of [
  ['text', TEXT],
  ['binary', BINARY],
] as const) {
  for (const size of [64 * KIB, 256 * KIB, MIB, 4 * MIB, 8 * MIB, 16 * MIB]) {
    test(`9 a ${name} message of ${size / KIB} KiB comes back`, async () => {
      const payload = Buffer.alloc(size, 'BAsd7&jh');
      assert.ok((await firstAnswer(frame(opcode, payload), size))?.equals(payload));
    });
  }
  for (const part of [64, 256, KIB, 64 * KIB, MIB]) {
    test(`9 a ${name} message of 4 MiB in fragments of ${part} bytes comes back`, async () => {
      const payload = Buffer.alloc(4 * MIB, 'BAsd7&jh');
      const parts = Array.from({ length: payload.length / part }, (_, at) =>
        payload.subarray(at * part, (at + 1) * part),
      );
      assert.ok((await firstAnswer(fragments(opcode, parts), payload.length))?.equals(payload));
    });
  }
}

test('9 a byte more than 16 MiB ends the connection with 1009', async () => {
  const peer = await RawPeer.open(echo.url, 1);
  peer.write(frame(BINARY, Buffer.alloc(16 * MIB + 1)));
  await eventually('a close frame', () => closeCodeOf(serverFrames(peer.bytes)) !== 1006);
  assert.is(closeCodeOf(serverFrames(peer.bytes)), 1009);
  peer.socket.destroy();
});

for (const fragment of [64, 256, KIB, 64 * KIB]) {
  test(`10 a message that a library cuts into fragments of ${fragment} bytes comes back whole`, async () => {
    const websocket = new WebSocket(`${echo.url}/`, { perMessageDeflate: false });
    await new Promise((resolve) => websocket.once('open', resolve));
    const text = '*'.repeat(65_536);
    const back = new Promise((resolve) => websocket.once('message', (data) => resolve(data.toString())));
    for (let at = 0; at < text.length; at += fragment) {
      websocket.send(text.slice(at, at + fragment), { fin: at + fragment >= text.length });
    }
    assert.is(await back, text);
    websocket.terminate();
  });
}

test.run();
