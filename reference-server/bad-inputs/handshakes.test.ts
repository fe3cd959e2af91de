import { once } from 'node:events';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { eventually } from '../testing/deadline.ts';
import { closesWith, frame, handshake, TEXT } from '../testing/raw-peer.ts';
import { withScene } from '../testing/scene.ts';

const test = suite('bad inputs: handshakes');

const PATH = '/webSocket/1001';
const asked = (headers: Readonly<Record<string, string | undefined>>): string => handshake(PATH, headers);
const KEY = 'Sec-WebSocket-Key';
const VERSION = 'Sec-WebSocket-Version';
const plain = `GET ${PATH} HTTP/1.1\r\nHost: localhost\r\n`;
/** The beginning of a TLS handshake. */
const CLIENT_HELLO = Buffer.from('16030100c8010000c40303', 'hex');

/** A handshake whose own headers come after so many others. */
function behindHeaders(count: number): string {
  const [line = '', ...rest] = asked({}).split('\r\n');
  return [line, ...Array.from({ length: count }, () => 'a:'), ...rest].join('\r\n');
}

const REFUSED: readonly [number: number, title: string, request: string | Buffer, status: number, header?: string][] = [
  [1, 'POST', handshake(PATH, {}, 'POST'), 405, 'Allow: GET'],
  [1, 'PUT', handshake(PATH, {}, 'PUT'), 405, 'Allow: GET'],
  [2, 'HTTP/1.0', asked({}).replace('HTTP/1.1', 'HTTP/1.0'), 400],
  [3, 'no Upgrade', asked({ Upgrade: undefined }), 426, 'Upgrade: websocket'],
  [3, 'another Upgrade', asked({ Upgrade: 'h2c' }), 426, 'Upgrade: websocket'],
  [3, 'a plain GET', `${plain}\r\n`, 426, 'Upgrade: websocket'],
  [3, 'no Connection', asked({ Connection: undefined }), 400],
  [4, 'no key', asked({ [KEY]: undefined }), 400],
  [4, 'a short key', asked({ [KEY]: 'c2hvcnQ=' }), 400],
  [4, 'a long key', asked({ [KEY]: 'x'.repeat(1000) }), 400],
  [4, 'two keys', asked({ 'sec-websocket-key': 'x3JJHMbDL1EzLkh9GBhXDw==' }), 400],
  [5, 'version 8', asked({ [VERSION]: '8' }), 426, 'Sec-WebSocket-Version: 13'],
  [5, 'version 12', asked({ [VERSION]: '12' }), 426, 'Sec-WebSocket-Version: 13'],
  [5, 'two versions', asked({ [VERSION]: '13, 13' }), 426, 'Sec-WebSocket-Version: 13'],
  [5, 'no version', asked({ [VERSION]: undefined }), 426, 'Sec-WebSocket-Version: 13'],
  [6, 'no Host', asked({ Host: undefined }), 400],
  [6, 'two Hosts', asked({ host: 'localhost' }), 400],
  [6, 'a name that was made to point here', asked({ Host: 'evil.example' }), 421],
  [7, 'a page of another site', asked({ Origin: 'https://evil.example' }), 403],
  [7, 'a page of nobody', asked({ Origin: 'null' }), 403],
  [7, 'a page that looks alike', asked({ Origin: 'http://localhost.evil.example' }), 403],
  [8, 'garbage', 'what is this\r\n\r\n', 400],
  [8, 'a TLS handshake', CLIENT_HELLO, 400],
  [8, 'bare line feeds', asked({}).replaceAll('\r\n', '\n'), 400],
  [8, 'a length and chunks', `${plain}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`, 400],
  [8, 'a folded header', `${plain}X: a\r\n b\r\n\r\n`, 400],
  [8, 'a line feed in a header', asked({ Cookie: 'a\nb' }), 400],
  [8, 'a zero byte in a header', asked({ Cookie: 'a\0b' }), 400],
  [9, 'headers over the limit', asked({ Cookie: 'x'.repeat(9000) }), 431],
  [9, '100 headers', asked(Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`X-${index}`, 'x']))), 431],
  [10, '2,900 headers, and those of the handshake behind them', behindHeaders(2900), 431],
  [11, '7,000 blanks in a subprotocol', asked({ 'Sec-WebSocket-Protocol': `a${' '.repeat(7000)}b` }), 400],
  [11, '12,000 blanks in a subprotocol', asked({ 'Sec-WebSocket-Protocol': `a${' '.repeat(12_000)}b` }), 431],
];

