import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { HtmlValidate } from 'html-validate';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import * as assert from 'uvu/assert';
import type { CheckResult, Report } from '#generated/formats/report.js';
import { suite } from '../../../test/harness.ts';
import { killAll, referenceServer } from '../../commands/fixtures/cli.ts';
import { checkOf, faultyChecks } from '../fixtures/sample-run.ts';
import { findChromium, launchChromium } from './fixtures/chromium.ts';
import { factsOf, faultyServer, pageOfRun } from './fixtures/faulty-run.ts';
import { htmlReport } from './html-report.ts';
import { runOf } from './runs.ts';
import { pageWords } from './words.ts';

const test = suite('the report as a page', { timeoutMs: 120_000 });
const executablePath = findChromium();
const inBrowser = test.skipUnless(executablePath !== undefined, 'no Chromium on PATH');
/** What its users get at most, in bytes. */
const largest = 1_500_000;
const widths = [360, 768, 1280];
const failed = 'session/refused-attempt-leaves-session:gets-broadcasts';
let folder = '';
let report: Report;
let browser: Browser | undefined;

test.before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'html-report-'));
  const faulty = await pageOfRun(faultyServer('refusal-removes-live-session'), folder);
  report = faulty.report;
  await write('faulty.html', faulty.page);
  if (executablePath !== undefined) browser = await launchChromium(executablePath);
});

test.after(async () => {
  await browser?.close();
  killAll();
  await rm(folder, { recursive: true, force: true });
});

const isPlayed = ({ verdict }: CheckResult): boolean => verdict !== 'skip';

async function write(name: string, page: string): Promise<void> {
  await writeFile(path.join(folder, name), page);
}

/** Opens a page of the folder; whatever the browser complains of fails the test. */
async function withPage(name: string, body: (page: Page) => Promise<void>, options?: BrowserContextOptions) {
  assert.ok(browser);
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!/^(?:file|data):/.test(request.url())) complaints.push(`asks for ${request.url()}`);
  });
  const [file = '', hash = ''] = name.split('#');
  await page.goto(pathToFileURL(path.join(folder, file)).href + (hash === '' ? '' : `#${hash}`));
  await body(page);
  assert.equal(complaints, []);
  await context.close();
}

const cause = {
  title: 'the second connection removes the first',
  requirements: ['SES-2'],
  explains: 1,
  notJudged: 2,
  trace: [{ milliseconds: 1, connection: 'first', direction: 'sent' as const, text: 'heartbeat' }],
  log: [{ at: 1, stream: 'stderr', text: 'closed' }],
  fix: 'remove only your own session',
};

test('is valid HTML', async () => {
  const { valid, results } = await new HtmlValidate({
    extends: ['html-validate:recommended'],
    // Checks and requirements keep their own ids, so that their addresses can be written by hand; and the form of the
    // filter has nothing to submit, since it narrows the page at once.
    rules: { 'valid-id': ['error', { relaxed: true }], 'wcag/h32': 'off' },
  }).validateString(htmlReport({ ...(await factsOf(report)), causes: [cause] }));
  const told = results.flatMap(({ messages }) =>
    messages.map(({ line, ruleId, message }) => `${line} ${ruleId} ${message}`),
  );
  assert.ok(valid, told.slice(0, 20).join('\n'));
});

test('is small enough for a build to keep, with everything that a green suite had on the wire', async () => {
  const { page, report: green } = await pageOfRun(referenceServer, folder);
  assert.is(green.verdict, 'conformant');
  assert.ok(green.checks.length > 270);
  assert.is(page.match(/<svg role="img"/g)?.length, new Set(green.checks.filter(isPlayed).map(runOf)).size);
  assert.ok(Buffer.byteLength(page) < largest, `${Buffer.byteLength(page)} bytes`);
});

