import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { HtmlValidate } from 'html-validate';
import * as assert from 'uvu/assert';
import type { Report } from '#generated/formats/report.js';
import { suite } from '../../test/harness.ts';
import { cli, killAll } from '../commands/fixtures/cli.ts';
import { loadProtocol } from '../protocol/protocol.ts';
import { findChromium, launchChromium } from '../report/html/fixtures/chromium.ts';
import { faultyRun } from '../report/html/fixtures/faulty-run.ts';
import { compareReports } from './comparison.ts';
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
