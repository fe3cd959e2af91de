import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { eventually } from '../testing/deadline.ts';
import { Recorded, withClient } from '../testing/recorded.ts';
import { chatOf, TestServer } from '../testing/test-server.ts';

/** A heartbeat interval that a busy machine can keep. */
const INTERVAL = 200;
const LONG = 60_000;

const test = suite('shell: connections of Node that go wrong', { timeoutMs: 20_000 });

for (const code of [1000, 1001, 1008, 1011, 1012, 1013, 3000, 4408, 4999]) {
  test(
    `CL-3, CL-5, CL-17: a close with ${code} is echoed, told at once, and followed by an attempt within one interval`,
    withClient(INTERVAL, async (recorded, server) => {
      await recorded.online();
      const visit = await server.visit(0);
      const began = performance.now();
      visit.websocket.close(code, 'why');
      const { at, fields } = await recorded.next('offline');
      assert.ok(at - began < 500);
      assert.equal([fields['code'], fields['detail']], [code, `closed with ${code}: why`]);
      await eventually('the echo', () => visit.closed === code);
      await recorded.next('online', 1);
      assert.ok((server.attempts[1] ?? 0) - at < INTERVAL + 100);
      assert.is(server.mostAtOnce, 1);
    }),
  );
}

test(
  'CL-14: 4409 is told, and the next attempt comes no sooner than one interval later',
  withClient(INTERVAL, async (recorded, server) => {
    server.greet = ({ websocket }) => {
      if (server.visits.length === 1) websocket.close(4409, 'token已建立连接');
    };
    recorded.client.connect();
    const { at, fields } = await recorded.next('offline');
    assert.is(fields['reason'], 'duplicate');
    await recorded.next('online', 1);
    assert.ok((server.attempts[1] ?? 0) - at >= INTERVAL);
  }),
);

for (const status of [409, 429, 503, 400, 301]) {
  test(
    `a handshake that is answered with ${status} is told, and tried again`,
    withClient(INTERVAL, async (recorded, server) => {
      server.handshake = status;
      recorded.client.connect();
      const { at, fields } = await recorded.next('retry');
      server.handshake = 'accept';
      assert.is(fields['detail'], `refused with HTTP ${status}`);
      await recorded.next('online');
      const distance = (server.attempts[1] ?? 0) - at;
      assert.ok([409, 429, 503].includes(status) ? distance >= INTERVAL : distance < INTERVAL + 100, `${distance} ms`); // CL-14, CL-5
      assert.is(server.mostAtOnce, 1);
    }),
  );
}

for (const how of ['destroy', 'resetAndDestroy', 'end'] as const) {
  test(
    `CL-3, CL-5: a connection whose server goes by ${how} is told as lost at once`,
    withClient(INTERVAL, async (recorded, server) => {
      await recorded.online();
      const { socket } = await server.visit(0);
      const began = performance.now();
      socket[how]();
      const { at, fields } = await recorded.next('offline');
      assert.ok(at - began < 500);
      assert.equal([fields['reason'], fields['code']], ['closed', 1006]);
      await recorded.next('online', 1);
    }),
  );
}

test(
  'CL-3: a server that leaves TCP open after its close frame does not delay the news',
  withClient(INTERVAL, async (recorded, server) => {
    await recorded.online();
    const { socket } = await server.visit(0);
    socket.pause(); // the server will not even see the answer
    const began = performance.now();
    socket.write(Buffer.from([0x88, 0x02, 0x03, 0xe9]));
    const { at, fields } = await recorded.next('offline');
    assert.ok(at - began < 500, `${at - began} ms`);
    assert.is(fields['code'], 1001);
    await recorded.next('online', 1);
  }),
);