test('draws what a report has kept, once for the checks of a run, where that is all there is', async () => {
  const kept = report.checks.filter(({ trace = [] }) => trace.length > 0);
  const page = htmlReport(await factsOf(report));
  assert.is(page.match(/<svg role="img"/g)?.length, new Set(kept.map(runOf)).size);
  assert.ok(new Set(kept.map(runOf)).size < kept.length);
});

test('has every word in Chinese', async () => {
  assert.equal(Object.keys(pageWords.zh), Object.keys(pageWords.en));
  const page = htmlReport(await factsOf(report, 'zh'));
  assert.match(page, '<html lang="zh-Hans">');
  assert.match(page, '<h1>不符合协议</h1>');
  const fixed = page
    .replace(/<(style|script|code|pre|svg|title)[\s\S]*?<\/\1>/g, '')
    .replace(/<(\w+)[^>]* lang="en">[\s\S]*?<\/\1>/g, '');
  for (const word of ['Failures', 'Requirements', 'passed', 'Copy', 'checks', 'verified', 'level'])
    assert.not.match(fixed, `>${word}`);
  assert.match(page, '<p>被拒绝的连接不影响在线会话');
  assert.not.match(page, ' lang="en"');
});

for (const width of widths) {
  for (const colorScheme of ['light', 'dark'] as const) {
    inBrowser(`fits into ${width} px, ${colorScheme}, without a complaint of the browser`, () =>
      withPage(
        'faulty.html',
        async (page) => {
          await page.evaluate(`for (const each of document.querySelectorAll('details')) each.open = true`);
          assert.ok(Number(await page.evaluate('document.documentElement.scrollWidth')) <= width);
          assert.is(await page.locator('h1').textContent(), 'non-conformant');
        },
        { viewport: { width, height: 900 }, colorScheme },
      ),
    );
  }
}

inBrowser('opens what an address points at', async () => {
  await withPage(`faulty.html#${failed}`, async (page) => {
    assert.ok(await page.locator(`[id="${failed}"]`).isVisible());
  });
  const [green] = report.checks.filter(({ verdict }) => verdict === 'pass');
  assert.ok(green);
  await withPage(`faulty.html#${encodeURIComponent(green.id)}`, async (page) => {
    assert.ok(await page.locator(`[id="${green.id}"]`).isVisible());
    await page.locator('[name=verdict]').selectOption('fail');
    assert.not.ok(await page.locator(`[id="${green.id}"]`).isVisible());
    const run = page.locator('details.run', { has: page.locator(`[id="${failed}"]`) });
    await run.locator('summary').first().click();
    await page.locator(`[id="${failed}"] a.cite`).click();
    assert.ok(await page.locator('[id="SES-2"]').isVisible());
  });
});

inBrowser('is narrowed by level, area, verdict and text', () =>
  withPage('faulty.html', async (page) => {
    const left = (): Promise<string> => page.locator('output').innerText();
    const all = report.checks.length;
    const fail = report.checks.filter(({ verdict }) => verdict === 'fail');
    assert.is(await left(), `${all} of ${all} checks`);
    await page.locator('[name=verdict]').selectOption('fail');
    assert.is(await left(), `${fail.length} of ${all} checks`);
    await page.locator('[name=area]').selectOption('HB');
    assert.is(
      await left(),
      `${fail.filter(({ requirements }) => requirements.some((id) => id.startsWith('HB-'))).length} of ${all} checks`,
    );
    await page.locator('button[type=reset]').click();
    await page.locator('[name=level]').selectOption('SHOULD');
    assert.is(await left(), `${report.checks.filter(({ level }) => level === 'SHOULD').length} of ${all} checks`);
    await page.locator('button[type=reset]').click();
    await page.locator('[name=text]').fill('nothing has this text');
    assert.is(await left(), `0 of ${all} checks`);
    assert.ok(await page.locator('.none').isVisible());
    await page.locator('[name=text]').fill(failed);
    assert.is(
      await page.locator('details.run:visible').count(),
      0,
      'ids of checks are those of their run and their own',
    );
    await page.locator('[name=text]').fill('refused-attempt-leaves');
    assert.is(await page.locator('details.run:visible').count(), 1);
  }),
);

