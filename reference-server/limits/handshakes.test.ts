import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { handshake, type RawPeer } from '../testing/raw-peer.ts';
import { type Scene, withScene } from '../testing/scene.ts';

const test = suite('limits of handshakes', { timeoutMs: 30_000 });

/** Lets so many users ask to come in at once; returns the whole answers. */
function askAtOnce(scene: Scene, users: number, localAddress?: string): Promise<string[]> {
  const asking = Array.from({ length: users }, async (_, index) => {
    const peer = scene.peer(localAddress);
    await peer.enters(2000 + index);
    return peer.received;
  });
  return Promise.all(asking);
}

const accepted = (answers: readonly string[]): number =>
  answers.filter((answer) => answer.startsWith('HTTP/1.1 101 ')).length;

/** Asserts that whoever was not accepted was told to come back, and when. */
function othersMayComeBack(answers: readonly string[]): void {
  for (const answer of answers.filter((text) => !text.startsWith('HTTP/1.1 101 '))) {
    assert.match(answer, /^HTTP\/1\.1 503 Service Unavailable\r\n/);
    assert.match(answer, /\r\nRetry-After: [15]\r\n/);
  }
}

/** A user asks to come in until it may. */
async function untilLetIn(scene: Scene, userId: number): Promise<void> {
  for (const until = performance.now() + 5000; (await scene.peer().enters(userId)) !== 101; ) {
    assert.ok(performance.now() < until, 'there is no room for another');
  }
}

test(
  'handshakesPerSecond: as many come in at once; the others are told to come back, and can after a second',
  withScene({ limits: { handshakesPerSecond: 20 } }, async (scene) => {
    const began = performance.now();
    const answers = await askAtOnce(scene, 60);
    const most = 20 + Math.ceil(((performance.now() - began) / 1000) * 20); // those for whom the second had room again
    const entered = accepted(answers);
    assert.ok(entered >= 19 && entered <= most, `${entered} came in, at most ${most} may`);
    othersMayComeBack(answers);
    assert.ok(scene.told.filter((event) => event === 'refused 503').length === 60 - entered);
    await untilLetIn(scene, 1001);
  }),
);

test(
  'pendingHandshakes: sockets that say nothing push out the oldest of them, and keep nobody out',
  withScene({ limits: { pendingHandshakes: 10 } }, async (scene) => {
    const silent: RawPeer[] = [];
    for (let count = 0; count < 30; count++) {
      const peer = scene.peer();
      silent.push(peer);
      await new Promise((resolve) => peer.socket.once('connect', resolve));
    }
    await Promise.all(silent.slice(0, 20).map((peer) => peer.end()));
    assert.is(scene.running.server.snapshot().pending, 10);
    await scene.client(1001);
    assert.not(silent.slice(21).some(({ socket }) => socket.readableEnded)); // the 21st made room for the client
    assert.is(scene.told.filter((event) => event === 'dropped').length, 21);
    silent.at(-1)?.write(handshake('/webSocket/1003'));
    await silent.at(-1)?.receives('HTTP/1.1 101 ');
  }),
);

/** A request for user 1001 of exactly so many bytes. */
function requestOf(bytes: number): string {
  const bare = handshake('/webSocket/1001', { Cookie: '' });
  return handshake('/webSocket/1001', { Cookie: 'x'.repeat(bytes - bare.length) });
}

test(
  'headerBytes: a request of less is answered, a longer one gets 431',
  withScene({ limits: { headerBytes: 1024 } }, async (scene) => {
    const fitting = scene.peer();
    fitting.write(requestOf(1024));
    await fitting.receives('HTTP/1.1 101 ');
    fitting.socket.destroy();
    const long = scene.peer();
    long.write(requestOf(1024 + 60)); // Node.js counts no separators
    assert.match(await long.end(), /^HTTP\/1\.1 431 .*\r\n\r\nThe request is longer than 1024 bytes\.$/s);
    const line = scene.peer();
    line.write(handshake(`/webSocket/1001?${'x'.repeat(1024)}`));
    assert.match(await line.end(), /^HTTP\/1\.1 431 /);
    assert.is(scene.told.filter((event) => event === 'refused 431').length, 2);
  }),
);

/** A request for user 1001 with so many headers. */
function requestWith(headers: number): string {
  const bare = handshake('/webSocket/1001');
  const more = Array.from({ length: headers - (bare.split('\r\n').length - 3) }, (_, index) => `X-${index}: x\r\n`);
  return bare.replace('\r\n\r\n', `\r\n${more.join('')}\r\n`);
}

test(
  'headerCount: a request with as many headers is answered, one with more gets 431',
  withScene({ limits: { headerCount: 20 } }, async (scene) => {
    const fitting = scene.peer();
    fitting.write(requestWith(20));
    await fitting.receives('HTTP/1.1 101 ');
    const more = scene.peer();
    more.write(requestWith(21));
    assert.match(await more.end(), /^HTTP\/1\.1 431 /);
    await scene.tells('opened 1001', 'refused 431');
  }),
);

test(
  'connections: as many come in; the next is told to come back, and can when others have left (#53)',
  withScene({ limits: { connections: 4 } }, async (scene) => {
    const answers = await askAtOnce(scene, 5);
    assert.is(accepted(answers), 3); // and the bystander
    othersMayComeBack(answers);
    assert.is(scene.running.server.snapshot().connections, 4);
    scene.leave();
    await untilLetIn(scene, 1001);
  }),
);

test(
  'connectionsPerAddress: one address has no more, another has its own (#53)',
  withScene({ limits: { connectionsPerAddress: 3 } }, async (scene) => {
    const answers = await askAtOnce(scene, 5, '127.0.0.2');
    assert.is(accepted(answers), 3);
    othersMayComeBack(answers);
    const other = await scene.enter(1001, '127.0.0.3');
    const again = await scene.enter(1003);
    for (const peer of [other, again]) assert.is(peer.status, 101);
  }),
);

test.run();
