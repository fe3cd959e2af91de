import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import * as assert from 'uvu/assert';
import { WebSocketServer } from 'ws';
import { suite } from '../../test/harness.ts';
import { eventually } from '../process/fixtures/eventually.ts';
import { closePeers, open } from './fixtures/event-log.ts';
import { closeServers, rawServer } from './fixtures/raw-server.ts';
import { selfSigned } from './fixtures/self-signed.ts';

const test = suite('a peer over TLS');
const identity = selfSigned();
const https = createServer(identity);
const ends: string[] = [];
let url = '';

test.before(async () => {
  new WebSocketServer({ server: https }).on('connection', (socket, request) => {
    socket.on('message', (data) => socket.send(String(data)));
    request.socket.on('error', (error) => ends.push(String((error as NodeJS.ErrnoException).code)));
    request.socket.on('end', () => ends.push('FIN'));
  });
  https.listen(0, '127.0.0.1');
  await once(https, 'listening');
  url = `wss://localhost:${(https.address() as AddressInfo).port}/`;
});

test.after.each(() => {
  closePeers();
  closeServers();
});

test.after(() => {
  https.closeAllConnections();
  https.close();
});

test('exchanges texts and closes', async () => {
  const { peer, log } = open(url, { tls: { ca: identity.cert } });
  peer.sendText('x'.repeat(100_000));
  assert.is((await log.until('text')).bytes, 100_000);
  peer.close(1000);
  assert.is((await log.until('ended')).how, 'fin');
  assert.equal(log.types, ['sent-handshake', 'open', 'text', 'close', 'ended']);
});

test('trusts no certificate that is signed by itself, unless told to', async () => {
  assert.is((await open(url).log.until('unreachable')).code, 'DEPTH_ZERO_SELF_SIGNED_CERT');
  await open(url, { tls: { rejectUnauthorized: false } }).log.until('open');
});

test('does not take a certificate of another name', async () => {
  const { code } = await open(url.replace('localhost', '127.0.0.1'), { tls: { ca: identity.cert } }).log.until(
    'unreachable',
  );
  assert.is(code, 'ERR_TLS_CERT_ALTNAME_INVALID');
});

test('finds a target that speaks no TLS, or says nothing, unreachable', async () => {
  const plain = (await rawServer((socket) => socket.write('220 hello\r\n'))).replace('ws:', 'wss:');
  assert.match((await open(plain).log.until('unreachable')).code, /^ERR_SSL_|^EPROTO$/);
  const silent = (await rawServer(() => {})).replace('ws:', 'wss:');
  const { log } = open(silent, { handshakeTimeoutMs: 100 });
  const { code, message } = await log.until('unreachable');
  assert.is(code, 'HANDSHAKE_TIMEOUT');
  assert.match(message, /the connection was not established/);
});

test('ends TCP by FIN or RST as it is told', async () => {
  for (const how of ['fin', 'reset'] as const) {
    const { peer, log } = open(url, { tls: { ca: identity.cert } });
    await log.until('open');
    const before = ends.length;
    peer.drop(how);
    assert.is((await log.until('ended')).how, 'local');
    await eventually('the target has seen the end', () => ends.length > before);
    assert.is(ends.at(-1), how === 'fin' ? 'FIN' : 'ECONNRESET');
  }
});

test.run();
