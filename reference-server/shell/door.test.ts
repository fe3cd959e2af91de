import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { Client } from '../testing/client.ts';
import { eventually } from '../testing/deadline.ts';
import { handshake, RawPeer } from '../testing/raw-peer.ts';
import { limits, Running, withServer } from '../testing/running.ts';
import type { Refusal } from './refusal.ts';
import type { Proof } from './settings.ts';

const test = suite('shell: the door');

let running: Running;
test.before(async () => {
  running = await Running.start();
});
test.after(() => running.stop());

/** Sends a whole request and returns the whole answer, after which the server has ended TCP. */
async function ask(
  request: string | Buffer,
  limitMs?: number,
): Promise<{ status: number; head: string; body: string }> {
  const peer = new RawPeer(running.url);
  peer.write(request);
  const [head = '', body = ''] = (await peer.end(limitMs)).split('\r\n\r\n');
  return { status: Number(/^HTTP\/1\.1 (\d{3}) /.exec(head)?.[1]), head, body };
}

/** So many headers of a few bytes. */
function emptyHeaders(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [index.toString(36), '']));
}

/** A handshake whose own headers come after so many others. */
function behindHeaders(count: number): string {
  const [line = '', ...rest] = handshake('/webSocket/1001').split('\r\n');
  return [line, ...Array.from({ length: count }, () => 'a:'), ...rest].join('\r\n');
}

