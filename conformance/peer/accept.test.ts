import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { type AcceptedPeer, acceptPeer } from './accept.ts';
import { closePeers, EventLog, open as openPeer } from './fixtures/event-log.ts';
import { encodeFrame, type RawFrame } from './frame-encoder.ts';
import { type Listener, listenOn } from './listener.ts';
import { OPCODE } from './opcode.ts';

const test = suite('the accepting end of a connection', { timeoutMs: 10_000 });

let listener: Listener;
let accepted: { peer: AcceptedPeer; log: EventLog }[] = [];
const sockets: Socket[] = [];

test.before(async () => {
  listener = await listenOn('127.0.0.1', (socket) => {
    const log = new EventLog();
    accepted.push({ peer: acceptPeer(socket, { handshakeTimeoutMs: 300 }, (event) => log.add(event)), log });
  });
});

test.after.each(() => {
  for (const { peer } of accepted) peer.destroy();
  for (const socket of sockets.splice(0)) socket.destroy();
  closePeers();
  accepted = [];
});

test.after(() => listener.off());

const url = (): string => `ws://127.0.0.1:${listener.port}/im/webSocket/1?x`;
const request =
  'GET /p HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n';
const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n';

/** A raw client, and the peer that accepted it. */
async function raw(text: string): Promise<{ socket: Socket; peer: AcceptedPeer; log: EventLog; got: () => Buffer }> {
  const socket = connect(listener.port, '127.0.0.1').on('error', () => {});
  sockets.push(socket);
  const parts: Buffer[] = [];
  socket.on('data', (bytes: Buffer) => parts.push(bytes));
  await once(socket, 'connect');
  socket.write(text);
  while (accepted.length === 0) await new Promise((resolve) => setImmediate(resolve));
  const [one] = accepted;
  if (one === undefined) throw new Error('nothing was accepted');
  return { socket, ...one, got: () => Buffer.concat(parts) };
}

const masked = (frame: RawFrame): Buffer => encodeFrame(frame, Uint8Array.of(1, 2, 3, 4));

test('tells of a request, opens it with 101, and speaks with its client', async () => {
  const client = openPeer(url());
  while (accepted.length === 0) await new Promise((resolve) => setImmediate(resolve));
  const [server] = accepted;
  assert.equal((await server?.log.until('request'))?.target, '/im/webSocket/1?x');
  assert.equal(server?.log.all('request')[0]?.faults, []);
  server?.peer.answer(101);
  server?.peer.sendText('hello');
  await client.log.until('open');
  assert.is((await client.log.until('text')).text, 'hello');
  client.peer.sendText('你好');
  assert.is((await server?.log.until('text'))?.text, '你好');
  client.peer.ping(new TextEncoder().encode('p'));
  await client.log.until('pong');
  server?.peer.close(4409, 'twice');
  assert.is((await client.log.until('close')).code, 4409);
  assert.is((await server?.log.until('close'))?.code, 4409);
  await server?.log.until('ended');
  await client.log.until('ended');
});

test('refuses with a status, and ends', async () => {
  const client = openPeer(url());
  while (accepted.length === 0) await new Promise((resolve) => setImmediate(resolve));
  accepted[0]?.peer.answer(409);
  assert.is((await client.log.until('refused')).status, 409);
  assert.is((await accepted[0]?.log.until('refused'))?.status, 409);
  await accepted[0]?.log.until('ended');
});

test('names what is wrong with a request, and answers it all the same', async () => {
  const { peer, log, got } = await raw(`${request}\r\n`);
  assert.equal((await log.until('request')).faults, ['RFC 6455 4.1: one key of 16 bytes']);
  peer.answer(101);
  await log.until('open');
  while (!got().includes('101')) await new Promise((resolve) => setImmediate(resolve));
});

test('waits for an answer as long as it takes, and not for a request', async () => {
  const { log } = await raw(`${request}${key}\r\n`);
  await log.until('request');
  sockets.push(connect(listener.port, '127.0.0.1'));
  while (accepted.length < 2) await new Promise((resolve) => setImmediate(resolve));
  assert.is((await accepted[1]?.log.until('unreachable'))?.code, 'HANDSHAKE_TIMEOUT');
  assert.equal(log.types, ['request']);
});

test('tells when a client leaves before it is answered', async () => {
  const { socket, log } = await raw(`${request}${key}\r\n`);
  await log.until('request');
  socket.end();
  assert.is((await log.until('unreachable')).code, 'CLOSED_EARLY');
});

test('takes masked frames of every length, and none that is not masked', async () => {
  const { socket, peer, log } = await raw(`${request}${key}\r\n`);
  peer.answer(101);
  await log.until('open');
  for (const length of [0, 125, 126, 65_535, 65_536])
    socket.write(masked({ opcode: OPCODE.text, payload: 'x'.repeat(length) }));
  await log.until('text', 5);
  assert.equal(
    log.all('text').map(({ bytes }) => bytes),
    [0, 125, 126, 65_535, 65_536],
  );
  socket.write(masked({ opcode: OPCODE.text, payload: 'plain', mask: false }));
  assert.match((await log.until('breach')).rule, /a client must mask its frames/);
  await log.until('ended');
});

test('can fall silent: no pong, no close, no end', async () => {
  const { socket, peer, log, got } = await raw(`${request}${key}\r\n`);
  peer.answer(101);
  await log.until('open');
  while (!got().includes('\r\n\r\n')) await new Promise((resolve) => setImmediate(resolve));
  const before = got().length;
  peer.mute();
  peer.sendText('unheard');
  socket.write(masked({ opcode: OPCODE.ping, payload: 'p' }));
  socket.write(masked({ opcode: OPCODE.close }));
  await log.until('close');
  socket.write(masked({ opcode: OPCODE.text, payload: 'still read' }));
  await log.until('text');
  assert.is(got().length, before);
  socket.end();
  await log.until('ended');
});

test('is not reached while nobody listens, and on the same port afterwards', async () => {
  listener.off();
  const refused = openPeer(url());
  assert.is((await refused.log.until('unreachable')).code, 'ECONNREFUSED');
  await listener.on();
  await listener.on();
  openPeer(url());
  while (accepted.length === 0) await new Promise((resolve) => setImmediate(resolve));
  await accepted[0]?.log.until('request');
});

test.run();
