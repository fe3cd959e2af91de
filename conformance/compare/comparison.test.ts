import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as assert from 'uvu/assert';
import type { CheckResult, Report } from '#generated/formats/report.js';
import { suite } from '../../test/harness.ts';
import { spokenIn } from '../explain/spoken.ts';
import { languages } from '../language.ts';
import { loadProtocol } from '../protocol/protocol.ts';
import { checkOf, reportOn } from '../report/fixtures/sample-run.ts';
import { brokenWords } from '../report/html/fixtures/broken-words.ts';
import { findChromium, launchChromium } from '../report/html/fixtures/chromium.ts';
import { plainPage } from '../report/page.ts';
import { compareReports } from './comparison.ts';
import { comparisonMarkdown } from './markdown.ts';
import { comparisonPage } from './page.ts';
import { compareWords } from './words.ts';

const test = suite('how implementations are told apart', { timeoutMs: 120_000 });
const executablePath = findChromium();
const inBrowser = test.skipUnless(executablePath !== undefined, 'no Chromium on PATH');
const protocol = await loadProtocol('support-chat');

test('tells what could not be judged from what was skipped and from what was not run', () => {
  const named = (name: string, report: Report) => ({ name, report });
  const one = (verdict: CheckResult['verdict']) => reportOn(protocol, [checkOf('x/y:z', ['EP-1'], { verdict })]);
  const comparison = compareReports([
    named('open', one('untestable')),
    named('without', one('skip')),
    named('other', reportOn(protocol, [checkOf('x/q:z', ['EP-2'])], [], { filtered: true })),
  ]);
  const requirement = comparison.requirements.find(({ id }) => id === 'EP-1');
  assert.equal(
    requirement?.cells.map(({ standing, passed, checks }) => [standing, passed, checks]),
    [
      ['not judged', 0, 1],
      ['skipped', 0, 1],
      ['not run', 0, 0],
    ],
  );
  const markdown = comparisonMarkdown(comparison, plainPage('en'), compareWords.en);
  assert.match(markdown, '| EP-1 | MUST | ? not judged 0/1 | – skipped 0/1 | · not run |');
  assert.match(markdown, '- `x/y:z` EP-1: open ? not judged; without – skipped; other · not run');
  const page = comparisonPage(comparison, protocol, 'en');
  for (const said of ['? not judged', '– skipped', '· not run']) {
    assert.match(page, new RegExp(`<td class="status[^"]*"><span class="party">[^/]*</span>\\${said} <`));
    assert.match(page, new RegExp(`>\\w+: \\${said}</span>`));
  }
});

test('begins with the requirements, below which what differs is folded', () => {
  const reports = (['pass', 'fail'] as const).map((verdict) => ({
    name: verdict,
    report: reportOn(protocol, [checkOf('x/y:z', ['EP-1'], { verdict })]),
  }));
  const page = comparisonPage(compareReports(reports), protocol, 'en');
  const [matrix, check] = [page.indexOf('<table class="compared"'), page.indexOf('<details')];
  assert.ok(matrix > 0 && matrix < check);
  assert.not.match(page, /<details[^>]* open/);
  assert.match(page, '<a class="differ" href="#differing-EP-1">1 check differs</a>');
  assert.match(page, '<details class="run" id="differing-EP-1">');
});

test('counts checks of the suite, whatever every scenario checks beside them', () => {
  const declared = checkOf('x/y:z', ['EP-1']);
  const frames = ['x/y', 'x/q'].map((run) => checkOf(`${run}:frames`, ['MSG-2'], { verdict: 'fail' }));
  const comparison = compareReports([
    { name: 'right', report: reportOn(protocol, [declared, checkOf('x/q:z', ['EP-1'])]) },
    { name: 'wrong', report: reportOn(protocol, [declared, checkOf('x/q:z', ['EP-1']), ...frames]) },
  ]);
  assert.equal(
    comparison.differing.map(({ id, alike, cells }) => [id, ...alike, ...cells.map(({ outcome }) => outcome)]),
    [['x/y:frames', 'x/q:frames', 'not seen', 'fail']],
  );
  const markdown = comparisonMarkdown(comparison, plainPage('en'), compareWords.en);
  assert.equal(markdown.match(/\| 2\/2 \|/g)?.length, 2);
  assert.match(markdown, '- `x/y:frames` and 1 more MSG-2: right ✓ nothing wrong; wrong ✗ fail');
});

