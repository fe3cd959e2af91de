import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { BINARY, CLOSE, closeFrame, closesWith, fragments, frame, PING, PONG, TEXT } from '../testing/raw-peer.ts';
import { withScene } from '../testing/scene.ts';

const test = suite('bad inputs: frames', { timeoutMs: 20_000 });

/** The frame of a text, broken by these bytes. */
const broken = (hex: string): Buffer => frame(TEXT, Buffer.concat([Buffer.from('a'), Buffer.from(hex, 'hex')]));
/** The head of a frame that declares so many bytes. */
const declared = (bytes: bigint): Buffer => {
  const head = frame(TEXT, '', { lengthBytes: 8 });
  head.writeBigUInt64BE(bytes, 2);
  return head;
};
const whole = (count: number, part: string): Buffer => fragments(TEXT, Array<string>(count).fill(part));
const began = frame(TEXT, 'a', { fin: false });

/** What breaks the rules, and the code that ends it. RFC 6455; EP-6, EP-7, EP-9 */
const ENDED: readonly (readonly [number: number, title: string, bytes: Buffer, code: number])[] = [
  [25, 'an unmasked text', frame(TEXT, 'x', { masked: false }), 1002],
  [25, 'an unmasked ping', frame(PING, 'x', { masked: false }), 1002],
  ...[1, 2, 3, 4, 5, 6, 7].map((rsv) => [26, `reserved bits ${rsv}`, frame(TEXT, 'x', { rsv }), 1002] as const),
  [26, 'a reserved bit of a ping', frame(PING, '', { rsv: 4 }), 1002],
  [26, 'a reserved bit of a close', frame(CLOSE, '', { rsv: 1 }), 1002],
  ...[3, 4, 5, 6, 7, 11, 12, 13, 14, 15].map((code) => [27, `opcode ${code}`, frame(code, 'x'), 1002] as const),
  [28, 'a continuation of nothing', frame(0, 'x'), 1002],
  [28, 'an unfinished continuation of nothing', frame(0, 'x', { fin: false }), 1002],
  [28, 'a text inside a message', Buffer.concat([began, frame(TEXT, 'b')]), 1002],
  [28, 'a binary frame inside a message', Buffer.concat([began, frame(BINARY, 'b')]), 1002],
  [29, 'a fragmented ping', frame(PING, 'x', { fin: false }), 1002],
  [29, 'a fragmented pong', frame(PONG, 'x', { fin: false }), 1002],
  [29, 'a fragmented close', frame(CLOSE, '', { fin: false }), 1002],
  [29, 'a ping of 126 bytes', frame(PING, 'x'.repeat(126)), 1002],
  [29, 'a close of 126 bytes', closeFrame(1000, 'x'.repeat(124)), 1002],
  [29, 'a ping whose length stands in 8 bytes', frame(PING, 'x', { lengthBytes: 8 }), 1002],
  [31, 'a byte that begins nothing', broken('ff'), 1007],
  [31, 'a continuation byte alone', broken('80'), 1007],
  [31, 'a beginning without its end', broken('c328'), 1007],
  [31, 'an end that is cut off', broken('e282'), 1007],
  [31, 'half of a surrogate pair', broken('eda080'), 1007],
  [31, 'a zero byte in two bytes', broken('c080'), 1007],
  [31, 'a slash in three bytes', broken('e080af'), 1007],
  [31, 'a code point over the last', broken('f4908080'), 1007],
  [31, 'a broken byte in the second fragment', fragments(TEXT, ['fine', Buffer.of(0xff), 'fine']), 1007],
  [33, 'a binary heartbeat', frame(BINARY, 'heartbeat'), 1003],
  [33, 'a binary frame that looks like a chat text', frame(BINARY, '你好'), 1003],
  [33, 'a binary message in fragments', fragments(BINARY, ['a', 'b']), 1003],
  [35, 'a text of 65,537 bytes', frame(TEXT, 'x'.repeat(65_537)), 1009],
  [35, 'fragments of 65,537 bytes together', fragments(TEXT, ['x'.repeat(40_000), 'x'.repeat(25_537)]), 1009],
  [36, '2^31 bytes declared', declared(2n ** 31n), 1009],
  [36, '2^53 bytes declared', declared(2n ** 53n), 1009],
  [36, '2^63 - 1 bytes declared', declared(2n ** 63n - 1n), 1009],
  [36, '2^64 - 1 bytes declared', declared(2n ** 64n - 1n), 1009],
  [37, '20,000 fragments of a byte', whole(20_000, 'x'), 1008],
  [37, '20,000 fragments of nothing', whole(20_000, ''), 1008],
];

for (const [number, title, bytes, code] of ENDED) {
  test(
    `#${number} ${title} ends its connection with ${code}, and nobody hears of it`,
    withScene({}, async (scene) => {
      const peer = await scene.enter();
      peer.write(bytes);
      assert.match(await peer.end(), closesWith(code));
      await scene.tells('opened 1001', new RegExp(`^closed 1001 ${code} server .`));
      await scene.client(1001); // its user is not locked out
    }),
  );
}

/** What is unusual, and right: it is broadcast as this text. */
const DELIVERED: readonly [number: number, title: string, bytes: Buffer, text: string][] = [
  [30, 'a length in 2 bytes where none are needed', frame(TEXT, 'short', { lengthBytes: 2 }), 'short'],
  [30, 'a length in 8 bytes where none are needed', frame(TEXT, 'short', { lengthBytes: 8 }), 'short'],
  [32, 'a code point in two fragments', fragments(TEXT, [Buffer.from('e4bd', 'hex'), Buffer.from('a0', 'hex')]), '你'],
  [
    32,
    'a code point in four fragments',
    fragments(
      TEXT,
      [...Buffer.from('😀')].map((byte) => Buffer.of(byte)),
    ),
    '😀',
  ],
  [35, 'a text of 65,536 bytes', frame(TEXT, 'x'.repeat(65_536)), 'x'.repeat(65_536)],
  [35, 'fragments of 65,536 bytes together', fragments(TEXT, ['x'.repeat(65_535), 'x']), 'x'.repeat(65_536)],
  [37, '4,096 fragments of a byte', whole(4096, 'x'), 'x'.repeat(4096)],
  [37, 'empty fragments around a text', fragments(TEXT, ['', '', 'x', '', '']), 'x'],
];

for (const [number, title, bytes, text] of DELIVERED) {
  test(
    `#${number} ${title} is delivered`,
    withScene({}, async (scene) => {
      const peer = await scene.enter();
      peer.write(bytes);
      assert.is(await scene.bystander.nextWords(), text);
      await scene.tells('opened 1001');
    }),
  );
}

test(
  '#32 a code point whose bytes come in packets of their own is delivered',
  withScene({}, async (scene) => {
    const peer = await scene.enter();
    for (const byte of frame(TEXT, 'a你😀')) {
      peer.write(Buffer.of(byte));
      await new Promise((resolve) => setImmediate(resolve));
    }
    assert.is(await scene.bystander.nextWords(), 'a你😀');
  }),
);

test.run();
