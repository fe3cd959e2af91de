import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { eventually } from '../testing/deadline.ts';
import { frame, PING, type RawPeer, TEXT } from '../testing/raw-peer.ts';
import { type Scene, withScene } from '../testing/scene.ts';

const test = suite('limits of messages that are not finished', { timeoutMs: 30_000 });

const TOO_MUCH = '1008 server too much unfinished';

/** A peer begins a message of so many bytes, and all of them are read. */
async function begins(scene: Scene, userId: number, bytes: number): Promise<RawPeer> {
  const peer = await scene.enter(userId);
  peer.write(Buffer.concat([frame(TEXT, 'x'.repeat(bytes), { fin: false }), frame(PING, 'all read')]));
  await peer.receives('all read');
  return peer;
}

/** It finishes that message, which everybody gets. */
async function finishes(scene: Scene, peer: RawPeer, bytes: number): Promise<void> {
  peer.write(frame(0, ' and whole'));
  assert.is(await scene.bystander.nextWords(), `${'x'.repeat(bytes)} and whole`);
}

test(
  'unfinishedBytesOfAll: beyond it the message that was begun first ends with 1008, and the others become whole',
  withScene({ limits: { unfinishedBytesOfAll: 20_000 } }, async (scene) => {
    await begins(scene, 1003, 8000);
    const second = await begins(scene, 1001, 8000);
    const third = await scene.enter(-1);
    third.write(frame(TEXT, 'x'.repeat(8000), { fin: false }));
    await scene.tells('opened 1003', 'opened 1001', 'opened -1', `closed 1003 ${TOO_MUCH}`);
    for (const peer of [second, third]) await finishes(scene, peer, 8000);
  }),
);

test(
  'unfinishedBytesOfAll: of those who are read slowly as many go as have to, and the others lose nothing',
  withScene({ limits: { unfinishedBytesOfAll: 200_000, chatBurst: 5, chatsPerSecond: 1000 } }, async (scene) => {
    const peers = await Promise.all([5001, 5002, 5003, 5004].map((userId) => scene.enter(userId)));
    const texts = Buffer.concat(Array.from({ length: 1000 }, () => frame(TEXT, 'x'.repeat(100))));
    for (const peer of peers) peer.write(texts);
    await eventually('the texts of three', () => scene.running.server.snapshot().received >= 3000, 20_000);
    const ended = scene.told.filter((event) => event.startsWith('closed'));
    assert.ok(ended.length <= 1, ended.join());
  }),
);

test(
  'unfinishedBytesOfAll: what comes after a mistake is not counted',
  withScene({ limits: { unfinishedBytesOfAll: 200_000, messageBytes: 10_000 } }, async (scene) => {
    const peer = await begins(scene, 1001, 10);
    const loud = await scene.enter(5001);
    loud.write(frame(TEXT, 'x'.repeat(4_000_000)));
    await eventually('all of it is taken', () => loud.socket.writableLength === 0 || loud.socket.destroyed);
    await scene.tells('opened 1001', 'opened 5001', 'closed 5001 1009 server Max payload size exceeded');
    await finishes(scene, peer, 10);
  }),
);

test.run();
