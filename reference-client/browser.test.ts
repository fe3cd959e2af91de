import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import * as assert from 'uvu/assert';
import { suite } from '../test/harness.ts';
import { buildInto } from './testing/built.ts';
import { findChromium, launchChromium } from './testing/chromium.ts';
import { MESSAGE } from './testing/core-examples.ts';
import { eventually } from './testing/deadline.ts';
import { chatOf, TestServer } from './testing/test-server.ts';

const INTERVAL = 300;
const LARGEST_BYTES = 5000;
const WORLD = `
  import { createClient } from './client.js';
  globalThis.createClient = createClient;
  globalThis.told = [];
  globalThis.start = (url, heartbeatInterval) => {
    globalThis.client = createClient({ url, userId: 1001, heartbeatInterval });
    for (const name of ['online', 'offline', 'message', 'notice', 'refused', 'sent', 'retry', 'log'])
      client.on(name, (fields) => told.push({ name, at: performance.now(), ...fields }));
    client.connect();
  };
  document.title = 'ready';
`;

const test = suite('the client in a browser', { timeoutMs: 60_000 });
const executablePath = findChromium();
const inBrowser = test.skipUnless(executablePath !== undefined, 'no Chromium on PATH');
let folder: string;
let bundle: Buffer;
let pages: Server;
let browser: Browser | undefined;

test.before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'browser-client-'));
  await buildInto(folder);
  bundle = await readFile(path.join(folder, 'reference-client/browser.min.js'));
  const files: Readonly<Record<string, readonly [type: string, body: string | Buffer]>> = {
    '/': ['text/html', '<!doctype html><script type="module" src="world.js"></script>'],
    '/world.js': ['text/javascript', WORLD],
    '/client.js': ['text/javascript', bundle],
  };
  pages = createServer(({ url = '' }, response) => {
    const [type, body] = files[url] ?? ['text/plain', ''];
    response.writeHead(files[url] === undefined ? 404 : 200, { 'content-type': `${type}; charset=utf-8` });
    response.end(body);
  });
  await new Promise<void>((resolve) => pages.listen(0, '127.0.0.1', resolve));
  if (executablePath !== undefined) browser = await launchChromium(executablePath);
});