test(
  'CL-8: texts that are given while the server closes again and again arrive, each once and in order',
  withClient(20, async (recorded, server) => {
    const { client } = recorded;
    await recorded.online();
    let count = 0;
    for (let round = 0; round < 20; round++) {
      const { websocket } = await server.visit(round);
      await eventually('online', () => client.online);
      websocket.close(1012);
      while (client.online) {
        client.send(String(++count));
        await turn();
      }
      await recorded.next('online', round + 1);
    }
    const arrived = (): string[] => server.visits.flatMap(chatOf);
    await eventually('all texts', () => arrived().length >= count);
    assert.equal(
      arrived(),
      Array.from({ length: count }, (_, index) => String(index + 1)),
    );
    assert.ok(recorded.all('sent').length > 0, 'no text was given at the wrong moment');
  }),
);

test(
  'CL-4: a server that falls silent is left after three intervals',
  withClient(INTERVAL, async (recorded, server) => {
    await recorded.online();
    await eventually('an answer', () => (server.visits[0]?.texts.length ?? 0) > 1);
    const heard = performance.now();
    server.quiet = true;
    const { at, fields } = await recorded.next('offline');
    assert.is(fields['reason'], 'silent');
    assert.ok(at - heard > 2.5 * INTERVAL && at - heard < 5 * INTERVAL, `${at - heard} ms`);
    server.quiet = false;
    await recorded.next('online', 1);
    assert.is(server.mostAtOnce, 1);
  }),
);

for (const sign of ['ping', 'pong', 'part'] as const) {
  test(
    `CL-4: a server that sends nothing but a ${sign} now and then is not silent`,
    withClient(INTERVAL, async (recorded, server) => {
      server.quiet = true;
      await recorded.online();
      const { websocket, texts } = await server.visit(0);
      const timer = setInterval(() => {
        if (sign === 'part') websocket.send('x', { fin: false });
        else websocket[sign]();
      }, INTERVAL / 2);
      await eventually('five heartbeats', () => texts.length >= 5);
      clearInterval(timer);
      assert.equal(recorded.all('offline'), []);
    }),
  );
}

test(
  'CL-2: heartbeats keep their rhythm in a busy room',
  withClient(500, async (recorded, server) => {
    await recorded.online();
    const { websocket, texts } = await server.visit(0);
    const timer = setInterval(() => websocket.send('2024:01:02 12:00:00'), 5);
    await eventually('six heartbeats', () => texts.length >= 6);
    clearInterval(timer);
    for (const [index, { at }] of texts.entries()) {
      const due = (texts[0]?.at ?? 0) + index * 500;
      assert.ok(Math.abs(at - due) < 125, `heartbeat ${index} is ${at - due} ms off`);
    }
  }),
);

test(
  'CL-17: a ping is answered with its payload',
  withClient(LONG, async (recorded, server) => {
    await recorded.online();
    const { websocket } = await server.visit(0);
    websocket.ping('abc');
    const [payload] = await once(websocket, 'pong');
    assert.is(String(payload), 'abc');
  }),
);

test(
  'CL-12: invalid UTF-8 fails the connection, as RFC 6455 demands',
  withClient(INTERVAL, async (recorded, server) => {
    await recorded.online();
    const visit = await server.visit(0);
    visit.socket.write(Buffer.from([0x81, 0x02, 0xc3, 0x28]));
    await recorded.next('offline');
    await eventually('the close', () => visit.closed === 1007);
    await recorded.next('online', 1);
  }),
);

test('CL-5: it finds a server that starts later', async () => {
  const first = await TestServer.start();
  const { port, url } = first;
  await first.stop();
  const recorded = new Recorded({ url, userId: 7, heartbeatInterval: 50 });
  recorded.client.connect();
  const { fields } = await recorded.next('retry', 2);
  assert.is(fields['detail'], 'no connection: ECONNREFUSED');
  const second = await TestServer.start(port);
  await recorded.next('online');
  await recorded.client.disconnect();
  await second.stop();
});

test('an answer that is no handshake is told and tried again', async () => {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket.on('error', () => {});
    socket.write('HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  const recorded = new Recorded({ url: `ws://127.0.0.1:${port}`, userId: 7, heartbeatInterval: 20 });
  recorded.client.connect();
  await recorded.next('retry', 1);
  await recorded.client.disconnect();
  assert.equal(recorded.all('online'), []);
  for (const socket of sockets) socket.destroy();
  server.close();
});

test.run();
