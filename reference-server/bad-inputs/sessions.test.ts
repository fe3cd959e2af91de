import { once } from 'node:events';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { Client } from '../testing/client.ts';
import { eventually } from '../testing/deadline.ts';
import { randomFrom } from '../testing/random.ts';
import { closeFrame, closesWith, frame, RawPeer, TEXT } from '../testing/raw-peer.ts';
import { UNHURRIED } from '../testing/running.ts';
import { withScene } from '../testing/scene.ts';

const test = suite('bad inputs: sessions', { timeoutMs: 60_000 });

test(
  '#50 a peer that has vanished without a word is gone after the silence, and its user can come back',
  withScene({ rules: { heartbeatInterval: 40, silentSessionLimit: 400 } }, async (scene) => {
    const beating = setInterval(() => scene.bystander.websocket.ping(), 40);
    const vanished = await scene.enter();
    vanished.socket.pause(); // what it is sent is acknowledged by nobody but its kernel
    await scene.tells('opened 1001', 'closed 1001 1006 server silent'); // SES-7
    await scene.client(1001);
    clearInterval(beating);
  }),
);

for (const [title, bytes] of [
  ['in the middle of a frame', frame(TEXT, 'half of this').subarray(0, 9)],
  ['in the middle of a message', frame(TEXT, 'half of this', { fin: false })],
  ['after a whole text', Buffer.alloc(0)],
] as const) {
  for (const way of ['FIN', 'RST'] as const) {
    test(
      `#51 a ${way} ${title} frees the user at once, and what was not whole is dropped`,
      withScene({}, async (scene) => {
        const peer = await scene.enter();
        peer.write(frame(TEXT, 'whole'));
        assert.is(await scene.bystander.nextWords(), 'whole');
        peer.write(bytes);
        if (way === 'FIN') peer.socket.end();
        else peer.socket.resetAndDestroy();
        await eventually('the session is over', () => scene.running.server.snapshot().sessions === 1); // SES-4
        await scene.client(1001);
        peer.socket.destroy();
        await eventually('TCP is over', () => scene.told.length === 3);
        assert.equal(scene.told.toSorted(), ['closed 1001 1006 peer', 'opened 1001', 'opened 1001']);
      }),
    );
  }
}

test(
  '#55 of 1,000 connections of one user that come and go at random at most one is live at a time',
  withScene({ limits: { handshakesPerSecond: 1e6 } }, async (scene) => {
    const seed = 55;
    const random = randomFrom(seed);
    const peers: RawPeer[] = [];
    let refused = 0;
    for (let count = 0; count < 1000; count++) {
      const peer = new RawPeer(scene.url);
      peers.push(peer);
      const entering = peer.enters(1001);
      if (random() < 0.7) await entering;
      else entering.catch(() => {});
      const old = peers[Math.floor(random() * peers.length)] as RawPeer;
      const way = random();
      if (way < 0.2) old.socket.resetAndDestroy();
      else if (way < 0.4) old.socket.destroy();
      else if (way < 0.6) old.socket.end(closeFrame(1000));
      assert.ok(scene.running.server.snapshot().sessions <= 2, `seed ${seed}, connection ${count}`);
    }
    for (const peer of peers) {
      refused += closesWith(4409).test(peer.received) ? 1 : 0;
      peer.socket.destroy();
    }
    assert.ok(refused > 0, 'some of them found their user taken'); // SES-1
    await eventually('all are gone', () => scene.running.server.snapshot().connections === 1, 10_000);
    await (await scene.client(1001)).hearsNothing();
    assert.equal(
      scene.told.filter((event) => event.startsWith('opened')).length,
      scene.told.filter((event) => event.startsWith('closed')).length + 1,
    );
  }),
);

test(
  '#56 a user comes back while its old connection is closing and does not answer',
  withScene({}, async (scene) => {
    const old = await scene.enter();
    old.write(closeFrame(1000));
    await old.receives(closeFrame(1000).subarray(-2));
    await (await scene.client(1001)).hearsNothing(); // SES-3
  }),
);

test(
  '#56 a user comes back while its old connection reads nothing and is ended for that',
  withScene({ limits: { ...UNHURRIED.limits, closeDeadline: 5000 } }, async (scene) => {
    const old = await scene.enter();
    old.socket.pause();
    const { server } = scene.running;
    for (let count = 0; server.snapshot().sessions === 2; count++) {
      assert.ok(count < 5000, 'it is not ended');
      await scene.bystanderSays('x'.repeat(60_000));
    }
    assert.is(server.snapshot().connections, 2); // its TCP is still there
    await (await scene.client(1001)).hearsNothing();
  }),
);

test(
  '#57 of two clients of one user that connect again and again the first stays, untouched',
  withScene({}, async (scene) => {
    const first = await scene.client(1001);
    for (let times = 0; times < 50; times++) {
      const second = new Client(`${scene.url}/webSocket/1001`);
      await once(second.websocket, 'close');
      assert.equal(await second.end(), { code: 4409, reason: 'token已建立连接' }); // SES-1
      await first.hearsNothing(); // SES-2
    }
  }),
);

test.run();
