import { once } from 'node:events';
import { connect } from 'node:net';
import * as assert from 'uvu/assert';
import { suite } from '../../../test/harness.ts';
import { Client } from '../../testing/client.ts';
import { eventually } from '../../testing/deadline.ts';
import { CLOSE, frame, handshake, PING, RawPeer, TEXT } from '../../testing/raw-peer.ts';
import { withMisbehaving } from './testing/misbehaving.ts';

const test = suite('misbehaviours on the wire', { timeoutMs: 20_000 });

/** What has come after the answer to the handshake. */
const after = ({ received }: RawPeer): string => received.slice(received.indexOf('\r\n\r\n') + 4);

const ACK = frame(TEXT, 'success', { masked: false });

test(
  'silent serves well for its time, then reads on and sends nothing: no answer, no pong, no close',
  withMisbehaving('silent=200ms', async ({ url, told }) => {
    const peer = await RawPeer.open(url, 1001);
    peer.write(frame(TEXT, 'heartbeat'));
    await peer.receives(ACK);
    await told('sends nothing');
    for (const bytes of [
      frame(TEXT, 'heartbeat'),
      frame(TEXT, 'hi'),
      frame(PING),
      frame(CLOSE, Buffer.from([0x03, 0xe8])),
    ])
      peer.write(bytes);
    peer.socket.end();
    await peer.end(); // it read all that, or it would not know that TCP ended
    assert.is(after(peer), ACK.toString('latin1'));
  }),
);

test(
  'half-open neither reads nor sends nor ends TCP, while others are served',
  withMisbehaving('half-open=500ms', async ({ url, told }) => {
    const deaf = await RawPeer.open(url, 1001);
    await told('#1 1001  misbehaves');
    for (let count = 0; count < 200; count++) deaf.write(Buffer.alloc(100_000, frame(PING, 'x'.repeat(44))));
    deaf.socket.end();
    const other = await Client.open(url, 1001);
    await other.hearsNothing();
    await told('#2 1001  misbehaves');
    assert.ok(deaf.socket.writableLength > 0, 'it reads');
    assert.is(after(deaf), '');
    assert.not(deaf.socket.readableEnded);
    deaf.socket.destroy();
    other.websocket.terminate();
  }),
);

test(
  'slow-handshake answers when its time is over, and not sooner',
  withMisbehaving('slow-handshake=400ms', async ({ url }) => {
    const started = performance.now();
    const client = await Client.open(url, 1001);
    assert.ok(performance.now() - started >= 399);
    await client.hearsNothing();
    await client.leave();
  }),
);

test(
  'slow-handshake takes what is sent too early after the handshake, and sees who gives up',
  withMisbehaving('slow-handshake=300ms', async ({ url, told }) => {
    const hasty = new RawPeer(url);
    hasty.write(handshake('/webSocket/1001'));
    hasty.write(frame(TEXT, 'heartbeat'));
    const impatient = new RawPeer(url);
    impatient.write(handshake('/webSocket/1002'));
    await told('#2 1002  misbehaves');
    impatient.socket.end();
    await told('#2 1002  left before it was answered');
    await hasty.receives(ACK);
    hasty.socket.destroy();
  }),
);

test(
  'slow delivers all of it in order, late, and a close with it',
  withMisbehaving('slow=300ms', async ({ url }) => {
    const client = await Client.open(url, 1001);
    const started = performance.now();
    client.send('a', 'heartbeat', 'b');
    assert.is(await client.nextWords(), 'a');
    assert.ok(performance.now() - started >= 299);
    assert.is(await client.next(), 'success');
    assert.is(await client.nextWords(), 'b');
    client.send('c');
    client.websocket.close(1000);
    assert.is(await client.nextWords(), 'c');
    assert.is((await client.end()).code, 1000);
  }),
);

for (const [name, status] of [
  ['refuses-duplicates', '409 Conflict'],
  ['busy', '503 Service Unavailable'],
] as const) {
  test(
    `${name} answers ${status} to everybody`,
    withMisbehaving(name, async ({ url, told }) => {
      for (const userId of [1001, -1]) {
        const peer = new RawPeer(url);
        peer.write(handshake(`/webSocket/${userId}`));
        assert.match(await peer.end(), new RegExp(`^HTTP/1\\.1 ${status}\r\n`));
        await told(`${userId}  refused: ${status}`);
        peer.socket.destroy();
      }
    }),
  );
}

test(
  'closes-as-duplicate accepts, and closes with 4409 without another frame',
  withMisbehaving('closes-as-duplicate', async ({ url, told }) => {
    for (const attempt of [1, 2]) {
      const client = new Client(`${url}/webSocket/1001`);
      assert.equal(await client.nextOrEnd(), { code: 4409, reason: 'token已建立连接' });
      await told(`#${attempt} 1001  closed by the server: 4409 "token已建立连接"`);
    }
  }),
);

for (const [name, end] of [
  ['closes', { code: 1000, reason: '' }],
  ['cuts', { code: 1006, reason: '' }],
] as const) {
  test(
    `${name} ends a connection with ${end.code} after its time, and the user can come back at once`,
    withMisbehaving(`${name}=200ms`, async ({ url }) => {
      for (let round = 0; round < 2; round++) {
        const client = await Client.open(url, 1001);
        await client.hearsNothing();
        assert.equal(await client.end(), end);
      }
    }),
  );
}

