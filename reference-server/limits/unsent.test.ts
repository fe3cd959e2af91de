import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { eventually } from '../testing/deadline.ts';
import { frame, type RawPeer, TEXT } from '../testing/raw-peer.ts';
import { UNHURRIED } from '../testing/running.ts';
import { type Scene, withScene } from '../testing/scene.ts';

const test = suite('limits of what is not sent yet', { timeoutMs: 60_000 });

const MIB = 1_048_576;
const WORDS = 'x'.repeat(50_000);
/** How much longer than its text a message is. */
const AROUND = 200;

const unsent = (scene: Scene): number => scene.running.server.snapshot().unsentBytes;

/** A peer that reads nothing from now on. */
async function stuck(scene: Scene, userId = 1001): Promise<RawPeer> {
  const peer = await scene.enter(userId);
  peer.socket.pause();
  return peer;
}

/** The bystander talks until more than this is unsent to the others. */
async function talkUntilUnsent(scene: Scene, bytes: number): Promise<void> {
  for (let count = 0; unsent(scene) <= bytes; count++) {
    assert.ok(count < 5000, 'the kernel takes everything');
    await scene.bystanderSays(WORDS);
  }
}

/** The bystander says this, once the server has handed it to every socket, the kernel's part done. */
async function says(scene: Scene, words: string): Promise<void> {
  await scene.bystanderSays(words);
  await scene.bystander.hearsNothing();
}

const stage = (limits: object) => ({ limits: { ...UNHURRIED.limits, unsentBytes: 64 * MIB, ...limits } });

test(
  'pauseReadingBytes: a peer to whom more is unsent is not read from until it has taken all of it, and loses nothing',
  withScene(stage({ pauseReadingBytes: 300_000 }), async (scene) => {
    const { server } = scene.running;
    const peer = await stuck(scene);
    await talkUntilUnsent(scene, 100_000);
    assert.ok(unsent(scene) < 300_000);
    peer.write(frame(TEXT, 'below the bound'));
    assert.is(await scene.bystander.nextWords(), 'below the bound');
    await talkUntilUnsent(scene, 40 * MIB); // more than its kernel takes at once when it reads again
    const { received } = server.snapshot();
    peer.write(frame(TEXT, 'beyond it'));
    const waiting: number[] = [];
    while (server.snapshot().received === received) {
      waiting.push(unsent(scene));
      const before = peer.socket.bytesRead;
      peer.socket.resume();
      await eventually('a piece is read', () => peer.socket.bytesRead > before);
      peer.socket.pause();
    }
    assert.is(unsent(scene), 0);
    assert.ok(waiting.some((bytes) => bytes < 40 * MIB));
    assert.is(await scene.bystander.nextWords(), 'beyond it');
    peer.socket.resume();
    await peer.receives('"text":"beyond it"');
  }),
);

test(
  'pauseReadingBytes: a small one keeps nobody from being read again',
  withScene(stage({ pauseReadingBytes: 1 }), async (scene) => {
    const peer = await stuck(scene);
    for (let count = 0; unsent(scene) === 0; count++) {
      assert.ok(count < 50_000, 'the kernel takes everything');
      await scene.bystanderSays('x'.repeat(10_000));
    }
    peer.socket.resume();
    await eventually('all is sent', () => unsent(scene) === 0);
    peer.write(frame(TEXT, 'I read'));
    assert.is(await scene.bystander.nextWords(), 'I read');
  }),
);

test(
  'unsentBytes: as much is kept for a receiver that reads late; one that reads nothing is ended with 1013 at more',
  withScene(stage({ unsentBytes: 500_000 }), async (scene) => {
    const late = await stuck(scene);
    await talkUntilUnsent(scene, 500_000 - 2 * (WORDS.length + AROUND));
    await scene.bystanderSays('the last one');
    late.socket.resume();
    await late.receives('"text":"the last one"');
    await eventually('all is sent', () => unsent(scene) === 0);
    late.socket.pause();
    let most = 0;
    for (let count = 0; !scene.told.includes('closed 1001 1013 server too slow'); count++) {
      assert.ok(count < 5000, 'nobody is ended');
      await scene.bystanderSays(WORDS);
      most = Math.max(most, unsent(scene));
    }
    assert.ok(most > 400_000 && most < 500_000 + 2 * 65_536, `${most} bytes were unsent`);
    await scene.tells('opened 1001', 'closed 1001 1013 server too slow');
  }),
);

test(
  'unsentMessages: as many small ones are kept; one more ends their receiver with 1013',
  withScene(stage({ unsentMessages: 50 }), async (scene) => {
    await stuck(scene);
    await talkUntilUnsent(scene, 0);
    // The one that the kernel took in part is the first of the fifty.
    for (let count = 2; count <= 50; count++) await says(scene, `small ${count}`);
    assert.equal(scene.told, ['opened 1001']);
    await says(scene, 'one more');
    await scene.tells('opened 1001', 'closed 1001 1013 server too slow');
  }),
);

test(
  'unsentBytesOfAll: beyond it the receiver with the most is ended with 1013, and the others lose nothing',
  withScene(stage({ unsentBytesOfAll: 48 * MIB, pauseReadingBytes: 64 * MIB }), async (scene) => {
    await stuck(scene, 1001);
    await talkUntilUnsent(scene, 6 * MIB);
    const later = await stuck(scene, 1003);
    const said: string[] = [];
    while (!scene.told.includes('closed 1001 1013 server too slow')) {
      assert.ok(said.length < 5000, 'nobody is ended');
      said.push(`${said.length} ${WORDS}`);
      await scene.bystanderSays(said.at(-1) ?? '');
      assert.ok(unsent(scene) < 48 * MIB + 2 * 65_536);
    }
    assert.ok(unsent(scene) > 0, 'the other one has something unsent, too');
    later.socket.resume();
    await later.receives(`"text":"${said.at(-1)}"`);
    assert.equal(later.received.match(/"text":"\d+ /g)?.length, said.length);
    await scene.tells('opened 1001', 'opened 1003', 'closed 1001 1013 server too slow');
  }),
);

test.run();