const plain = 'GET /webSocket/1001 HTTP/1.1\r\nHost: localhost\r\n\r\n';
const REFUSALS: readonly [title: string, request: string | Buffer, status: number, header?: string][] = [
  ['EP-2: a userId that is none', handshake('/webSocket/abc'), 400],
  ['EP-3: a userId in another spelling', handshake('/webSocket/01'), 400],
  ['EP-2: an escaped userId', handshake('/webSocket/%31001'), 400],
  ['EP-2: an escape that is none', handshake('/webSocket/%zz'), 400],
  ['EP-2: a userId in bytes over 127', Buffer.from(handshake('/webSocket/١'), 'utf8'), 400],
  ['EP-4: another path', handshake('/chat/1001'), 404],
  ['EP-4: another case', handshake('/WebSocket/1001'), 404],
  ['a further segment', handshake('/webSocket/1001/x'), 404],
  ['a plain GET of another path', 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n', 404],
  ['a plain GET of the channel', plain, 426, 'Upgrade: websocket'],
  ['a plain HEAD of the channel', plain.replace('GET', 'HEAD'), 405, 'Allow: GET'],
  ['an upgrade to something else', handshake('/webSocket/1001', { Upgrade: 'h2c' }), 426, 'Upgrade: websocket'],
  ['a handshake without Connection', handshake('/webSocket/1001', { Connection: undefined }), 400],
  ['a handshake by POST', handshake('/webSocket/1001', {}, 'POST'), 405, 'Allow: GET'],
  ['a handshake in HTTP/1.0', handshake('/webSocket/1001').replace('HTTP/1.1', 'HTTP/1.0'), 400],
  ['a handshake without a key', handshake('/webSocket/1001', { 'Sec-WebSocket-Key': undefined }), 400],
  ['a key of the wrong length', handshake('/webSocket/1001', { 'Sec-WebSocket-Key': 'c2hvcnQ=' }), 400],
  ['another version', handshake('/webSocket/1001', { 'Sec-WebSocket-Version': '8' }), 426, 'Sec-WebSocket-Version: 13'],
  ['no Host', handshake('/webSocket/1001', { Host: undefined }), 400],
  ['no Host of a plain request', 'GET / HTTP/1.1\r\n\r\n', 400],
  ['two Hosts', handshake('/webSocket/1001', { host: 'localhost' }), 400],
  ['a Host with a user in it', handshake('/webSocket/1001', { Host: 'a@localhost' }), 400],
  ['a name of somebody else', handshake('/webSocket/1001', { Host: 'evil.example' }), 421],
  ['a plain request by a name of somebody else', 'GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n', 421],
  ['a page of somebody else', handshake('/webSocket/1001', { Origin: 'https://elsewhere.example' }), 403],
  ['a page of another port', handshake('/webSocket/1001', { Host: 'localhost:1', Origin: 'http://localhost:2' }), 403],
  ['a page of nobody', handshake('/webSocket/1001', { Origin: 'null' }), 403],
  ['two origins', handshake('/webSocket/1001', { Origin: 'http://localhost', origin: 'http://localhost' }), 403],
  ['more than 64 headers', handshake('/webSocket/1001', emptyHeaders(60)), 431],
  ['2,900 headers, and the upgrade behind them', behindHeaders(2900), 431],
  [
    'a subprotocol of 7 KiB of blanks',
    handshake('/webSocket/1001', { 'Sec-WebSocket-Protocol': `a${' '.repeat(7000)}b` }),
    400,
  ],
  ['another host in the target', handshake('http://evil.example/webSocket/1001'), 404],
  ['two slashes and dots', handshake('//evil/../webSocket/1001'), 404],
  ['a way up', handshake('/webSocket/1/../2'), 404],
  ['an escaped slash', handshake('/webSocket/1%2f..%2f2'), 400],
  ['an escaped line end', handshake('/webSocket/1%0d%0a2'), 400],
  ['a name of the language', handshake('/webSocket/__proto__'), 400],
  ['a userId beyond the greatest', handshake('/webSocket/9007199254740992'), 400],
  ['a userId of 5,000 digits', handshake(`/webSocket/${'9'.repeat(5000)}`), 400],
  ['headers over 8 KiB', handshake('/webSocket/1001', { Cookie: 'x'.repeat(9000) }), 431],
  ['something that is not HTTP', Buffer.from([0x16, 0x03, 0x01, 0x02, 0x00, 0x0d, 0x0a, 0x0d, 0x0a]), 400],
];

for (const [title, request, status, header] of REFUSALS) {
  test(`${title} is refused with ${status}, in plain words`, async () => {
    const answer = await ask(request);
    assert.is(answer.status, status);
    assert.match(answer.head, /^Connection: close$/m);
    assert.match(answer.head, /^Content-Type: text\/plain; charset=utf-8$/m);
    if (header !== undefined) assert.ok(answer.head.split('\r\n').includes(header), answer.head);
    if (!request.toString().startsWith('HEAD')) assert.match(answer.body, /^[A-Z][^\n]{10,80}\.$/);
  });
}

test('EP-1, EP-5: the handshake is accepted whatever the query string and the offers are', async () => {
  const peer = new RawPeer(running.url);
  const extras = {
    Origin: 'http://localhost',
    'Sec-WebSocket-Protocol': 'chat, other',
    'Sec-WebSocket-Extensions': 'permessage-deflate; client_max_window_bits',
  };
  peer.write(handshake('/webSocket/1001?token=x', extras));
  await peer.receives('\r\n\r\n');
  assert.match(peer.received, /^HTTP\/1\.1 101 /);
  assert.match(peer.received, /Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK\+xOo=/);
  assert.not.match(peer.received, /Sec-WebSocket-(Protocol|Extensions)/);
  peer.socket.destroy();
});

test(
  'pages are served by the names of this server alone',
  withServer(
    {},
    async ({ url }) => {
      for (const [host, expected] of [
        ['localhost', 'HTTP/1.1 200 OK'],
        ['evil.example', 'HTTP/1.1 421 Misdirected Request'],
      ]) {
        const peer = new RawPeer(url);
        peer.write(`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
        assert.is((await peer.end()).split('\r\n')[0], expected);
        peer.socket.destroy();
      }
    },
    {
      answer(_, response) {
        response.end('a page');
        return true;
      },
    },
  ),
);

/** A server with room for one, whose decisions wait, each until it is made here. */
function withDecisions(
  body: (running: Running, decisions: ((decision: Proof | Refusal) => void)[]) => Promise<void>,
): () => Promise<void> {
  const decisions: ((decision: Proof | Refusal) => void)[] = [];
  const authenticate = (): Promise<Proof | Refusal> => new Promise((resolve) => decisions.push(resolve));
  return withServer({}, (waiting) => body(waiting, decisions), { authenticate, ...limits({ connections: 1 }) });
}

const DECISIONS: readonly (Proof | Refusal)[] = [{}, { validUntil: 1 }, { status: 403, text: 'No.' }];
for (const way of ['end', 'resetAndDestroy'] as const) {
  test(
    `a peer that goes by ${way} while it is decided about leaves nothing behind`,
    withDecisions(async ({ url, server }, decisions) => {
      for (const decision of DECISIONS) {
        const peer = new RawPeer(url);
        peer.write(handshake('/webSocket/1001'));
        const decide = await eventually('the question', () => decisions.pop());
        assert.is(server.snapshot().pending, 1);
        peer.socket[way]();
        if (way === 'resetAndDestroy') await eventually('the slot is free', () => server.snapshot().pending === 0);
        decide(decision);
        await peer.end();
        peer.socket.destroy();
        await eventually('nobody is left', () => {
          const { connections, sessions, pending } = server.snapshot();
          return connections + sessions + pending === 0;
        });
      }
      const client = new Client(`${url}/webSocket/1001`);
      (await eventually('the question', () => decisions.pop()))({});
      await eventually('the next one is in', () => server.snapshot().sessions === 1);
      await client.hearsNothing();
      await client.leave();
    }),
  );
}

test('a refusal opens no session', async () => {
  await ask(handshake('/webSocket/1002', { 'Sec-WebSocket-Version': '8' }));
  const client = await Client.open(running.url, 1002);
  await client.hearsNothing();
  await client.leave();
});

test('a reset in the middle of a handshake, and right after it, harms nobody', async () => {
  for (const request of [
    handshake('/webSocket/7').slice(0, 40),
    handshake('/webSocket/7'),
    handshake('/webSocket/x'),
  ]) {
    for (let times = 0; times < 20; times++) {
      const peer = new RawPeer(running.url);
      peer.write(request);
      await new Promise((resolve) => peer.socket.once('connect', resolve));
      peer.socket.resetAndDestroy();
      await peer.end();
    }
  }
  const client = await Client.open(running.url, 1002);
  await client.hearsNothing();
  await client.leave();
});

test('a frame that comes in one packet with the handshake is not lost', async () => {
  const peer = new RawPeer(running.url);
  peer.write(
    Buffer.concat([
      Buffer.from(handshake('/webSocket/8')),
      Buffer.from('818900000000', 'hex'),
      Buffer.from('heartbeat'),
    ]),
  );
  await peer.receives('success');
  peer.socket.destroy();
});

test('a handshake that takes longer than 5 seconds is given up', async () => {
  const started = performance.now();
  const answer = await ask(handshake('/webSocket/1001').slice(0, 60), 9000);
  assert.is(answer.status, 408);
  assert.ok(performance.now() - started > 4900);
});

test(
  'whoever cannot be decided about is told to come later: where the decision fails, and where it takes too long',
  withServer(
    {},
    async ({ url, server }) => {
      for (const userId of [1001, 1002]) {
        const peer = new RawPeer(url);
        peer.write(handshake(`/webSocket/${userId}`));
        assert.match(await peer.end(), /^HTTP\/1.1 503 .*Retry-After: 5/s);
      }
      await eventually('nobody is left', () => server.snapshot().pending + server.snapshot().connections === 0);
    },
    {
      authenticate: (_, userId) => (userId === 1001 ? Promise.reject(new Error('no database')) : new Promise(() => {})),
      ...limits({ handshakeDeadline: 200 }),
    },
  ),
);

test.run();
