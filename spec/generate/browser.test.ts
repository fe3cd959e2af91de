import { accessSync, constants } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { readGenerated } from './testing/generated-file.ts';

const test = suite('generated validators in a browser', { timeoutMs: 60_000 });

const executablePath = findChromium();
const inBrowser = test.skipUnless(executablePath !== undefined, 'no Chromium on PATH');
let server: Server;
let base: string;
let browser: Browser | undefined;

function findChromium(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  const files = ['chromium', 'google-chrome'].flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return files.find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

const SCRIPT = `
  import { isImMessage, isHeartbeat } from './validators.js';
  const message = { role: 'user', username: 'a', uid: 1001, avatar: '', createTime: '2026-01-15 14:03:07', text: 'hi' };
  document.title = JSON.stringify([
    isImMessage(message),
    isImMessage({ ...message, uid: '1001' }),
    isImMessage.errors.map(({ instancePath, keyword }) => instancePath + ' ' + keyword),
    isHeartbeat('heartbeat'),
  ]);
`;
const EVIL_SCRIPT = `
  try { document.title = String(new Function('return 1')()); } catch (error) { document.title = error.name; }
`;
/** Runs before the page does, outside of its policy. */
const WATCH = `
  globalThis.violations = [];
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    violations.push(violatedDirective + ' ' + blockedURI));
`;
const page = (script: string): string => `<!doctype html><script type="module" src="${script}"></script>`;

test.before(async () => {
  const validators = await readGenerated('support-chat/validators.js');
  const files: Readonly<Record<string, readonly [type: string, body: string]>> = {
    '/': ['text/html', page('page.js')],
    '/evil': ['text/html', page('evil.js')],
    '/page.js': ['text/javascript', SCRIPT],
    '/evil.js': ['text/javascript', EVIL_SCRIPT],
    '/validators.js': ['text/javascript', validators],
  };
  server = createServer(({ url = '' }, response) => {
    const [type, body] = files[url] ?? ['text/plain', ''];
    response.writeHead(files[url] === undefined ? 404 : 200, {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': "default-src 'none'; script-src 'self'",
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  if (executablePath === undefined) return;
  browser = await chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
});

test.after(async () => {
  await browser?.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** Opens a page, waits until its script has set the title, and gives it with what the browser complained of. */
async function open(place: string): Promise<{ readonly title: string; readonly complaints: readonly string[] }> {
  assert.ok(browser);
  const context = await browser.newContext();
  const tab = await context.newPage();
  const complaints: string[] = [];
  tab.on('pageerror', (error) => complaints.push(error.message));
  tab.on('console', (line) => complaints.push(line.text()));
  await tab.addInitScript({ content: WATCH });
  await tab.goto(base + place);
  await tab.waitForFunction('document.title !== ""');
  const violations = (await tab.evaluate('violations')) as string[];
  const title = await tab.title();
  await context.close();
  return { title, complaints: [...violations, ...complaints.filter((line) => !line.includes('favicon'))] };
}

inBrowser('judge under a policy that allows no evaluation, without a violation', async () => {
  const { title, complaints } = await open('/');
  assert.equal(JSON.parse(title), [true, false, ['/uid type'], true]);
  assert.equal(complaints, []);
});

inBrowser('run where code from strings is refused and reported', async () => {
  const { title, complaints } = await open('/evil');
  assert.is(title, 'EvalError');
  assert.ok(complaints.includes('script-src eval'), complaints.join('\n'));
});

test.run();
