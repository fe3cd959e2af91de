import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { Client } from '../testing/client.ts';
import { handshake, RawPeer } from '../testing/raw-peer.ts';
import { Running } from '../testing/running.ts';
import { loadPages, type Pages } from './pages.ts';

const test = suite('shell: pages beside the channel');

let folder: string;
let pages: Pages;
let running: Running;
test.before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pages-'));
  const files = {
    'index.html': '<p>start',
    'chat.html': '<p>聊天',
    'agent.html': '<p>agent',
    'chat.js': 'chat()',
    'pages.css': 'p{}',
    'secret.key': 'not for browsers',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text);
  pages = await loadPages(folder);
  running = await Running.start({}, pages);
  await rm(folder, { recursive: true });
});
test.after(() => running.stop());

/** Sends a request and returns the answer, after which the peer leaves. */
async function ask(request: string, base = running.url): Promise<{ status: number; head: string; body: string }> {
  const peer = new RawPeer(base);
  peer.write(request);
  await peer.receives('\r\n\r\n');
  peer.socket.end();
  const [head = '', body = ''] = (await peer.end()).split('\r\n\r\n');
  return { status: Number(/^HTTP\/1\.1 (\d{3}) /.exec(head)?.[1]), head, body: Buffer.from(body, 'latin1').toString() };
}

/** A plain request; `headers` are added. */
function plain(target: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): string {
  const lines = Object.entries({ Host: '127.0.0.1:8080', ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n`;
}

function headerOf(head: string, name: string): string | undefined {
  return head
    .split('\r\n')
    .find((line) => line.startsWith(`${name}: `))
    ?.slice(name.length + 2);
}

const FILES: readonly [target: string, type: string, body: string][] = [
  ['/', 'text/html; charset=utf-8', '<p>start'],
  ['/?lang=zh', 'text/html; charset=utf-8', '<p>start'],
  ['/chat?user=1001', 'text/html; charset=utf-8', '<p>聊天'],
  ['/agent', 'text/html; charset=utf-8', '<p>agent'],
  ['/chat.js', 'text/javascript; charset=utf-8', 'chat()'],
  ['/pages.css', 'text/css; charset=utf-8', 'p{}'],
];
for (const [target, type, body] of FILES) {
  test(`${target} is a file with its type, length and tag, also after the folder has gone`, async () => {
    const answer = await ask(plain(target));
    assert.equal([answer.status, headerOf(answer.head, 'Content-Type'), answer.body], [200, type, body]);
    assert.is(headerOf(answer.head, 'Content-Length'), String(Buffer.byteLength(body)));
    assert.match(headerOf(answer.head, 'ETag') ?? '', /^"[\w-]{43}"$/);
    assert.is(headerOf(answer.head, 'Cache-Control'), 'no-cache');
    const head = await ask(plain(target, {}, 'HEAD'));
    assert.equal([head.status, head.body], [200, '']);
    assert.is(headerOf(head.head, 'Content-Length'), String(Buffer.byteLength(body)));
  });
}

for (const target of [
  '/chat/',
  '/chat.html',
  '/Chat',
  '/secret.key',
  '/../package.json',
  '/%2e%2e/x',
  '/chat%00',
  '//',
  '/x',
]) {
  test(`${target} is nothing`, async () => assert.is((await ask(plain(target))).status, 404));
}

test('another method than GET and HEAD is refused with 405', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    const { status, head } = await ask(plain('/chat', { 'Content-Length': '0' }, method));
    assert.equal([status, headerOf(head, 'Allow')], [405, 'GET, HEAD']);
  }
});

test('a version that the browser has is not sent again, RFC 9110 13.1.2', async () => {
  const tag = headerOf((await ask(plain('/chat'))).head, 'ETag') ?? '';
  for (const known of [tag, `"other", ${tag}`, `W/${tag}`, '*']) {
    const { status, head, body } = await ask(plain('/chat', { 'If-None-Match': known }));
    assert.equal([status, headerOf(head, 'ETag'), body], [304, tag, ''], known);
  }
  const other = headerOf((await ask(plain('/agent'))).head, 'ETag') ?? '';
  for (const unknown of [other, '"x"', '']) {
    assert.is((await ask(plain('/chat', { 'If-None-Match': unknown }))).status, 200, unknown);
  }
});

test('a page may do nothing but talk to its server and show pictures', async () => {
  const { head } = await ask(plain('/chat'));
  assert.is(headerOf(head, 'X-Content-Type-Options'), 'nosniff');
  assert.is(headerOf(head, 'Referrer-Policy'), 'no-referrer');
  assert.is(headerOf(head, 'Cross-Origin-Opener-Policy'), 'same-origin');
  const policy = headerOf(head, 'Content-Security-Policy')?.split('; ') ?? [];
  for (const directive of [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self' ws://127.0.0.1:8080 wss://127.0.0.1:8080",
    "img-src 'self' http: https:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ]) {
    assert.ok(policy.includes(directive), directive);
  }
});

const HOSTS: readonly [host: string, channel: string][] = [
  ['[::1]:80', ' ws://[::1]:80 wss://[::1]:80'],
  ['chat.example', ' ws://chat.example wss://chat.example'],
  ["x; script-src 'unsafe-inline'", ''],
  ['x *', ''],
  ['*', ''],
  ['user@x', ''],
];
test('a host adds its channel to the policy, and what is no host adds nothing', async () => {
  const server = createServer((request, response) => pages.answer(request, response)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const base = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const [host, channel] of HOSTS) {
    const { head } = await ask(plain('/', { Host: host }), base);
    assert.match(headerOf(head, 'Content-Security-Policy') ?? '', `; connect-src 'self'${channel}; img-src`);
  }
  server.close();
});

test('EP-4: the channel is where it was: no page is upgraded, and a plain GET of a session is told to', async () => {
  for (const target of ['/', '/chat', '/agent', '/chat.js']) assert.is((await ask(handshake(target))).status, 404);
  assert.is((await ask(plain('/webSocket/1001'))).status, 426);
  const client = await Client.open(running.url, 1001);
  await client.hearsNothing();
  await client.leave();
});

test('a folder that is not there is an error of the system', async () => {
  const error = await loadPages(folder).catch((reason: NodeJS.ErrnoException) => reason.code);
  assert.is(error, 'ENOENT');
});

test.run();
