import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { untilFree } from '../testing/client.ts';
import { eventually } from '../testing/deadline.ts';
import { BINARY, frame, PING, PONG, RawPeer, TEXT } from '../testing/raw-peer.ts';
import { UNHURRIED, withServer } from '../testing/running.ts';

const test = suite('shell: rude peers', { timeoutMs: 30_000 });

const EMPTY_PING = '\x89\x00';

/** A close frame of the server with this code. */
const closeWith = (code: number): RegExp =>
  new RegExp(`\\x88.${Buffer.from([code >> 8, code & 255]).toString('latin1')}`, 's');

/** Lets user 1001 do something rude, and sees that the connection ends with this code and that nobody else is affected. */
function rude(code: number, ...frames: Buffer[]): () => Promise<void> {
  return withServer({}, async (running) => {
    const [witness] = await running.connect(-1);
    const peer = await RawPeer.open(running.url, 1001);
    peer.write(Buffer.concat(frames));
    assert.match(await peer.end(), closeWith(code)); // TCP stays open: the end of the session does not wait for it
    witness?.send('unharmed');
    assert.is(await witness?.nextWords(), 'unharmed');
    await running.connect(1001);
    peer.socket.destroy();
  });
}

/** A masked text frame of this many bytes, under 65,536 or not. */
function longText(length: number): Buffer {
  const header = Buffer.from(length < 65_536 ? '81fe000000000000' : '81ff000000000000000000000000', 'hex');
  if (length < 65_536) header.writeUInt16BE(length, 2);
  else header.writeUInt32BE(length, 6);
  return Buffer.concat([header, Buffer.alloc(length, 'x')]);
}

test('EP-6: a binary frame ends its connection with 1003', rude(1003, frame(BINARY, 'heartbeat')));
test('EP-7: a text over 64 KiB ends its connection with 1009', rude(1009, longText(65_537)));
test('EP-9: an unmasked frame ends its connection with 1002', rude(1002, frame(TEXT, 'x', { masked: false })));
test('EP-9: a reserved bit ends its connection with 1002', rude(1002, frame(TEXT, 'x', { rsv: 4 })));
test('EP-9: an unknown opcode ends its connection with 1002', rude(1002, frame(3, 'x')));
test('EP-9: a continuation of nothing ends its connection with 1002', rude(1002, frame(0, 'x')));
test('EP-9: a fragmented ping ends its connection with 1002', rude(1002, frame(PING, 'x', { fin: false })));
test('EP-9: invalid UTF-8 ends its connection with 1007', rude(1007, frame(TEXT, Buffer.from([0xc3, 0x28]))));

test(
  'EP-7: texts of 4,096 bytes in single-byte fragments and in single-byte packets arrive',
  withServer({}, async (running) => {
    const [witness] = await running.connect(-1);
    const peer = await RawPeer.open(running.url, 1001);
    const middle = Array.from({ length: 4094 }, () => frame(0, 'x', { fin: false }));
    peer.write(Buffer.concat([frame(TEXT, 'x', { fin: false }), ...middle, frame(0, 'x')]));
    assert.is(await witness?.nextWords(), 'x'.repeat(4096));
    for (const byte of longText(4096)) {
      if (!peer.socket.write(Buffer.of(byte))) await new Promise((resolve) => peer.socket.once('drain', resolve));
    }
    assert.is(await witness?.nextWords(), 'x'.repeat(4096));
    peer.socket.destroy();
  }),
);

test(
  'EP-8: a ping is answered with its payload',
  withServer({}, async (running) => {
    const peer = await RawPeer.open(running.url, 1001);
    peer.write(frame(PING, 'payload'));
    await peer.receives(Buffer.concat([Buffer.from([0x8a, 7]), Buffer.from('payload')]));
    peer.socket.destroy();
  }),
);

test(
  'SES-7: a peer that answers nothing is pinged and dropped; one that answers pings stays',
  withServer({ heartbeatInterval: 50, silentSessionLimit: 500 }, async (running) => {
    const started = performance.now();
    const silent = await RawPeer.open(running.url, 1001);
    const [answering] = await running.connect(-1);
    const pings: unknown[] = [];
    answering?.websocket.on('ping', (data) => pings.push(data));
    assert.is((await silent.end()).slice(-2), EMPTY_PING);
    const took = performance.now() - started;
    assert.ok(took >= 500 && took < 1000, `dropped after ${took} ms`);
    await running.connect(1001);
    await eventually('a second ping', () => pings.length >= 2);
    assert.not(answering?.ended);
  }),
);

test(
  'SES-7: an unasked pong is a sign of life, and a jump of the session clock is no silence',
  withServer({ heartbeatInterval: 50, silentSessionLimit: 500 }, async (running) => {
    const peer = await RawPeer.open(running.url, 1001);
    const started = performance.now();
    await eventually('a second has passed', () => {
      peer.write(frame(PONG));
      running.server.advance(400);
      return performance.now() - started > 1000;
    });
    assert.not(peer.received.includes(EMPTY_PING));
    peer.write(frame(TEXT, 'heartbeat'));
    await peer.receives('success');
    peer.socket.destroy();
  }),
);

test(
  'SES-6: 64 KiB unread are kept for a receiver that reads late',
  withServer({}, async (running) => {
    const [sender] = await running.connect(-1);
    const late = await RawPeer.open(running.url, 1001);
    late.socket.pause();
    for (let count = 0; count < 40; count++) {
      sender?.send(`${count} ${'x'.repeat(2000)}`);
      await sender?.next();
    }
    late.socket.resume();
    await late.receives('"text":"39 ');
    late.socket.destroy();
  }),
);

test(
  'SES-6: a receiver that stops reading is ended at its bound, and delays nobody',
  withServer(
    {},
    async (running) => {
      const [sender] = await running.connect(-1);
      const stuck = await RawPeer.open(running.url, 1001);
      stuck.socket.pause();
      const before = process.memoryUsage().rss;
      const words = 'x'.repeat(60_000);
      let slowest = 0;
      for (let count = 0; count < 400; count++) {
        const sent = performance.now();
        sender?.send(words);
        await sender?.next();
        slowest = Math.max(slowest, performance.now() - sent);
      }
      await untilFree(running.url, 1001);
      assert.ok(slowest < 1000, `a text took ${slowest} ms`);
      assert.ok(process.memoryUsage().rss - before < 64 * 1024 * 1024, 'the memory stays bounded');
      stuck.socket.destroy();
    },
    UNHURRIED,
  ),
);

test(
  'SES-6: a peer that does not read its own replies is not read from meanwhile, and loses nothing',
  withServer(
    {},
    async (running) => {
      const peer = await RawPeer.open(running.url, 1001);
      peer.socket.pause();
      for (let count = 0; count < 240; count++) peer.write(longText(60_000));
      peer.write(frame(TEXT, 'the last one'));
      await standstill(() => peer.socket.bytesWritten - peer.socket.writableLength);
      assert.ok(peer.socket.writableLength > 0, 'the server took it all');
      peer.socket.resume();
      await peer.receives('"text":"the last one"');
      peer.socket.destroy();
    },
    UNHURRIED,
  ),
);

/** Waits until a number has not changed for a while. */
async function standstill(read: () => number): Promise<void> {
  let last = Number.NaN;
  let since = performance.now();
  await eventually('a standstill', () => {
    if (read() !== last) since = performance.now();
    last = read();
    return performance.now() - since > 300;
  });
}

test.run();