test.after(async () => {
  await browser?.close();
  pages.closeAllConnections();
  await new Promise((resolve) => pages.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

/** Runs a test with a server and a page that has loaded the bundle; whatever the page complains of fails the test. */
function withPage(body: (page: Page, server: TestServer) => Promise<void>): () => Promise<void> {
  return async () => {
    assert.ok(browser);
    const server = await TestServer.start();
    const context = await browser.newContext();
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    try {
      await page.goto(`http://127.0.0.1:${(pages.address() as AddressInfo).port}/`);
      await page.waitForFunction('document.title === "ready"');
      await body(page, server);
      assert.equal(complaints, []);
    } finally {
      await context.close();
      await server.stop();
    }
  };
}

function start(page: Page, { url }: TestServer, interval = INTERVAL): Promise<unknown> {
  return page.evaluate(`start('${url}', ${interval})`);
}

/** Waits for the event of that name and number, counted from 0. */
async function told(page: Page, name: string, index = 0): Promise<Record<string, unknown>> {
  const event = `told.filter((event) => event.name === '${name}')[${index}]`;
  await page.waitForFunction(event, undefined, { timeout: 10_000 });
  return (await page.evaluate(event)) as Record<string, unknown>;
}

test('is one file of less than 5 KB, compressed, that imports nothing', () => {
  const { length } = gzipSync(bundle, { level: 9 });
  assert.ok(length < LARGEST_BYTES, `${length} bytes`);
  assert.not.match(bundle.toString(), /\bimport\b|\brequire\b/);
});

inBrowser(
  'chats: online, messages, notices, queued, sent and refused texts',
  withPage(async (page, server) => {
    await start(page, server);
    await told(page, 'online');
    const visit = await server.visit(0);
    assert.is(visit.path, '/webSocket/1001');
    visit.websocket.send(JSON.stringify({ ...MESSAGE, text: '你好 👩‍👩‍👧' }));
    visit.websocket.send(Buffer.from('binary'));
    visit.websocket.send('用户信息不存在！');
    assert.is((await told(page, 'message'))['text'], '你好 👩‍👩‍👧');
    assert.is((await told(page, 'notice'))['text'], '用户信息不存在！');
    assert.is((await told(page, 'log'))['line'], 'ignored a binary message');
    assert.equal(await page.evaluate(`client.send('hi')`), { outcome: 'sent' });
    assert.equal(await page.evaluate(`client.send('')`), {
      outcome: 'refused',
      reason: 'empty',
      message: '发送消息不能为空！',
    });
    await eventually('the text', () => chatOf(visit).includes('hi'));
    await page.evaluate('client.disconnect()');
    await eventually('the close', () => visit.closed === 1000);
    assert.is(await page.evaluate('client.online'), false);
  }),
);

inBrowser(
  'CL-2: sends heartbeats on a fixed rhythm',
  withPage(async (page, server) => {
    await start(page, server, 600);
    const { texts } = await server.visit(0);
    await eventually('five heartbeats', () => texts.length >= 5);
    for (const [index, { at }] of texts.entries()) {
      const off = at - (texts[0]?.at ?? 0) - index * 600;
      assert.ok(Math.abs(off) < 150, `heartbeat ${index} is ${off} ms off`);
    }
  }),
);

inBrowser(
  'CL-5, CL-8: comes back by itself, and sends what was said meanwhile',
  withPage(async (page, server) => {
    await start(page, server);
    await told(page, 'online');
    server.handshake = 400;
    (await server.visit(0)).socket.destroy();
    await told(page, 'offline');
    assert.equal(await page.evaluate(`client.send('meanwhile')`), { outcome: 'queued' });
    server.handshake = 'accept';
    await told(page, 'online', 1);
    await told(page, 'sent');
    const visit = await server.visit(1);
    await eventually('the text', () => chatOf(visit).includes('meanwhile'));
    assert.is(server.mostAtOnce, 1);
  }),
);

inBrowser(
  'CL-8: keeps a text for the next connection that is given after a close frame, before the page is told of it',
  withPage(async (page, server) => {
    await start(page, server);
    await told(page, 'online');
    const { socket } = await server.visit(0);
    socket.removeAllListeners('data');
    socket.removeAllListeners('end');
    let answer = Buffer.alloc(0);
    socket.on('data', (data: Buffer) => {
      answer = Buffer.concat([answer, data]);
    });
    socket.write(Buffer.from([0x88, 0x02, 0x03, 0xe9]));
    await eventually('the echo', () => answer.includes(0x88));
    await page.evaluate(`client.send('late')`);
    await told(page, 'online', 1);
    const visit = await server.visit(1);
    await eventually('the text', () => chatOf(visit).includes('late'));
  }),
);

inBrowser(
  'CL-14: keeps away for one interval after 4409, which a page can see, and treats a 409, which it cannot, as a failure',
  withPage(async (page, server) => {
    server.greet = ({ websocket }) => {
      if (server.visits.length > 1) return;
      websocket.close(4409, 'token已建立连接');
      server.handshake = 409;
    };
    await start(page, server);
    const { reason, at } = await told(page, 'offline');
    assert.is(reason, 'duplicate');
    const { delay } = await told(page, 'retry', 0);
    assert.ok(Number(delay) >= INTERVAL);
    const { detail, at: later } = await told(page, 'retry', 1);
    assert.is(detail, 'no connection');
    assert.ok(Number(later) - Number(at) >= INTERVAL);
    server.handshake = 'accept';
    await told(page, 'online', 1);
  }),
);

inBrowser(
  'CL-4: leaves a server that falls silent, and is back soon although the old one answers no close',
  withPage(async (page, server) => {
    await start(page, server);
    await told(page, 'online');
    const { socket, texts } = await server.visit(0);
    await eventually('two heartbeats', () => texts.length >= 2);
    socket.pause();
    const { reason, at } = await told(page, 'offline');
    assert.is(reason, 'silent');
    const { at: back } = await told(page, 'online', 1);
    assert.ok(Number(back) - Number(at) < INTERVAL + 200);
  }),
);

inBrowser(
  'CL-13: a disconnect during an attempt makes no connection, and a later connect works',
  withPage(async (page, server) => {
    server.handshake = 'never';
    await start(page, server);
    await eventually('an attempt', () => server.attempts.length === 1);
    await page.evaluate('client.disconnect()');
    server.handshake = 'accept';
    assert.equal(server.visits, []);
    await page.evaluate('client.connect()');
    await told(page, 'online');
    assert.is(server.visits.length, 1);
  }),
);

inBrowser(
  'tries at once when the network is back',
  withPage(async (page, server) => {
    server.handshake = 400;
    await page.evaluate(`Math.random = () => 0.9; start('${server.url}', 20000)`);
    await told(page, 'retry');
    server.handshake = 'accept';
    await page.evaluate(`dispatchEvent(new Event('online'))`);
    await told(page, 'online');
    assert.is(server.attempts.length, 2);
  }),
);

test.run();