inBrowser('copies the command that repeats a run', () =>
  withPage(
    'faulty.html',
    async (page) => {
      await page.locator('details.run > summary').first().click();
      const block = page.locator('details.run[open] .command').first();
      await block.locator('button').click();
      await block.getByText('Copied').waitFor();
      assert.is(await page.evaluate('navigator.clipboard.readText()'), await block.locator('code').innerText());
    },
    { permissions: ['clipboard-read', 'clipboard-write'] },
  ),
);

inBrowser('is whole without its script', () =>
  withPage(
    'faulty.html',
    async (page) => {
      assert.not.ok(await page.locator('form').isVisible());
      assert.is(await page.locator('.check').count(), report.checks.length);
      assert.not.ok(await page.locator(`[id="${failed}"]`).isVisible());
      const run = page.locator('details.run', { has: page.locator(`[id="${failed}"]`) });
      assert.match(await run.locator('summary').first().innerText(), 'gets-broadcasts nothing came');
      await run.locator('summary').first().click();
      assert.ok(await page.locator(`[id="${failed}"]`).isVisible());
      assert.is(await page.locator('button:visible').count(), 0, 'no button that does nothing');
    },
    { javaScriptEnabled: false },
  ),
);

const hostile = [
  '<script>globalThis.pwned = 1</script>',
  `"><img src=x onerror="globalThis.pwned = 1">`,
  `' onmouseover='globalThis.pwned = 1`,
  '</style></title></script></svg><b>bold</b>',
  'nul \u0000 bell \u0007 line\nfeed \u2028',
  'turned \u202e around \u2066',
  'alone \ud800 and \udc00',
  '&lt;b&gt; &amp;amp; &#60;',
  '{n}{all}',
].join(' ');

inBrowser('shows as text whatever a target says', async () => {
  const trace = (['sent', 'received', 'event'] as const).map((direction, index) => ({
    milliseconds: index,
    connection: hostile,
    direction,
    text: hostile,
  }));
  const facts = { expected: hostile, actual: hostile, hint: hostile, place: hostile, reason: hostile, trace };
  const evil = checkOf(`${hostile}:${hostile}`, [hostile], { ...facts, verdict: 'fail', check: hostile });
  const checks = [evil, ...faultyChecks];
  const whole: Report = {
    ...report,
    target: hostile,
    reason: hostile,
    notes: [{ kind: 'crash', text: hostile }],
    kit: hostile,
    protocol: hostile,
    checks,
  };
  const runs = new Map([[runOf(evil), { title: hostile, trace }]]);
  const page = htmlReport({ ...(await factsOf(whole)), runs, repeatCommand: () => hostile });
  for (const raw of ['\u0000', '\u0007', '\u2028', '\u202e', '\u2066']) assert.not.ok(page.includes(raw));
  assert.not.match(page, /\p{Surrogate}/u);
  await write('hostile.html', page);
  await withPage(
    'hostile.html',
    async (shown) => {
      assert.is(await shown.evaluate('globalThis.pwned'), undefined);
      assert.is(await shown.evaluate('document.scripts.length'), 1);
      assert.is(await shown.evaluate('document.images.length + document.querySelectorAll("main b").length'), 0);
      const said = await shown.locator('.check.fail .value.fail', { hasText: 'pwned' }).first().textContent();
      assert.match(said ?? '', '<script>globalThis.pwned = 1</script>');
      assert.match(
        said ?? '',
        'nul \\u0000 bell \\u0007 line\\nfeed \\u2028 turned \\u202e around \\u2066 alone \\ud800 and \\udc00 &lt;b&gt;',
      );
      assert.ok(Number(await shown.evaluate('document.documentElement.scrollWidth')) <= 360);
    },
    { viewport: { width: 360, height: 800 } },
  );
});

test.run();
