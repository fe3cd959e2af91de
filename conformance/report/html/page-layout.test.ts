import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import * as assert from 'uvu/assert';
import type { Report, TraceEntry } from '#generated/formats/report.js';
import { suite } from '../../../test/harness.ts';
import type { Note } from '../../interpreter/causes.ts';
import { languages } from '../../language.ts';
import { checkOf, faultyChecks, reportOn } from '../fixtures/sample-run.ts';
import { protocol } from '../fixtures/shown-run.ts';
import type { ShownCause } from './causes.ts';
import { brokenWords } from './fixtures/broken-words.ts';
import { findChromium, launchChromium } from './fixtures/chromium.ts';
import { factsOf } from './fixtures/faulty-run.ts';
import { type HtmlFacts, htmlReport } from './html-report.ts';
import type { Runs } from './runs.ts';

const test = suite('how the report is laid out', { timeoutMs: 120_000 });
const executablePath = findChromium();
const inBrowser = test.skipUnless(executablePath !== undefined, 'no Chromium on PATH');
/** What its users get at most, in bytes. */
const largest = 1_500_000;
let folder = '';
let browser: Browser | undefined;

test.before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'page-layout-'));
  if (executablePath !== undefined) browser = await launchChromium(executablePath);
});

test.after(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

const trace: readonly TraceEntry[] = [
  { milliseconds: 1.2, connection: 'alice', direction: 'sent', text: 'chatText "hello"' },
  { milliseconds: 4.9, connection: 'alice', direction: 'received', text: 'text {"uid":"1001"}' },
];
const causes: readonly ShownCause[] = [
  {
    title: 'uid is a text in place of a number',
    requirements: ['MSG-2', 'MSG-3'],
    explains: 109,
    notJudged: 52,
    trace,
    log: [{ at: 3.5, stream: 'stdout', text: 'message of 1001' }],
    fix: 'Write uid as a number.',
  },
  {
    title: 'the program ends at a broken frame',
    requirements: ['EP-9'],
    explains: 1,
    notJudged: 0,
    trace: [],
    log: Array.from({ length: 40 }, (_, index) => ({ at: index, stream: 'stderr', text: `    at line ${index}` })),
  },
];

/** A report with everything that a page has, and the checks of every area. */
function fullReport(): Report {
  const ledger = protocol.model.requirements.filter(({ actor }) => actor === 'server');
  const others = ledger.map(({ id }, index) =>
    checkOf(`area/proves-${id.toLowerCase()}:holds`, [id], {
      verdict: index % 3 === 0 ? 'pass' : index % 3 === 1 ? 'fail' : 'untestable',
      ...(index % 3 === 1 ? { actual: `it is ${index}` } : { reason: 'nothing came' }),
    }),
  );
  const crash = (last: string): Note => ({
    kind: 'crash',
    crash: { code: 1, signal: null, at: 0, firstLines: ['at a'], omitted: 0, lastLines: [last] },
    times: 1,
  });
  const zone: Note = { kind: 'zone', field: 'createTime', offset: 480 };
  return reportOn(protocol, [...faultyChecks, ...others], [], { notes: [zone, crash('at b'), crash('at c')] });
}

async function pageOn(report: Report, language: (typeof languages)[number], more: Partial<HtmlFacts> = {}) {
  return htmlReport({ ...(await factsOf(report, language)), ...more });
}

async function opened(markup: string, width: number, work: (page: Page) => Promise<void>): Promise<void> {
  assert.ok(browser);
  const file = path.join(folder, 'page.html');
  await writeFile(file, markup);
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await page.goto(pathToFileURL(file).href);
  await work(page);
  await page.close();
}

for (const language of languages) {
  for (const width of [375, 768, 1280]) {
    inBrowser(`breaks no word inside at ${width} px, ${language}`, async () => {
      await opened(await pageOn(fullReport(), language, { causes }), width, async (page) => {
        await page.evaluate(`for (const each of document.querySelectorAll('details')) each.open = true`);
        assert.equal(await brokenWords(page), []);
        assert.ok(Number(await page.evaluate('document.documentElement.scrollWidth')) <= width);
        // Code and name of an area stand beside each other.
        const tops = (await page.evaluate(
          `[...document.querySelectorAll('.areas .prefix')].map((each) => [each, each.nextElementSibling].map((one) => one.getBoundingClientRect().top))`,
        )) as [number, number][];
        assert.ok(tops.length > 3);
        for (const [code, name] of tops) assert.ok(Math.abs(code - name) < 10, `${code} ${name}`);
      });
    });
  }
}

inBrowser('has its contents beside it where there is room, and above it where there is none', async () => {
  const markup = await pageOn(fullReport(), 'en', { causes });
  for (const [width, beside] of [
    [1280, true],
    [768, false],
  ] as const)
    await opened(markup, width, async (page) => {
      const [nav, main] = [await page.locator('nav').boundingBox(), await page.locator('main').boundingBox()];
      assert.ok(nav && main);
      assert.is(nav.x + nav.width <= main.x, beside);
      await page.evaluate('scrollTo(0, 4000)');
      assert.is(await page.locator('nav a').first().isVisible(), true);
    });
});

test('folds every run, and what is alike once more', async () => {
  const frames = ['a/a', 'a/b', 'a/c'].map((run) =>
    checkOf(`${run}:frames`, ['MSG-2'], { verdict: 'fail', actual: `alice got "${run}"` }),
  );
  const page = await pageOn(reportOn(protocol, [...frames, checkOf('a/d:holds', ['MSG-1'])]), 'en');
  assert.not.match(page, /<details[^>]* open/);
  const alike = /<details class="alike"><summary>(.*?)<\/summary>/.exec(page);
  assert.is(alike?.[1], '2 more scenarios like it');
  assert.ok(page.indexOf('id="a/a"') < (alike?.index ?? 0) && (alike?.index ?? 0) < page.indexOf('id="a/b"'));
  // What the first says of all is not said again.
  assert.is(page.match(/Gives an IM message all six fields/g)?.length, 2, 'at the first, and with the requirement');
});

inBrowser('opens what is folded where a filter fits it', async () => {
  const frames = ['a/a', 'a/b'].map((run) =>
    checkOf(`${run}:frames`, ['MSG-2'], { verdict: 'fail', actual: 'alice got 1' }),
  );
  await opened(await pageOn(reportOn(protocol, frames), 'en'), 768, async (page) => {
    assert.not.ok(await page.locator('[id="a/b"]').isVisible());
    await page.locator('[name=text]').fill('a/b');
    assert.ok(await page.locator('[id="a/b"]').isVisible());
    assert.not.ok(await page.locator('[id="a/a"]').isVisible());
    await page.locator('button[type=reset]').click();
    await page.locator('[id="a/a"]').waitFor();
    assert.not.ok(await page.locator('[id="a/b"]').isVisible());
  });
});

test('begins with the causes, in the order of repair', async () => {
  const page = await pageOn(fullReport(), 'en', { causes });
  const at = (text: string): number => {
    assert.ok(page.includes(text), text);
    return page.indexOf(text);
  };
  assert.ok(at('<section id="_causes">') < at('<section id="_areas">'));
  assert.ok(at('<h3>uid is a text') < at('<h3>the program ends'));
  at('explains 109 failed checks, 52 checks could not be judged because of it');
  at('<span class="dim">explains 1 failed check</span>');
  at('<p class="hint">Write uid as a number.</p>');
  at('>chatText "hello"</text>');
  at('3.5 ms  stdout  message of 1001');
  at('… 16 more');
  at('<a href="#_cause-2">the program ends at a broken frame</a>');
  assert.not.match(await pageOn(fullReport(), 'en'), '_causes');
  assert.match(await pageOn(fullReport(), 'zh', { causes }), '可解释 109 项失败的检查，另有 52 项检查因此无法判定');
});

test('tells what is broken in another colour than what is open', async () => {
  const page = await pageOn(fullReport(), 'en');
  assert.match(page, /<span class="fail">[^;]*<span class="cited">EP-2<\/span>[^;]* broken<\/span>/);
  assert.match(page, /<span class="untestable">[^;]* not verified<\/span>/);
});

test('folds the last lines of a program, those of one end together', async () => {
  const page = await pageOn(fullReport(), 'en');
  assert.match(
    page,
    '<li class="fold"><details class="frames"><summary>the program exited with code 1; it said:<span class="dim"> and 1 more</span></summary><pre>  at a\n  at b\n</pre></details></li>',
  );
  assert.match(page, '<li>createTime is the time at UTC+08:00; ');
});

test('stays small for the worst of servers, and says what it leaves out', async () => {
  const flood = Array.from({ length: 600 }, (_, index) => ({
    milliseconds: index,
    connection: `client${index % 6}`,
    direction: (['sent', 'received', 'event'] as const)[index % 3] ?? 'sent',
    text: `${index} ${'文字<&>'.repeat(120)}`,
  }));
  const words = Array.from(
    { length: 450 },
    (_, index) =>
      `${'abcdefghij'[index % 10]}${'klmnopqrst'[((index / 10) % 10) | 0]}x${'yz'.repeat((index / 100) | 0)}`,
  );
  const checks = words.map((word, index) =>
    checkOf(
      `endpoint/wrong-in-its-own-way-${word}[row-${index}]:holds-whatever-comes`,
      ['EP-2', 'EP-9/SHOULD', 'MSG-2'],
      {
        verdict: 'fail',
        expected: `${word} ${'期望'.repeat(2000)}`,
        actual: `${word} ${'but '.repeat(2000)}`,
        hint: `${word} ${'提示 '.repeat(2000)}`,
        place: `conformance/scenarios/support-chat/server/endpoint/wrong-in-its-own-way-${word}.yaml:15`,
        trace: flood.slice(0, 38),
      },
    ),
  );
  const runs: Runs = new Map(
    checks.map(({ id }) => [id.replace(/:[^:]*$/, ''), { title: '一个场景 '.repeat(8), trace: flood }]),
  );
  const notes = Array.from(
    { length: 20 },
    (_, index): Note => ({
      kind: 'no-event-line',
      line: `${words[index]} crashed:\n${'  at somewhere\n'.repeat(1000)}`,
    }),
  );
  const report = reportOn(protocol, checks, [], { notes });
  for (const language of languages) {
    const page = await pageOn(report, language, { runs, causes: causes.map((cause) => ({ ...cause, trace: flood })) });
    assert.ok(Buffer.byteLength(page) < largest, `${Buffer.byteLength(page)} bytes`);
    assert.ok(Buffer.byteLength(page) > 1_000_000, `only ${Buffer.byteLength(page)} bytes`);
    const drawn = page.match(/<svg role="img"/g)?.length ?? 0;
    assert.ok(drawn > 10, `${drawn} diagrams`);
    if (language === 'en') {
      assert.match(page, `${checks.length - drawn + causes.length} of ${checks.length} exchanges are left out`);
      assert.match(page, '600 frames are left out here');
      assert.match(page, /… \(\d+ more characters\)/);
    }
  }
});

test.run();
