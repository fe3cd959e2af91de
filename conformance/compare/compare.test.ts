import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { HtmlValidate } from 'html-validate';
import * as assert from 'uvu/assert';
import type { CheckResult, Report } from '#generated/formats/report.js';
import { suite } from '../../test/harness.ts';
import { cli, killAll } from '../commands/fixtures/cli.ts';
import { spokenIn } from '../explain/spoken.ts';
import { languages } from '../language.ts';
import { loadProtocol } from '../protocol/protocol.ts';
import { checkOf, reportOn } from '../report/fixtures/sample-run.ts';
import { brokenWords } from '../report/html/fixtures/broken-words.ts';
import { findChromium, launchChromium } from '../report/html/fixtures/chromium.ts';
import { faultyRun } from '../report/html/fixtures/faulty-run.ts';
import { plainPage } from '../report/page.ts';
import { compareReports } from './comparison.ts';
import { comparisonMarkdown } from './markdown.ts';
import { comparisonPage } from './page.ts';
import { compareWords } from './words.ts';

const test = suite('the comparison of implementations', { timeoutMs: 120_000 });
const executablePath = findChromium();
const inBrowser = test.skipUnless(executablePath !== undefined, 'no Chromium on PATH');
const protocol = await loadProtocol('support-chat');
let folder = '';
let tutorial: Report;
let terse: Report;

test.before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'compare-'));
  const part = ['--run', 'session/refuse*'];
  [tutorial, terse] = await Promise.all([
    faultyRun('refusal-removes-live-session', ...part),
    faultyRun('refusal-without-its-reason', ...part),
  ]);
  await write('tutorial.json', tutorial);
  await write('terse.json', terse);
});

test.after(async () => {
  killAll();
  await rm(folder, { recursive: true, force: true });
});

async function write(name: string, report: unknown): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, typeof report === 'string' ? report : JSON.stringify(report));
  return file;
}

const file = (name: string): string => path.join(folder, name);

