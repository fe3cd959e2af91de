import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { eventually } from '../testing/deadline.ts';
import { closeFrame, handshake, type RawPeer } from '../testing/raw-peer.ts';
import { limits, withServer } from '../testing/running.ts';
import { withScene } from '../testing/scene.ts';

const test = suite('limits of time', { timeoutMs: 30_000 });

/** How much later than its deadline something may happen on a busy machine, in milliseconds. */
const SLACK_MS = 1500;

function within(took: number, from: number, to: number): void {
  assert.ok(took >= from && took <= to + SLACK_MS, `after ${Math.round(took)} ms`);
}

/** Writes a byte every now and then until the server has ended TCP. */
async function drip(peer: RawPeer, bytes: string, everyMs: number): Promise<void> {
  let next = performance.now();
  let index = 0;
  await eventually('the end of TCP', () => {
    if (performance.now() >= next && index < bytes.length) {
      peer.write(bytes[index++] ?? '');
      next += everyMs;
    }
    return peer.socket.readableEnded;
  });
}

const SLOW_STARTS: readonly [title: string, begin: (peer: RawPeer) => Promise<unknown>][] = [
  ['says nothing', (peer) => peer.end()],
  ['sends half a request', (peer) => drip(peer, 'GET /webSocket/1001 HTTP/1.1\r\nHost: ', 0)],
  ['sends a byte at a time', (peer) => drip(peer, handshake('/webSocket/1001'), 50)],
];

for (const [title, begin] of SLOW_STARTS) {
  test(
    `handshakeDeadline: whoever ${title} is told 408 when it is over (#14)`,
    withScene({ limits: { handshakeDeadline: 400 } }, async (scene) => {
      const peer = scene.peer();
      const began = performance.now();
      await begin(peer);
      within(performance.now() - began, 395, 400 + 400); // requests are looked at as often as that
      assert.is(peer.status, 408);
      await scene.tells('refused 408');
    }),
  );
}

test(
  'handshakeDeadline: a handshake in pieces that is whole before it is accepted',
  withScene({ limits: { handshakeDeadline: 3000 } }, async (scene) => {
    const peer = scene.peer();
    const request = handshake('/webSocket/1001');
    peer.write(request.slice(0, 40));
    await scene.bystanderIsWell();
    peer.write(request.slice(40));
    await peer.receives('HTTP/1.1 101 ');
  }),
);

test(
  'closeDeadline: a peer that does not answer a close frame loses TCP at the deadline, one that does at once',
  withScene({ limits: { closeDeadline: 600 } }, async (scene) => {
    await scene.enter();
    const mute = await scene.enter();
    const refused = performance.now();
    await eventually('TCP is over', () => scene.told.length === 3);
    within(performance.now() - refused, 500, 600);
    const polite = await scene.enter();
    await polite.receives('token');
    const answered = performance.now();
    polite.socket.end(closeFrame(4409));
    await eventually('TCP is over', () => scene.told.length === 5);
    assert.ok(performance.now() - answered < 500, 'it waits for nothing');
    assert.ok(mute.socket.readableEnded);
  }),
);

test(
  'drainTime: a server that stops tells everybody to come back, spread over this time and not longer',
  withServer(
    {},
    async (running) => {
      const users = Array.from({ length: 300 }, (_, index) => 2000 + index);
      const clients = await running.connect(...users);
      const told: { readonly user: number; readonly after: number }[] = [];
      const began = performance.now();
      for (const [index, { websocket }] of clients.entries()) {
        websocket.on('close', () => told.push({ user: index, after: performance.now() - began }));
      }
      await running.server.stop();
      for (const client of clients) assert.equal(await client.end(), { code: 1012, reason: '' });
      const [first = 0, last = 0] = [told[0]?.after, told.at(-1)?.after];
      assert.ok(last - first > 200, `first after ${first} ms, last after ${last} ms`);
      within(last, 200, 400);
      const order = told.map(({ user }) => user);
      assert.not.equal(
        order,
        order.toSorted((one, other) => one - other),
      );
    },
    limits({ drainTime: 400 }),
  ),
);

test.run();
