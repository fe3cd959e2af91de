import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import * as assert from 'uvu/assert';
import { languages } from '../conformance/language.ts';
import { findChromium, launchChromium } from '../reference-client/testing/chromium.ts';
import { contrastOf } from '../reference-client/testing/contrast.ts';
import { suite } from '../test/harness.ts';
import { type StaticServer, serveFolder } from './static-server.ts';

const test = suite('the documentation in a browser', { timeoutMs: 120_000 });
const executablePath = findChromium();
const inBrowser = test.skipUnless(executablePath !== undefined, 'no Chromium on PATH');
const folder = new URL('../generated/docs/', import.meta.url);

/** A page of each kind, below the folder of a language. */
const kinds = [
  'index.html',
  'protocol.html',
  'requirements/index.html',
  'requirements/ses-2.html',
  'requirements/cl-5.html',
  'suite/index.html',
  'suite/both.html',
  'differences.html',
  'commands.html',
  'configuration.html',
  'driver.html',
  'scenarios.html',
  'report.html',
];

let browser: Browser | undefined;
let server: StaticServer;

test.before(async () => {
  server = await serveFolder(fileURLToPath(folder).replace(/\/$/, ''), 0);
  if (executablePath !== undefined) browser = await launchChromium(executablePath);
});

test.after(async () => {
  await browser?.close();
  await server.close();
});

/** Runs something in a page; whatever the browser complains of, breaches of the security policy too, fails the test. */
async function withPage(options: BrowserContextOptions, body: (page: Page) => Promise<void>): Promise<void> {
  assert.ok(browser);
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => complaints.push(`${page.url()}: ${message.text()}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    // Whoever goes on to the next page waits for nothing of this one, its icon for example.
    if (why !== 'net::ERR_ABORTED') complaints.push(`${request.url()} failed: ${why}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(server.url) && !url.startsWith(folder.href)) complaints.push(`${url} is elsewhere`);
  });
  try {
    await body(page);
    assert.equal(complaints, []);
  } finally {
    await context.close();
  }
}

/** Whether the stylesheet and the script of a page are at work. */
async function isAlive(page: Page): Promise<void> {
  await page.waitForSelector('#search input');
  assert.is(await page.evaluate(`getComputedStyle(document.querySelector('main')).maxWidth`), '992px');
}

for (const [how, base] of [
  ['from a server', (): string => server.url],
  ['as files', (): string => folder.href],
] as const) {
  inBrowser(`opens pages of every kind ${how}, without a complaint`, () =>
    withPage({}, async (page) => {
      for (const language of languages) {
        for (const kind of kinds) {
          await page.goto(`${base()}${language}/${kind}`);
          await isAlive(page);
        }
      }
    }),
  );

  inBrowser(`finds a requirement and a Chinese word ${how}`, () =>
    withPage({}, async (page) => {
      for (const language of languages) {
        await page.goto(`${base()}${language}/report.html`);
        await isAlive(page);
        await page.keyboard.press('/');
        await page.keyboard.type('SES-2');
        await page.waitForSelector('.results:not([hidden]) a');
        assert.match(
          (await page.locator('.results a').first().getAttribute('href')) ?? '',
          /requirements\/ses-2\.html$/,
        );
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await page.waitForURL(`${base()}${language}/requirements/ses-2.html`);
        await isAlive(page);
        await page.fill('#search input', '心跳');
        await page.waitForSelector('.results:not([hidden]) a');
        const found = await page.locator('.results a').evaluateAll((links) => links.map((link) => String(link)));
        assert.ok(
          found.some((href) => /requirements\/hb-1\.html$/.test(href)),
          found.join(' '),
        );
        await page.keyboard.press('Escape');
        assert.is(await page.isVisible('.results'), false);
        await page.fill('#search input', 'no such thing');
        await page.waitForFunction(`!document.querySelector('.results').hidden`);
        assert.is(await page.locator('.results a').count(), 0);
        assert.ok(await page.locator('.status').textContent());
      }
    }),
  );
}

inBrowser('is read on a narrow phone without scrolling sideways, in the light and in the dark', () =>
  withPage({ viewport: { width: 360, height: 740 } }, async (page) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const language of languages) {
        for (const kind of kinds) {
          await page.goto(`${server.url}${language}/${kind}`);
          await isAlive(page);
          const wide = await page.evaluate('document.documentElement.scrollWidth');
          assert.ok(Number(wide) <= 360, `${language}/${kind} is ${wide} wide`);
        }
      }
    }
    await page.fill('#search input', 'heartbeat');
    await page.waitForSelector('.results:not([hidden]) a');
    assert.ok(Number(await page.evaluate('document.documentElement.scrollWidth')) <= 360);
  }),
);

inBrowser('leads from a page to the same in the other language, by the keyboard', () =>
  withPage({}, async (page) => {
    await page.goto(`${server.url}en/requirements/hb-1.html`);
    await isAlive(page);
    await page.keyboard.press('Tab');
    assert.is(await page.evaluate('document.activeElement.className'), 'skip');
    await page.focus('a.switch');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${server.url}zh/requirements/hb-1.html`);
    assert.is(await page.evaluate('document.documentElement.lang'), 'zh-CN');
  }),
);

inBrowser('has enough contrast, in the light and in the dark', () =>
  withPage({}, async (page) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(`${server.url}en/requirements/ses-2.html`);
      for (const place of ['main', 'main a', '.level', '.fine', 'footer p', 'pre code']) {
        const contrast = await contrastOf(page, place);
        assert.ok(contrast >= 4.5, `${place} has ${contrast} in the ${colorScheme}`);
      }
    }
  }),
);

test.run();
