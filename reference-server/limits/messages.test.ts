import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { fragments, frame, TEXT } from '../testing/raw-peer.ts';
import { withScene } from '../testing/scene.ts';

const test = suite('limits of messages');

test(
  'messageBytes: a message of as many bytes is delivered, in one frame and in several',
  withScene({ limits: { messageBytes: 1000 } }, async (scene) => {
    const peer = await scene.enter();
    peer.write(frame(TEXT, 'x'.repeat(1000)));
    peer.write(fragments(TEXT, ['y'.repeat(999), 'y']));
    assert.is(await scene.bystander.nextWords(), 'x'.repeat(1000));
    assert.is(await scene.bystander.nextWords(), 'y'.repeat(1000));
  }),
);

for (const [title, bytes] of [
  ['in one frame', frame(TEXT, 'x'.repeat(1001))],
  ['declared only', frame(TEXT, 'x'.repeat(1001)).subarray(0, 8)],
  ['in two fragments', fragments(TEXT, ['x'.repeat(999), 'xx'])],
] as const) {
  test(
    `messageBytes: one byte more, ${title}, ends its sender with 1009`,
    withScene({ limits: { messageBytes: 1000 } }, async (scene) => {
      const peer = await scene.enter();
      peer.write(bytes);
      await scene.tells('opened 1001', 'closed 1001 1009 server Max payload size exceeded');
    }),
  );
}

test(
  'messageFragments: a message in as many fragments is delivered; one more ends its sender with 1008',
  withScene({ limits: { messageFragments: 8 } }, async (scene) => {
    const peer = await scene.enter();
    peer.write(fragments(TEXT, [...'12345678']));
    assert.is(await scene.bystander.nextWords(), '12345678');
    peer.write(fragments(TEXT, [...'123456789']));
    await scene.tells('opened 1001', 'closed 1001 1008 server Too many message fragments');
  }),
);

test.run();
