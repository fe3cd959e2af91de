import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { MESSAGE } from '../testing/core-examples.ts';
import { eventually } from '../testing/deadline.ts';
import { withClient } from '../testing/recorded.ts';
import { chatOf } from '../testing/test-server.ts';

/** Long enough for a test to be over before a heartbeat or a retry is due. */
const LONG = 60_000;

const test = suite('shell: a client on real sockets');

test(
  'CL-1, CL-3: it connects to the channel of its user and is online from then on',
  withClient(LONG, async ({ client }, server) => {
    assert.not(client.online);
    client.connect();
    const { path } = await server.visit(0);
    assert.is(path, '/webSocket/1001');
    await eventually('online', () => client.online);
  }),
);

test(
  'CL-9: messages arrive once and in their order, however many come at once',
  withClient(LONG, async (recorded, server) => {
    await recorded.online();
    const { websocket } = await server.visit(0);
    const texts = Array.from({ length: 1000 }, (_, index) => `${index} 👩‍👩‍👧 \u0000`);
    for (const text of texts) websocket.send(JSON.stringify({ ...MESSAGE, text }));
    await recorded.next('message', 999);
    assert.equal(
      recorded.all('message').map(({ fields }) => fields['text']),
      texts,
    );
  }),
);

test(
  'CL-12: text and binary that mean nothing are logged, and the connection stays',
  withClient(LONG, async (recorded, server) => {
    await recorded.online();
    const { websocket, closed } = await server.visit(0);
    websocket.send(Buffer.from('success'), { binary: true });
    websocket.send('['.repeat(2000));
    websocket.send('用户信息不存在！');
    await recorded.next('notice');
    assert.is(recorded.all('log').length, 2);
    assert.is(closed, undefined);
  }),
);

test(
  'CL-8: texts go out in their order, those that waited first',
  withClient(LONG, async (recorded, server) => {
    const { client } = recorded;
    client.connect();
    const first = client.send('1');
    const second = client.send('2');
    assert.equal([(await first).outcome, (await second).outcome], ['queued', 'queued']);
    client.on('sent', ({ text }) => {
      if (text === '1') client.send('3'); // from inside of an event, while "2" still waits
    });
    await recorded.next('sent', 1);
    assert.equal(await client.send('4'), { outcome: 'sent' });
    const visit = await server.visit(0);
    await eventually('four texts', () => chatOf(visit).length === 4);
    assert.equal(chatOf(visit), ['1', '2', '3', '4']);
  }),
);

test(
  'CL-7, CL-15: an empty text and the word heartbeat are refused and stay here',
  withClient(LONG, async (recorded, server) => {
    await recorded.online();
    const { client } = recorded;
    assert.equal(await client.send(''), { outcome: 'refused', reason: 'empty', message: '发送消息不能为空！' });
    assert.is((await client.send('heartbeat')).outcome, 'refused');
    await client.send('hi');
    const visit = await server.visit(0);
    await eventually('a text', () => chatOf(visit).length > 0);
    assert.equal(chatOf(visit), ['hi']);
    assert.is(visit.texts.filter(({ text }) => text === 'heartbeat').length, 1);
  }),
);

test(
  'CL-13: a disconnect closes with 1000 and settles at its end; a later connect works',
  withClient(LONG, async (recorded, server) => {
    await recorded.online();
    const visit = await server.visit(0);
    await recorded.client.disconnect();
    await eventually('the close', () => visit.closed === 1000);
    assert.equal(recorded.all('offline')[0]?.fields, { reason: 'disconnect', detail: 'disconnected' });
    await recorded.online(1);
    assert.is(server.mostAtOnce, 1);
  }),
);

test(
  'CL-6: whatever its user presses, there is never a second connection or attempt',
  withClient(20, async (recorded, server) => {
    const { client } = recorded;
    for (let round = 0; round < 40; round++) {
      client.connect();
      client.connect();
      if (round % 4 === 1) await recorded.next('online', recorded.all('online').length);
      const end = client.disconnect();
      if (round % 2 === 0) client.connect();
      if (round % 8 === 7) await end;
    }
    client.connect();
    await eventually('online at last', () => client.online);
    assert.is(server.mostAtOnce, 1);
  }),
);

test(
  'CL-13: a disconnect during an attempt leaves the server alone',
  withClient(20, async ({ client, told }, server) => {
    server.handshake = 'never';
    client.connect();
    await eventually('an attempt', () => server.attempts.length === 1);
    await client.disconnect();
    server.handshake = 'accept';
    client.connect();
    await eventually('online', () => client.online);
    assert.equal([server.attempts.length, server.visits.length], [2, 1]);
    assert.equal(
      told.map(({ name }) => name),
      ['online'],
    );
  }),
);

test(
  'a disconnect settles although the server never answers the close',
  withClient(LONG, async (recorded, server) => {
    server.greet = ({ socket }) => socket.pause();
    await recorded.online();
    const began = performance.now();
    await recorded.client.disconnect();
    const elapsed = performance.now() - began;
    assert.ok(elapsed > 700 && elapsed < 1500, `${elapsed} ms`);
  }),
);

test.run();