test('shows requirements, what differs with its exchange, and what the document leaves open', async () => {
  const reports = [file('tutorial.json'), file('terse.json')];
  const { code, stdout, stderr } = await cli('compare', '--lang', 'en', '--markdown', '-', ...reports);
  assert.is(code, 0, stderr);
  assert.match(stdout, /^## Comparison: support-chat 1\.0$/m);
  assert.match(stdout, /^\| \*\*tutorial\*\* \| python3 my\\_server\.py \| non-conformant \|/m);
  assert.match(stdout, /^\| requirement \| level \| tutorial \| terse \|$/m);
  assert.match(stdout, /^\| SES-2 \| MUST \| ✗ broken \d\/(\d) \| ✓ verified \1\/\1 \|$/m);
  assert.match(stdout, '- tutorial is the report of a part of the suite: what it lacks was not run.');
  assert.match(
    stdout,
    /^<details><summary>SES-2 · tutorial: ✗ broken \d\/\d; terse: ✓ verified \d\/\d · \d checks differ</m,
  );
  assert.match(
    stdout,
    /^- `session\/refused-attempt-leaves-session:gets-broadcasts` SES-2: tutorial ✗ fail; terse ✓ pass$/m,
  );
  assert.match(stdout, /^ +[\d.]+ ms +second +← close 4409/m);
  assert.match(
    stdout,
    /^- \*\*SES-1\*\* `a refusal with 4xx, or a close without one message`\n {2}- tutorial: `[^\n]*4409 "token已建立连接"`\n {2}- terse: `[^\n]*4409[^\n]*`$/m,
  );
});

test('says in Chinese what it says in English', async () => {
  assert.equal(Object.keys(compareWords.zh), Object.keys(compareWords.en));
  const { stdout } = await cli('compare', '--lang', 'zh', file('tutorial.json'), file('terse.json'));
  assert.match(stdout, /^对比：support-chat 1\.0\n/);
  assert.match(stdout, '✗ 未遵守');
  assert.match(stdout, /项检查的结果不同.*。连同往来的内容：\n/);
});

test('tells what got better and what got worse, and fails where something got worse', async () => {
  const worse = await cli('compare', '--lang', 'en', '--baseline', file('terse.json'), file('tutorial.json'));
  assert.is(worse.code, 1, worse.stderr);
  assert.match(worse.stdout, /^### Worse \(\d+\)$/m);
  assert.match(
    worse.stdout,
    /^- `session\/refused-attempt-leaves-session:gets-broadcasts` SES-2: ✓ pass → ✗ fail, `nothing came`$/m,
  );
  assert.match(
    worse.stdout,
    /^### Better \(1\)\n\n- `session\/refuses-second-connection:says-why` SES-1\/SHOULD: ! warn → ✓ pass$/m,
  );
  const same = await cli('compare', '--lang', 'en', '--baseline', file('terse.json'), file('terse.json'));
  assert.is(same.code, 0);
  assert.match(same.stdout, 'Nothing got better or worse.');
});

test('refuses what cannot be compared, and says which file and why', async () => {
  const good = file('terse.json');
  const { verdict: _, ...lacking } = terse;
  const other = { ...terse, protocol: 'team-chat 1.0' };
  const client = { ...terse, requirements: [{ id: 'CL-1', level: 'MUST', status: 'verified', checks: 1 }] };
  const cases: [args: string[], told: RegExp][] = [
    [[good], /name two reports or more, or one with --baseline/],
    [['--baseline', good, good, good], /--baseline takes one report/],
    [[good, file('none.json')], /cannot read .*none\.json: there is no such file/],
    [
      [good, await write('words.json', 'no report')],
      /words\.json is no report of im-conformance server --json: it is no JSON/,
    ],
    [
      [good, await write('lacking.json', lacking)],
      /lacking\.json is no report .*must have required property 'verdict'/,
    ],
    [
      [good, await write('more.json', { ...terse, extra: 1 })],
      /more\.json is no report .*additional properties "extra"/,
    ],
    [
      [good, await write('other.json', other)],
      /terse is a report of the protocol support-chat, other one of team-chat/,
    ],
    [[good, await write('client.json', client)], /terse and client have no requirement in common/],
  ];
  for (const [args, told] of cases) {
    const { code, stdout, stderr } = await cli('compare', ...args);
    assert.is(code, 2, stderr);
    assert.match(stderr, told);
    assert.is(stderr.trim().split('\n').length, 1, stderr);
    assert.is(stdout, '');
  }
});

test('notes versions that are not the same', async () => {
  const provenance = { ...terse.provenance, documentSha256: '0'.repeat(64) };
  const later = await write('later.json', { ...terse, kit: '9.9.9', clock: 'real', provenance });
  const { stdout } = await cli('compare', '--lang', 'en', '--markdown', '-', file('terse.json'), later);
  assert.match(stdout, /The versions of the kit differ \(.*, 9\.9\.9\): a difference may come from that\./);
  assert.match(stdout, /The documents of the protocol differ \([0-9a-f]{8}, 00000000\)/);
  assert.match(stdout, /The clocks differ \(virtual clock, real time\)/);
});

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

test('is a valid page of its own', async () => {
  const page = file('folder/comparison.html');
  const { code, stdout, stderr } = await cli('compare', '--html', page, file('tutorial.json'), file('terse.json'));
  assert.is(code, 0, stderr);
  assert.is(stdout, '');
  assert.match(stderr, /wrote .*comparison\.html/);
  const { valid, results } = await new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: { 'valid-id': ['error', { relaxed: true }] },
  }).validateString(await readFile(page, 'utf8'));
  assert.ok(
    valid,
    results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId} ${message}`)).join('\n'),
  );
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
  const browser = await launchChromium(executablePath ?? '');
  for (const language of languages) {
    const { protocol: spoken } = await spokenIn(language, protocol);
    await write('page.html', comparisonPage(compareReports(standings), spoken, language));
    for (const width of [375, 768, 1280]) {
      const page = await browser.newPage({ viewport: { width, height: 900 } });
      await page.goto(pathToFileURL(file('page.html')).href);
      await page.evaluate(`for (const each of document.querySelectorAll('details')) each.open = true`);
      assert.equal(await brokenWords(page), [], `${language} ${width}`);
      assert.ok(Number(await page.evaluate('document.documentElement.scrollWidth')) <= width);
      await page.close();
    }
  }
  await browser.close();
});

inBrowser('fits into every width without a complaint of the browser, whatever a target says', async () => {
  const evil = '<script>globalThis.pwned = 1</script>"\u202e';
  const report = { ...tutorial, target: evil };
  const implementations = [evil, 'terse', 'third'].map((name, index) => ({
    name,
    report: index === 1 ? terse : report,
  }));
  await write('page.html', comparisonPage(compareReports(implementations), protocol, 'en'));
  const browser = await launchChromium(executablePath ?? '');
  for (const width of [360, 768, 1280]) {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(pathToFileURL(file('page.html')).href);
    assert.ok(Number(await page.evaluate('document.documentElement.scrollWidth')) <= width, `${width}`);
    assert.is(await page.evaluate('globalThis.pwned'), undefined);
    assert.equal(complaints, []);
  }
  await browser.close();
});

test.run();
