import * as fc from 'fast-check';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { encodeFrame, type RawFrame } from './frame-encoder.ts';
import { type Frame, FrameParser } from './frame-parser.ts';
import type { Fault } from './peer-types.ts';

const test = suite('the frame parser', { timeoutMs: 30_000 });
const LIMIT = 100_000;
const noKey = new Uint8Array(4);
const server = (frame: RawFrame) => encodeFrame({ mask: false, ...frame }, noKey);

/** What a parser makes of the pieces, in order. */
function parse(pieces: Iterable<Uint8Array>): (Frame | Fault)[] {
  const parser = new FrameParser(LIMIT);
  const items: (Frame | Fault)[] = [];
  for (const piece of pieces) {
    parser.feed(piece);
    for (let item = parser.next(); item !== undefined; item = parser.next()) items.push(item);
  }
  return items;
}

const bytewise = (bytes: Uint8Array) => Array.from(bytes, (byte) => Uint8Array.of(byte));

const BREACHES: readonly [what: string, bytes: Uint8Array, section: string, detail: RegExp][] = [
  ['a masked frame', server({ opcode: 1, mask: true }), '5.1', /opcode 1 with the mask bit/],
  ['the first reserved bit', server({ opcode: 1, rsv: 4 }), '5.2', /0xc1/],
  ['the second reserved bit', server({ opcode: 1, rsv: 2 }), '5.2', /0xa1/],
  ['the third reserved bit', server({ opcode: 1, rsv: 1 }), '5.2', /0x91/],
  ...[3, 4, 5, 6, 7, 11, 12, 13, 14, 15]
    .map((opcode) => [`opcode ${opcode}`, server({ opcode }), '5.2', new RegExp(`opcode ${opcode}`)] as const)
    .map((row) => [...row] as [string, Uint8Array, string, RegExp]),
  ['a close frame without FIN', server({ opcode: 8, fin: false }), '5.5', /without FIN/],
  ['a ping without FIN', server({ opcode: 9, fin: false }), '5.5', /without FIN/],
  ['a pong of 126 bytes', server({ opcode: 10, payload: new Uint8Array(126) }), '5.5', /longer payload/],
  ['a ping in the 64-bit form', server({ opcode: 9, lengthForm: 64 }), '5.5', /longer payload/],
  ['5 bytes in the 16-bit form', server({ opcode: 1, payload: 'Hello', lengthForm: 16 }), '5.2', /5 in 2 bytes/],
  [
    '65535 bytes in the 64-bit form',
    server({ opcode: 1, declaredLength: 65535n, lengthForm: 64 }),
    '5.2',
    /in 8 bytes/,
  ],
  ['length 2^63', server({ opcode: 2, declaredLength: 2n ** 63n }), '5.2', /9223372036854775808/],
  ['length 2^64-1', server({ opcode: 2, declaredLength: 2n ** 64n - 1n }), '5.2', /18446744073709551615/],
];

for (const [what, bytes, section, detail] of BREACHES) {
  test(`calls ${what} a breach of section ${section}, whole and byte by byte`, () => {
    for (const pieces of [[bytes], bytewise(bytes)]) {
      const [item, ...more] = parse(pieces);
      assert.is(item?.type, 'breach');
      if (item?.type !== 'breach') return;
      assert.ok(item.rule.startsWith(`RFC 6455 ${section}: `), item.rule);
      assert.match(item.detail, detail);
      assert.is(more.length, 0);
    }
  });
}

test('calls a frame a flood as soon as its header declares too much', () => {
  for (const declaredLength of [BigInt(LIMIT) + 1n, 2n ** 53n, 2n ** 62n, 2n ** 63n - 1n]) {
    const items = parse(bytewise(server({ opcode: 2, declaredLength })));
    assert.equal(
      items.map((item) => item.type),
      ['flood'],
    );
    assert.match(JSON.stringify(items), new RegExp(`declares ${declaredLength} bytes`));
  }
});

test('takes a frame of exactly the limit', () => {
  assert.equal(
    parse([server({ opcode: 2, payload: new Uint8Array(LIMIT) })]).map((item) => item.type),
    ['frame'],
  );
});

test('gives the frames before a fault and nothing after it', () => {
  const good = server({ opcode: 1, payload: 'good' });
  const items = parse([Buffer.concat([good, server({ opcode: 3 }), good]), good]);
  assert.equal(
    items.map((item) => item.type),
    ['frame', 'breach'],
  );
});

test('gives no part of a frame that is not complete', () => {
  const whole = server({ opcode: 1, payload: 'x'.repeat(70_000) });
  assert.equal(parse([whole.subarray(0, -1)]), []);
});

const anyFrame = fc.record({
  fin: fc.boolean(),
  opcode: fc.constantFrom(0, 1, 2),
  payload: fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.constantFrom(125, 126, 65_535, 65_536, LIMIT).map((size) => new Uint8Array(size).fill(size)),
  ),
});
const anyControl = fc.record({
  fin: fc.constant(true),
  opcode: fc.constantFrom(8, 9, 10),
  payload: fc.uint8Array({ maxLength: 125 }),
});

test('gives back what was encoded, however the bytes are cut', () => {
  const cuts = fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(fc.array(fc.oneof(anyFrame, anyControl), { maxLength: 6 }), cuts, (frames, sizes) => {
      const bytes = Buffer.concat(frames.map(server));
      assert.equal(
        parse(cut(bytes, sizes)).map(plain),
        frames.map((frame) => plain({ type: 'frame', ...frame })),
      );
    }),
    { numRuns: 100 },
  );
});

test('survives any bytes at all', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      assert.equal(parse([bytes]).map(plain), parse(bytewise(bytes)).map(plain));
    }),
  );
});

function plain(item: Frame | Fault): unknown {
  return item.type === 'frame' ? { ...item, payload: Buffer.from(item.payload).toString('hex') } : item;
}

function* cut(bytes: Buffer, sizes: readonly number[]): Iterable<Uint8Array> {
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(at, at + size);
    at += size;
  }
}

test.run();