test(
  'drops resets TCP after its time',
  withMisbehaving('drops=200ms', async ({ url }) => {
    const peer = await RawPeer.open(url, 1001);
    const [error] = await once(peer.socket, 'error');
    assert.is((error as NodeJS.ErrnoException).code, 'ECONNRESET');
    assert.is(after(peer), '');
    await (await Client.open(url, 1001)).end();
  }),
);

test(
  'delayed-close closes with 1001, lets the user in again, and ends the old TCP seconds later',
  withMisbehaving('delayed-close=1s', async ({ url }) => {
    const old = await RawPeer.open(url, 1001);
    await old.receives(Buffer.from([0x88, 2, 0x03, 0xe9]));
    const closed = performance.now();
    old.write(frame(CLOSE, Buffer.from([0x03, 0xe9])));
    old.socket.end();
    const back = await Client.open(url, 1001);
    await back.hearsNothing();
    await old.end();
    assert.ok(performance.now() - closed > 2500);
    back.websocket.terminate();
  }),
);

test(
  'restarts ends everybody by 1012 and by a reset in turn, refuses TCP, and comes back at the same address',
  withMisbehaving('restarts=400ms', async ({ url, told }) => {
    const first = await Client.open(url, 1001);
    assert.equal(await first.end(), { code: 1012, reason: 'service restart' });
    await told('#1 1001  closed by the server: 1012 "service restart"');
    const { hostname, port } = new URL(url);
    const [error] = await once(connect(Number(port), hostname), 'error');
    assert.is((error as NodeJS.ErrnoException).code, 'ECONNREFUSED');
    await told('is back');
    const second = await RawPeer.open(url, 1001);
    const [reset] = await once(second.socket, 'error');
    assert.is((reset as NodeJS.ErrnoException).code, 'ECONNRESET');
    await told('#2 1001  ended by the server, no close frame');
  }),
);

test(
  'restarts can be stopped while it is down',
  withMisbehaving('restarts=50ms', async ({ url, told }) => {
    await told('misbehaves');
    const { hostname, port } = new URL(url);
    for (let count = 0; count < 50; count++) await once(connect(Number(port), hostname), 'error'); // long enough to be all closed
  }),
);

test(
  'garbage follows each right message with another piece, in valid frames',
  withMisbehaving('garbage', async ({ url }) => {
    const client = await Client.open(url, 1001);
    let pinged = false;
    client.websocket.on('ping', () => {
      pinged = true;
    });
    const pieces: string[] = [];
    for (let count = 0; count < 11; count++) {
      client.send('heartbeat');
      assert.is(await client.next(), 'success');
      pieces.push(await client.next());
    }
    await client.hearsNothing();
    await eventually('a ping', () => pinged);
    const [
      malformed = '',
      binary,
      unknownFields = '',
      success,
      deep,
      role = '',
      uid = '',
      noText = '',
      scalar,
      empty,
      tick,
    ] = pieces;
    assert.throws(() => JSON.parse(malformed));
    assert.is(binary, '\0\ufffd\ufffd\ufffd');
    assert.equal(JSON.parse(unknownFields).extra, { nested: [true, null] });
    assert.is(success, 'success');
    assert.is(deep, '['.repeat(2000));
    assert.is(JSON.parse(role).role, 'system');
    assert.is(JSON.parse(uid).uid, '-1');
    assert.not('text' in JSON.parse(noText));
    assert.equal([scalar, empty], ['null', '']);
    assert.is(tick, '2026:01:02 04:17:18');
    await client.leave();
  }),
);

test(
  'chatter sends right messages again and again',
  withMisbehaving('chatter=20ms', async ({ url }) => {
    const client = await Client.open(url, 1001);
    for (let count = 1; count <= 5; count++) {
      const { role, uid, text } = JSON.parse(await client.next());
      assert.equal([role, uid, text], ['ai', -1, `message ${count}`]);
    }
    await client.leave();
  }),
);

test(
  'fragments cuts messages through their characters, with a ping between, and they arrive whole',
  withMisbehaving('fragments', async ({ url }) => {
    const peer = await RawPeer.open(url, 1002);
    peer.write(frame(TEXT, 'heartbeat'));
    await peer.receives(
      Buffer.concat([
        frame(TEXT, 'succe', { fin: false, masked: false }),
        frame(PING, 'between fragments', { masked: false }),
        frame(0, 'ss', { masked: false }),
      ]),
    );
    const client = await Client.open(url, 1001);
    client.send('张三😀');
    assert.is(await client.nextWords(), '张三😀');
    await client.leave();
    peer.socket.destroy();
  }),
);

test(
  'loses-every-third loses a third of the chat texts and no heartbeat, fragmented ones whole',
  withMisbehaving('loses-every-third', async ({ url, told }) => {
    const client = await Client.open(url, 1001);
    client.send('a', 'b', 'c', 'd', 'e');
    client.websocket.send('f', { fin: false });
    client.websocket.send('f', { fin: true });
    client.send('g');
    for (const words of ['a', 'b', 'd', 'e', 'g']) assert.is(await client.nextWords(), words);
    for (let count = 0; count < 4; count++) await client.hearsNothing();
    await told('loses "c"');
    await client.leave();
  }),
);

test.run();