test('has room in a comment, and says of how many no exchange is shown', () => {
  const trace = Array.from({ length: 40 }, (_, index) => ({
    milliseconds: index,
    connection: 'alice',
    direction: 'received' as const,
    text: `imMessage ${'long '.repeat(60)}`,
  }));
  const of = (verdict: 'pass' | 'fail') =>
    reportOn(
      protocol,
      protocol.model.requirements.map(({ id }, index) =>
        checkOf(`x/y-${index}:z`, [id], verdict === 'fail' ? { verdict, actual: 'wrong '.repeat(200), trace } : {}),
      ),
    );
  const reports = ['a', 'b', 'c'].map((name) => ({ name, report: of(name === 'a' ? 'pass' : 'fail') }));
  const markdown = comparisonMarkdown(compareReports(reports), plainPage('en'), compareWords.en);
  assert.ok(Buffer.byteLength(markdown) < 65_536, `${Buffer.byteLength(markdown)}`);
  const shown = markdown.match(/^```text$/gm)?.length ?? 0;
  assert.ok(shown > 0);
  assert.match(markdown, `No exchange is shown here for ${protocol.model.requirements.length - shown / 2} more`);
});

test('takes rows of a table that came to the same as one', () => {
  const rows = (verdict: 'pass' | 'fail') =>
    reportOn(
      protocol,
      ['a', 'b', 'c'].map((row) => checkOf(`x/y[${row}]:z`, ['EP-1'], { verdict })),
    );
  const { differing } = compareReports([
    { name: 'one', report: rows('pass') },
    { name: 'two', report: rows('fail') },
  ]);
  assert.equal(
    differing.map(({ id, alike }) => [id, ...alike]),
    [['x/y[a]:z', 'x/y[b]:z', 'x/y[c]:z']],
  );
});

test('asks nothing where all do the same, or one is wrong', () => {
  const seen = (...answers: [verdict: 'pass' | 'fail', actual: string][]) =>
    compareReports(
      answers.map(([verdict, actual], index) => ({
        name: `${index}`,
        report: reportOn(protocol, [checkOf('x/y:z', ['EP-1'], { verdict, actual })]),
      })),
    ).questions.length;
  assert.is(seen(['pass', 'closed with 1002'], ['pass', 'closed with 1002']), 0);
  assert.is(seen(['pass', 'closed with 1002'], ['fail', 'it stayed open']), 0);
  assert.is(seen(['pass', 'closed with 1002'], ['pass', 'closed with 1007']), 1);
});

inBrowser('breaks no word inside, in either language', async () => {
  const standings = (['pass', 'fail', 'untestable', 'skip'] as const).map((verdict) => ({
    name: `server_in_${verdict}`,
    report: reportOn(
      protocol,
      protocol.model.requirements
        .filter(({ actor }) => actor === 'server')
        .flatMap(({ id }) => [
          checkOf(`x/y-${id.toLowerCase()}:z`, [id], { verdict, reason: 'nothing came', actual: 'it stayed open' }),
          checkOf(`x/y-${id.toLowerCase()}:q`, [`${id}/SHOULD`], { verdict: 'warn', actual: 'it stayed open' }),
        ]),
    ),
  }));
  const folder = await mkdtemp(path.join(tmpdir(), 'comparison-'));
  const file = path.join(folder, 'page.html');
  const browser = await launchChromium(executablePath ?? '');
  for (const language of languages) {
    const { protocol: spoken } = await spokenIn(language, protocol);
    await writeFile(file, comparisonPage(compareReports(standings), spoken, language));
    for (const width of [375, 768, 1280]) {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      await page.goto(pathToFileURL(file).href);
      await page.evaluate(`for (const each of document.querySelectorAll('details')) each.open = true`);
      assert.equal(await brokenWords(page), [], `${language} ${width}`);
      assert.ok(Number(await page.evaluate('document.documentElement.scrollWidth')) <= width);
      await page.close();
    }
  }
  await browser.close();
  await rm(folder, { recursive: true });
});

test.run();