for (const [number, title, request, status, header] of REFUSED) {
  test(
    `#${number} ${title} gets ${status}`,
    withScene({}, async (scene) => {
      const answer = await scene.refuses(request, status);
      if (header !== undefined) assert.ok(answer.includes(`\r\n${header}\r\n`), answer);
    }),
  );
}

const ACCEPTED: readonly [number: number, title: string, headers: Readonly<Record<string, string>>][] = [
  [12, 'an extension with the name of a property', { 'Sec-WebSocket-Extensions': 'constructor' }],
  [12, 'an extension that is none', { 'Sec-WebSocket-Extensions': ';;,=a; "' }],
  [12, 'an offer to compress', { 'Sec-WebSocket-Extensions': 'permessage-deflate; client_max_window_bits=99' }],
  [13, 'a subprotocol that is not spoken here', { 'Sec-WebSocket-Protocol': 'mqtt, soap' }],
];

for (const [number, title, headers] of ACCEPTED) {
  test(
    `#${number} ${title} is not agreed to`,
    withScene({}, async (scene) => {
      const peer = scene.peer();
      peer.write(Buffer.concat([Buffer.from(asked(headers)), frame(TEXT, 'heartbeat')]));
      await peer.receives('success');
      assert.is(peer.status, 101);
      assert.not.match(peer.received, /Sec-WebSocket-(Extensions|Protocol)/i);
      await scene.tells('opened 1001');
    }),
  );
}

test(
  '#13 a frame that uses an extension which was only offered breaks the rules',
  withScene({}, async (scene) => {
    const peer = scene.peer();
    const offer = asked({ 'Sec-WebSocket-Extensions': 'permessage-deflate' });
    peer.write(Buffer.concat([Buffer.from(offer), frame(TEXT, 'x', { rsv: 4 })]));
    assert.match(await peer.end(), closesWith(1002));
  }),
);

for (const way of ['reset', 'end'] as const) {
  test(`#16 a peer whose TCP comes to its ${way} while it is decided about costs nothing`, async () => {
    const waiting: (() => void)[] = [];
    const authenticate = async (_: unknown, userId: number) => {
      if (userId === 1001) await new Promise<void>((resolve) => waiting.push(resolve));
      return {};
    };
    await withScene({ settings: { authenticate } }, async (scene) => {
      const peer = scene.peer();
      peer.write(asked({}));
      await eventually('it is decided about', () => waiting.length === 1);
      if (way === 'end') peer.socket.end();
      else peer.socket.resetAndDestroy();
      await scene.bystanderIsWell();
      for (const decide of waiting) decide();
      await eventually('its place is free', () => scene.running.server.snapshot().connections === 1);
      await scene.client(1003);
    })();
  });
}

test(
  '#17 frames that come in one packet with the handshake are taken after it',
  withScene({}, async (scene) => {
    const peer = scene.peer();
    await once(peer.socket, 'connect');
    peer.write(Buffer.concat([Buffer.from(asked({})), frame(TEXT, 'heartbeat'), frame(TEXT, 'early')]));
    assert.is(await scene.bystander.nextWords(), 'early');
    assert.ok(peer.received.indexOf('success') > peer.received.indexOf('\r\n\r\n'));
    await scene.tells('opened 1001');
  }),
);

test.run();
