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

/** Gives an assembly these bytes in reads that end at these places. */
function read(assembly: Assembly, bytes: Buffer, ends: readonly number[]): boolean {
  let becameWhole = false;
  let from = 0;
  for (const end of [...ends, bytes.length]) {
    if (end > from) becameWhole = assembly.take(bytes.subarray(from, end)) || becameWhole;
    from = Math.max(from, end);
  }
  return becameWhole;
}

test('wherever the reads end, it costs nothing exactly between two messages, and at least its bytes within one', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(data, control), { minLength: 1, maxLength: 6 }),
      fc.array(fc.nat(2000), { maxLength: 5 }),
      (sent, cuts) => {
        const assembly = new Assembly();
        let begun = 0;
        for (const { frame: bytes, endsMessage, isControl } of sent) {
          const ends = cuts.map((cut) => cut % bytes.length).toSorted((a, b) => a - b);
          for (let at = 1; at < Math.min(bytes.length, 16); at++) {
            const cut = new Assembly();
            cut.take(bytes.subarray(0, at));
            assert.ok(cut.cost >= at);
          }
          assert.is(read(assembly, bytes, ends), endsMessage);
          if (!isControl) begun = endsMessage ? 0 : begun + bytes.length;
          if (begun === 0) assert.is(assembly.cost, 0);
          else assert.ok(assembly.cost >= begun);
        }
      },
    ),
  );
});

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
