import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { Client, untilFree } from '../testing/client.ts';
import { CLOSE, frame, RawPeer, TEXT } from '../testing/raw-peer.ts';
import { withServer } from '../testing/running.ts';

const HOUR = 3_600_000;
const SWEEP = 60_000;
const test = suite('shell: sessions over real sockets');

test(
  'MSG-1, MSG-9, HB-1: a text reaches everybody once, a stranger gets a notice, a heartbeat its ack',
  withServer({}, async (running) => {
    const [one, agent, stranger] = await running.connect(1001, -1, 7);
    one?.send('你好 "\n\u0000😀');
    const frames = await Promise.all([one?.next(), agent?.next(), stranger?.next()]);
    assert.equal(new Set(frames).size, 1);
    const message = JSON.parse(String(frames[0]));
    assert.match(message.createTime, /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
    assert.equal(message, {
      role: 'user',
      username: '用户1001',
      uid: 1001,
      avatar: '',
      createTime: message.createTime,
      text: '你好 "\n\u0000😀',
    });
    stranger?.send('hi');
    assert.is(await stranger?.next(), '用户信息不存在！');
    for (const client of [one, agent, stranger]) await client?.hearsNothing();
  }),
);

test(
  'MSG-5: a byte order mark, blanks and every plane of Unicode survive',
  withServer({}, async (running) => {
    const [one] = await running.connect(1001);
    for (const words of [
      '\uFEFFx',
      '  x  ',
      '\u2028',
      '𐀀\u{10FFFF}',
      '"}',
      'x'.repeat(60_000),
      '\u0000'.repeat(65_536),
    ]) {
      one?.send(words);
      assert.is(await one?.nextWords(), words);
    }
  }),
);

test(
  'SES-1, SES-2: the second connection is told why and ends; the first one lives on',
  withServer({}, async (running) => {
    const [first] = await running.connect(1001);
    for (let times = 0; times < 3; times++) {
      const second = new Client(`${running.url}/webSocket/1001`);
      assert.equal(await second.end(), { code: 4409, reason: 'token已建立连接' });
      assert.is(second.unread, 0);
    }
    first?.send('still here');
    assert.is(await first?.nextWords(), 'still here');
    await first?.hearsNothing();
  }),
);

for (const texts of [[], ['one', 'two']]) {
  test(
    `SES-3: a close frame behind ${texts.length} texts frees its user at once, though TCP stays open`,
    withServer({}, async (running) => {
      const first = await RawPeer.open(running.url, 1001);
      const close = frame(CLOSE, Buffer.from([0x03, 0xe8]));
      first.write(Buffer.concat([...texts.map((words) => frame(TEXT, words)), close]));
      await first.receives(Buffer.from([0x88, 0x02, 0x03, 0xe8]));
      for (const words of texts) assert.ok(first.received.includes(`"text":"${words}"`));
      const [second] = await running.connect(1001);
      await second?.hearsNothing();
      first.socket.destroy();
    }),
  );
}

for (const how of ['fin', 'reset'] as const) {
  test(
    `SES-4: a user can connect again after a ${how} without a close frame`,
    withServer({}, async (running) => {
      const [witness] = await running.connect(-1);
      const first = await RawPeer.open(running.url, 1001);
      first.write(frame(TEXT, 'last words'));
      assert.is(await witness?.nextWords(), 'last words');
      if (how === 'fin') first.socket.destroy();
      else first.socket.resetAndDestroy();
      await untilFree(running.url, 1001, 1000);
      await witness?.hearsNothing(); // MSG-14
    }),
  );
}

test(
  'SES-4: texts that came before a FIN are broadcast, and a half-open peer does not keep its session',
  withServer({}, async (running) => {
    const [witness] = await running.connect(-1);
    const first = await RawPeer.open(running.url, 1001);
    first.socket.end(Buffer.concat(['a', 'b', 'c', 'd'].map((words) => frame(TEXT, words))));
    for (const words of ['a', 'b', 'c', 'd']) assert.is(await witness?.nextWords(), words);
    await untilFree(running.url, 1001, 1000);
  }),
);

test(
  'TTL-1 to TTL-6: the true two hours, moved by hand',
  withServer({}, async (running) => {
    const [one, agent, stranger] = await running.connect(1001, -1, 7);
    running.server.advance(HOUR);
    one?.send('renewed');
    for (const client of [one, agent, stranger]) assert.is(await client?.nextWords(), 'renewed');
    stranger?.send('refused');
    assert.is(await stranger?.next(), '用户信息不存在！');

    const started = performance.now();
    running.server.advance(HOUR + SWEEP);
    assert.ok(performance.now() - started < 500, 'an hour takes a moment');
    const expired = { code: 4408, reason: 'session expired' };
    assert.equal(await Promise.all([agent?.end(), stranger?.end()]), [expired, expired]);
    await one?.hearsNothing();

    const [again] = await running.connect(-1);
    await again?.hearsNothing();
    running.server.advance(HOUR);
    assert.equal(await one?.end(), expired);
    assert.not(again?.ended);
    await again?.hearsNothing();
  }),
);

test(
  'TTL-4 in real time: the sweep closes a session that nothing renews',
  withServer({ sessionTtl: 300, sweepInterval: 50 }, async (running) => {
    const started = performance.now();
    const [one] = await running.connect(1001);
    assert.equal(await one?.end(), { code: 4408, reason: 'session expired' });
    assert.ok(performance.now() - started >= 300);
  }),
);

test(
  'CLK-1: each sweep sends the clock tick',
  withServer({ sweepInterval: 30, clockTick: true }, async (running) => {
    const [one] = await running.connect(1001);
    for (let times = 0; times < 2; times++) {
      assert.match(String(await one?.next()), /^\d{4}:\d\d:\d\d (0[1-9]|1[0-2]):\d\d:\d\d$/);
    }
  }),
);

test(
  'SES-8, HB-6, MSG-7, MSG-12: a burst loses nothing, doubles nothing and keeps the order of each sender',
  withServer({}, async (running) => {
    const [one, two, agent] = await running.connect(1001, 1002, -1);
    const numbers = Array.from({ length: 50 }, (_, index) => index);
    for (const number of numbers) {
      one?.send(`one ${number}`, 'heartbeat', 'heartbeat');
      two?.send(`two ${number}`);
    }
    for (const client of [one, two, agent]) {
      const frames: string[] = [];
      for (let count = client === one ? 200 : 100; count > 0; count--) frames.push(String(await client?.next()));
      const words = frames.filter((text) => text !== 'success').map((text) => JSON.parse(text).text as string);
      for (const name of ['one', 'two']) {
        assert.equal(
          words.filter((text) => text.startsWith(name)),
          numbers.map((number) => `${name} ${number}`),
        );
      }
      assert.is(frames.length - words.length, client === one ? 100 : 0);
      await client?.hearsNothing();
    }
  }),
);

test.run();
