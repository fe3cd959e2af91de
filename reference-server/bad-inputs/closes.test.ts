import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { CLOSE, closeFrame, closesWith, frame, TEXT } from '../testing/raw-peer.ts';
import { withScene } from '../testing/scene.ts';

const test = suite('bad inputs: close frames');

/** Close frames that break RFC 6455 (7.4, 5.5.1), and the code that answers them. */
const ENDED: readonly (readonly [number: number, title: string, bytes: Buffer, code: number])[] = [
  ...[0, 1, 999, 1004, 1005, 1006, 1015, 1016, 2000, 2999, 5000, 65_535].map(
    (code) => [40, `code ${code}`, closeFrame(code), 1002] as const,
  ),
  [42, 'a body of one byte', frame(CLOSE, 'x'), 1002],
  [42, 'a reason that is not UTF-8', closeFrame(1000, Buffer.of(0x61, 0xff)), 1007],
];

for (const [number, title, bytes, code] of ENDED) {
  test(
    `#${number} ${title} is answered with ${code}`,
    withScene({}, async (scene) => {
      const peer = await scene.enter();
      peer.write(bytes);
      assert.match(await peer.end(), closesWith(code));
      await scene.tells('opened 1001', new RegExp(`^closed 1001 ${code} server .`));
    }),
  );
}

const ECHOED: readonly (readonly [number: number, code: number, reason: string])[] = [
  ...[1000, 1001, 1002, 1003, 1007, 1011, 1014, 3000, 3999, 4000, 4999].map((code) => [41, code, ''] as const),
  [44, 1000, '你'.repeat(41)], // 123 bytes: as long as a reason can be
  [63, 4000, 'line\r\n\u001b[2J\u0000{"event":"opened"}'],
];

for (const [number, code, reason] of ECHOED) {
  test(
    `#${number} code ${code} with a reason of ${Buffer.byteLength(reason)} bytes is echoed`,
    withScene({}, async (scene) => {
      const peer = await scene.enter();
      peer.write(closeFrame(code, reason));
      const echo = Buffer.from(reason);
      const close = Buffer.concat([Buffer.of(0x88, 2 + echo.length, code >> 8, code & 255), echo]);
      assert.ok((await peer.end()).endsWith(`\r\n\r\n${close.toString('latin1')}`)); // EP-8
      await scene.tells('opened 1001', `closed 1001 ${code} peer ${reason}`.trim());
    }),
  );
}

test(
  '#41 a close without a code is answered without one',
  withScene({}, async (scene) => {
    const peer = await scene.enter();
    peer.write(frame(CLOSE));
    assert.ok((await peer.end()).endsWith('\r\n\r\n\x88\x00'));
    await scene.tells('opened 1001', 'closed 1001 1005 peer');
  }),
);

const LATE: readonly [title: string, bytes: readonly Buffer[]][] = [
  ['a text after the close', [closeFrame(1000), frame(TEXT, 'late')]],
  ['a second close with another code', [closeFrame(1000), closeFrame(4000, 'again')]],
  ['garbage after the close', [closeFrame(1000), Buffer.alloc(1000, 0xff)]],
  ['a close inside a message, and its end', [frame(TEXT, 'a', { fin: false }), closeFrame(1000), frame(0, 'b')]],
];

for (const [title, bytes] of LATE) {
  test(
    `#43 ${title} is not heard any more`,
    withScene({}, async (scene) => {
      const peer = await scene.enter();
      peer.write(Buffer.concat(bytes));
      assert.ok((await peer.end()).endsWith('\r\n\r\n\x88\x02\x03\xe8'));
      await scene.tells('opened 1001', 'closed 1001 1000 peer');
    }),
  );
}

test.run();
