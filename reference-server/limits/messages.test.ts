import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { fragments, frame, PING, TEXT } from '../testing/raw-peer.ts';
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

test(
  'unfinishedBytesOfAll: beyond it the message that was begun first ends with 1008, and the others become whole',
  withScene({ limits: { unfinishedBytesOfAll: 20_000 } }, async (scene) => {
    const peers = [await scene.enter(1003), await scene.enter(1001), await scene.enter(-1)];
    for (const peer of peers) {
      peer.write(Buffer.concat([frame(TEXT, 'x'.repeat(8000), { fin: false }), frame(PING, 'taken')]));
      if (peer !== peers.at(-1)) await peer.receives('taken');
    }
    const opened = ['opened 1003', 'opened 1001', 'opened -1'];
    await scene.tells(...opened, 'closed 1003 1008 server too much unfinished');
    for (const peer of peers.slice(1)) {
      peer.write(frame(0, ' and whole'));
      assert.is(await scene.bystander.nextWords(), `${'x'.repeat(8000)} and whole`);
    }
  }),
);

test.run();
