import fc from 'fast-check';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { fragments, frame, PING, TEXT } from '../testing/raw-peer.ts';
import { Assembly } from './assembly.ts';

const test = suite('shell: what a message costs that is not whole');

/** Frames of one peer, and how many messages are whole after each. */
interface Sent {
  readonly frame: Buffer;
  readonly endsMessage: boolean;
  readonly isControl: boolean;
}

const data = fc
  .record({
    length: fc.constantFrom(0, 1, 125, 126, 300, 65_535, 65_536),
    fin: fc.boolean(),
    mask: fc.constantFrom(0, 77),
  })
  .map(({ length, fin, mask }): Sent => {
    return { frame: frame(TEXT, Buffer.alloc(length), { fin, mask }), endsMessage: fin, isControl: false };
  });
const control = fc.constantFrom('', 'ping').map((payload): Sent => {
  return { frame: frame(PING, payload), endsMessage: false, isControl: true };
});

/** More than a piece costs beside its bytes. */
const PIECE = 400;

test('wherever the reads end, it costs at least what was begun, little more, and nothing between two messages', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(data, control), { minLength: 1, maxLength: 8 }),
      fc.array(fc.nat(), { maxLength: 8 }),
      (sent, cuts) => {
        const bytes = Buffer.concat(sent.map(({ frame: one }) => one));
        const ends = [...new Set([...cuts.map((cut) => 1 + (cut % bytes.length)), bytes.length])].sort((a, b) => a - b);
        const assembly = new Assembly();
        let from = 0;
        for (const end of ends) {
          const { begun, at } = standing(sent, end);
          const became = assembly.take(bytes.subarray(from, end));
          assert.is(
            became,
            sent.some(({ endsMessage }, index) => endsMessage && isBetween(endOf(sent, index), from, end)),
          );
          if (begun === 0) assert.is(assembly.cost, 0);
          else {
            assert.ok(assembly.cost >= begun, `${assembly.cost} for ${begun}`);
            // The read in which the oldest part of it came is kept as a whole.
            const kept = end - Math.min(...[0, ...ends].filter((each) => each <= at).slice(-1));
            assert.ok(assembly.cost <= kept + (sent.length + ends.length) * PIECE, `${assembly.cost} for ${kept}`);
          }
          from = end;
        }
      },
    ),
  );
});

test('control frames that are cut everywhere add up to nothing', () => {
  const assembly = new Assembly();
  const all = Buffer.concat(Array.from({ length: 1000 }, () => frame(PING, 'x'.repeat(100))));
  for (let at = 0; at < all.length; at += 150) {
    assembly.take(all.subarray(at, at + 150));
    assert.ok(assembly.cost < 150 + 3 * PIECE);
  }
});

/** Where a frame ends in the stream. */
function endOf(sent: readonly Sent[], index: number): number {
  return sent.slice(0, index + 1).reduce((sum, { frame: { length } }) => sum + length, 0);
}

function isBetween(place: number, from: number, to: number): boolean {
  return place > from && place <= to;
}

/** How many bytes are begun and not finished after so many of the stream, and where the first of them stands. */
function standing(sent: readonly Sent[], end: number): { begun: number; at: number } {
  let first: number | undefined;
  for (const [index, { endsMessage, isControl, frame: one }] of sent.entries()) {
    const stop = endOf(sent, index);
    if (stop > end) return { begun: end - Math.min(first ?? stop - one.length, end), at: first ?? stop - one.length };
    if (!isControl) first = endsMessage ? undefined : (first ?? stop - one.length);
  }
  return first === undefined ? { begun: 0, at: end } : { begun: end - first, at: first };
}

test('a read with the end of a message and the beginning of the next costs as much as it keeps alive', () => {
  const assembly = new Assembly();
  const bytes = Buffer.concat([frame(TEXT, 'x'.repeat(60_000)), frame(TEXT, 'y', { fin: false })]);
  assert.ok(assembly.take(bytes));
  assert.ok(assembly.cost >= bytes.length);
});

test('each fragment and each read costs something, and all of it is gone with the last one', () => {
  const all = fragments(TEXT, [...'0123456789']);
  const last = frame(0, '9').length;
  const [atOnce, byteByByte] = [new Assembly(), new Assembly()];
  atOnce.take(all.subarray(0, -last));
  assert.ok(atOnce.cost > 9 * 100);
  for (const byte of all.subarray(0, -last)) byteByByte.take(Buffer.of(byte));
  assert.ok(byteByByte.cost > (all.length - last) * 100);
  for (const assembly of [atOnce, byteByByte]) {
    assert.ok(assembly.take(all.subarray(-last)));
    assert.is(assembly.cost, 0);
  }
});

test.run();
