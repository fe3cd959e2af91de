import type { Socket } from 'node:net';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { eventually } from '../process/fixtures/eventually.ts';
import { closePeers, open } from './fixtures/event-log.ts';
import { accepting, closeServers, rawServer, readHead } from './fixtures/raw-server.ts';

const test = suite('a peer and a target that is rude to its handshake');

test.after.each(() => {
  closePeers();
  closeServers();
});

test('gets the refusal of a target that then keeps TCP open', async () => {
  const url = await rawServer((socket) => {
    socket.write('HTTP/1.1 409 Conflict\r\nContent-Length: 4\r\n\r\nheld');
  });
  const { log } = open(url, { limits: { closingMs: 50 } });
  const { status, reason, body } = await log.until('refused');
  assert.equal([status, reason, body], [409, 'Conflict', 'held']);
  const { how, message } = await log.until('ended');
  assert.is(how, 'local');
  assert.match(String(message), /50 ms/);
});

test('gets the refusal of a target that ends TCP', async () => {
  const url = await rawServer((socket) => {
    socket.end('HTTP/1.1 400 Bad Request\r\n\r\nbecause');
  });
  const { log } = open(url);
  assert.is((await log.until('refused')).body, 'because');
  assert.is((await log.until('ended')).how, 'fin');
});

test('gives up a body that never ends at the deadline of the handshake', async () => {
  const url = await rawServer((socket) => {
    socket.write('HTTP/1.1 403 Forbidden\r\n\r\nand then');
  });
  const { log } = open(url, { handshakeTimeoutMs: 200 });
  const { status, body, at } = await log.until('refused');
  assert.equal([status, body], [403, 'and then']);
  assert.ok(at - (log.events[0]?.at ?? 0) > 150);
});

test('gives up an answer in drips at the absolute deadline', async () => {
  const url = await rawServer((socket) => {
    const drip = setInterval(() => socket.write('H'), 20);
    socket.write('HTTP/1.1 200 OK\r\nX: ');
    socket.on('close', () => clearInterval(drip));
  });
  const { log } = open(url, { handshakeTimeoutMs: 250 });
  const begun = performance.now();
  const { code, message, at } = await log.until('unreachable');
  assert.is(code, 'HANDSHAKE_TIMEOUT');
  assert.match(message, /within 250 ms; only the first \d+ bytes/);
  assert.ok(at - begun > 200 && at - begun < 1_500, String(at - begun));
});

test('finds a target that says nothing, ends early, resets or speaks no HTTP unreachable', async () => {
  const rows: [handle: (socket: Socket) => void, code: string][] = [
    [() => {}, 'HANDSHAKE_TIMEOUT'],
    [(socket) => socket.end(), 'CLOSED_EARLY'],
    [(socket) => socket.end('HTTP/1.1 101 Swit'), 'CLOSED_EARLY'],
    [(socket) => socket.once('data', () => socket.resetAndDestroy()), 'ECONNRESET'],
    [(socket) => socket.write('220 mail.example ESMTP\r\n'), 'NOT_HTTP'],
  ];
  for (const [handle, code] of rows) {
    const { log } = open(await rawServer(handle), { handshakeTimeoutMs: 300 });
    assert.is((await log.until('unreachable')).code, code);
    assert.is(log.types.at(-1), 'unreachable');
  }
});

test('drops a target with a wrong accept value after telling the breach and the refusal', async () => {
  const url = await rawServer((socket) => {
    void readHead(socket).then((head) => socket.write(accepting(head.replace(/key: ./i, 'key: _'))));
  });
  const { log } = open(url);
  assert.is((await log.until('ended')).how, 'local');
  assert.equal(log.types, ['sent-handshake', 'breach', 'refused', 'ended']);
  assert.match(log.all('breach')[0]?.rule ?? '', /Sec-WebSocket-Accept/);
});

test('calls an endless head a flood', async () => {
  const url = await rawServer((socket) => {
    socket.write(`HTTP/1.1 200 OK\r\n${'X: y\r\n'.repeat(20_000)}`);
  });
  const { log } = open(url);
  await log.until('unreachable');
  assert.equal(log.types, ['sent-handshake', 'flood', 'unreachable']);
});

test('sends the request target byte for byte', async () => {
  const url = await rawServer((socket) => {
    void readHead(socket).then((head) => {
      const target = /^GET (.*) HTTP/.exec(head)?.[1] ?? '';
      socket.end(`HTTP/1.1 404 Not Found\r\n\r\n${Buffer.from(target, 'latin1').toString('hex')}`);
    });
  });
  for (const target of ['/a/1/../2', '/%zz', '//a//', '/a?b=c#d', '/é１', '/a;b=c', '/ ']) {
    const { log } = open(url + target);
    assert.is((await log.until('refused')).body, Buffer.from(target).toString('hex'), target);
  }
});

test('tells nothing but the end once it is destroyed, though more is known', async () => {
  const url = await rawServer((socket) => {
    socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n');
  });
  const { log } = open(url, {}, (event, self) => {
    if (event.type === 'breach') self.destroy();
  });
  await log.until('ended');
  assert.equal(log.types, ['sent-handshake', 'breach', 'ended']);
});

test('sends what was written before the connection was up right after the request', async () => {
  const url = await rawServer((socket) => {
    socket.once('data', (bytes) => {
      const head = bytes.toString('latin1');
      assert.ok(head.endsWith('\r\n\r\nbytes'));
      socket.write(accepting(head));
    });
  });
  const { peer, log } = open(url);
  peer.sendBytes(Buffer.from('bytes'));
  await log.until('open');
});

test('sends no handshake, half a handshake, exact bytes, or single bytes', async () => {
  const gots: string[] = [];
  const url = await rawServer((socket) => {
    const index = gots.push('') - 1;
    socket.on('data', (bytes) => {
      gots[index] += bytes.toString('latin1');
    });
    socket.on('end', () => socket.end());
  });
  const bytes = Buffer.from('GET / HTTP/0.9\r\n\r\n');
  const scripts = [{ send: 'nothing' }, { send: 'half', bytes }, { bytes }, { bytes, dripMs: 2 }] as const;
  const expected = ['', 'GET / HTT', String(bytes), String(bytes)];
  for (const [index, handshake] of scripts.entries()) {
    const { peer, log } = open(url, { handshake });
    if (index >= 2) await log.until('sent-handshake');
    else await eventually('it has arrived', () => gots[index] === expected[index]);
    peer.drop('fin');
    assert.is((await log.until('ended')).how, 'local');
    assert.is(log.types.includes('sent-handshake'), index >= 2);
    assert.is(gots[index], expected[index]);
  }
});

test.run();
