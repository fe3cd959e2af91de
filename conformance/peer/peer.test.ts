import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import * as assert from 'uvu/assert';
import { type WebSocket, WebSocketServer } from 'ws';
import { suite } from '../../test/harness.ts';
import { closePeers, open } from './fixtures/event-log.ts';

const test = suite('a peer and a WebSocket server');

const servers: WebSocketServer[] = [];

/** A real server; gives its URL without a path. */
async function listen(onConnection: (socket: WebSocket) => void): Promise<string> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  servers.push(server);
  server.on('connection', onConnection);
  await once(server, 'listening');
  return `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test.after.each(() => {
  closePeers();
  for (const server of servers.splice(0)) {
    for (const client of server.clients) client.terminate();
    server.close();
  }
});

test('exchange texts of every size, binary messages and pings', async () => {
  const url = await listen((socket) => {
    socket.on('message', (data, isBinary) => socket.send(data, { binary: isBinary }));
  });
  const { peer, log } = open(url);
  const texts = ['', 'x', '😀'.repeat(40), 'y'.repeat(126), 'z'.repeat(65_536)];
  for (const text of texts) peer.sendText(text);
  await log.until('text', texts.length);
  assert.equal(
    log.all('text').map((event) => event.text),
    texts,
  );
  peer.sendFrame({ opcode: 2, payload: Uint8Array.of(1, 2) });
  assert.is((await log.until('binary')).length, 2);
  peer.ping(Buffer.from('are you there'));
  const { payload } = await log.until('pong');
  assert.is(String(payload), 'are you there');
  assert.equal(log.types.slice(0, 2), ['sent-handshake', 'open']);
});

test('close at the wish of the peer: the answer is told and TCP ends', async () => {
  let closed: Promise<unknown[]> | undefined;
  const url = await listen((socket) => {
    closed = once(socket, 'close');
  });
  const { peer, log } = open(url);
  await log.until('open');
  peer.close(4001, '再见');
  assert.is((await log.until('ended')).how, 'fin');
  assert.equal(
    log.all('close').map(({ code }) => code),
    [4001],
  );
  assert.equal((await closed)?.map(String), ['4001', '再见']);
});

test('close at the wish of the server: the peer echoes the code once and ends TCP', async () => {
  let closed: Promise<unknown[]> | undefined;
  const url = await listen((socket) => {
    closed = once(socket, 'close');
    socket.close(4409, 'why');
  });
  const { log } = open(url);
  assert.is((await log.until('ended')).how, 'fin');
  assert.equal(log.types, ['sent-handshake', 'open', 'close', 'ended']);
  const [close] = log.all('close');
  assert.equal([close?.code, close?.reason], [4409, 'why']);
  assert.equal((await closed)?.map(String), ['4409', '']);
});

test('close without a code', async () => {
  const url = await listen((socket) => socket.close());
  const { log } = open(url);
  assert.is((await log.until('close')).code, undefined);
  await log.until('ended');
});

test('answer pings by themselves, unless told not to', async () => {
  const pongs: string[] = [];
  const url = await listen((socket) => {
    socket.on('pong', (data) => pongs.push(String(data)));
    socket.on('message', (data) => socket.send(String(data)));
    socket.ping('1');
  });
  const polite = open(url);
  await polite.log.until('ping');
  polite.peer.sendText('after the ping');
  await polite.log.until('text');
  assert.equal(pongs, ['1']);
  const silent = open(url, { autoPong: false });
  await silent.log.until('ping');
  silent.peer.sendText('after the ping');
  await silent.log.until('text');
  assert.equal(pongs, ['1']);
});

test('get a frame that lies, and the server’s own verdict on it', async () => {
  const url = await listen((socket) => socket.on('error', () => {}));
  const rude = [
    { opcode: 1, mask: false, payload: 'x' },
    { opcode: 3 },
    { opcode: 1, rsv: 4 },
    { opcode: 9, fin: false },
  ];
  for (const frame of rude) {
    const { peer, log } = open(url);
    peer.sendFrame(frame);
    assert.is((await log.until('close')).code, 1002, JSON.stringify(frame));
    await log.until('ended');
  }
});

test('are found unreachable where nobody listens', async () => {
  const url = await listen(() => {});
  servers.splice(0)[0]?.close();
  for (const target of [url, url.replace('127.0.0.1', 'localhost')]) {
    const { log } = open(target);
    const { code, message } = await log.until('unreachable');
    assert.is(code, 'ECONNREFUSED');
    assert.match(message, /ECONNREFUSED.*not established/);
    assert.equal(log.types, ['unreachable']);
  }
  const { code } = await open('ws://name.invalid/').log.until('unreachable');
  assert.match(code, /^(ENOTFOUND|EAI_AGAIN)$/);
});

test('end once and for all when the peer is destroyed, in every state', async () => {
  const url = await listen(() => {});
  const early = open(url);
  early.peer.destroy();
  assert.is((await early.log.until('ended')).how, 'local');
  const late = open(url, {}, (event, peer) => {
    if (event.type === 'open') peer.destroy();
  });
  assert.is((await late.log.until('ended')).how, 'local');
  for (const { peer, log } of [early, late]) {
    peer.sendText('x');
    peer.close(1000);
    peer.drop('fin');
    peer.drop('reset');
    peer.stall();
    peer.resume();
    peer.destroy();
    await new Promise((resolve) => setImmediate(resolve));
    assert.is(log.all('ended').length, 1);
    assert.is(log.types.at(-1), 'ended');
    assert.is(peer.bytesWaiting, 0);
  }
});

test('refuse to begin where the URL or a header could not be sent', () => {
  assert.throws(() => open('http://127.0.0.1/'), /is not a WebSocket URL/);
  assert.throws(() => open('ws://127.0.0.1/', { headers: { 'a\n': 'x' } }), /cannot be the name of a header/);
});

test.run();
