import * as assert from 'uvu/assert';
import type { Report } from '#generated/formats/report.js';
import { suite } from '../../../test/harness.ts';
import { checkOf, hurtingTexts, reportOn, sampleReports } from '../fixtures/sample-run.ts';
import { protocol, reported } from './fixtures/reported.ts';
import { code, codeBlock, html, plain } from './markdown-text.ts';

const test = suite('the reporter markdown');
const reports = sampleReports(protocol);

/** Lines outside of blocks of code, code spans and escaped characters taken out: what means something. */
function meaning(text: string): string[] {
  let fence: string | undefined;
  return text.split('\n').flatMap((line) => {
    const [, mark] = /^ *(`{3,})[^`]*$/.exec(line) ?? [];
    if (fence !== undefined) {
      if (mark !== undefined && mark.length >= fence.length && line.trim() === mark) fence = undefined;
      return [];
    }
    if (mark !== undefined) {
      fence = mark;
      return [];
    }
    return [line.replace(/\\[!-/:-@[-`{-~]/g, '').replace(/(?<!`)(`+)(?!`)(.*?)(?<!`)\1(?!`)/g, 'CODE')];
  });
}

for (const [name, report] of Object.entries(reports)) {
  test(`a run that is ${name} has nothing in it but what the page means`, () => {
    const lines = meaning(reported('markdown', report));
    const text = lines.join('\n');
    assert.match(lines[0] ?? '', new RegExp(`^## \\S+ Verdict: ${report.verdict}`));
    assert.equal(
      (text.match(/<\/?[^>]*>/g) ?? []).filter((tag) => !/^<\/?(details|summary|b|code)>$/.test(tag)),
      [],
    );
    for (const tag of ['details', 'summary', 'b', 'code'])
      assert.is(text.split(`<${tag}>`).length, text.split(`</${tag}>`).length, tag);
    for (const row of lines.filter((line) => line.startsWith('|'))) assert.is(row.split('|').length, 7, row);
    assert.not.match(text, /\]\(|!\[|https?:\/\/|@user|\*bold|~~/);
    assert.equal(
      lines
        .filter((line) => /^#/.test(line))
        .map((line) => line.replace(/^#+ .*/, ''))
        .join(''),
      '',
    );
  });
}

test('it has the verdict, the areas, the failures and what was not judged', () => {
  const text = reported('markdown', reports['faulty'] as Report);
  for (const part of [
    /^## ❌ Verdict: non-conformant \(SES-2, MSG-2, MSG-5 broken\)\n/,
    /\n\| SES \| Sessions \| 1\/8 \| 1\/3 \| SES-2 broken; .*\|\n/,
    /\n### Failures\n[\s\S]*<summary>✗ <b>MUST SES-2<\/b> <code>session\/refused-attempt-leaves-session:gets-broadcasts<\/code>/,
    /\nexpected +imMessage with \{"text":"from bob n30"\}.*\nbut +nothing came\n/,
    /\n### Warnings\n[\s\S]*EP-6\/SHOULD/,
    /\n### Could not be judged\n\n- /,
    /\n### Not verified\n\n<details><summary>EP-2, EP-3, .* more<\/summary>\n\n- \*\*EP-2\*\* MUST – Opens no session/,
    /\n### Skipped\n/,
    /\n### Notes\n\n- createTime is the time at UTC\+08:00;/,
  ])
    assert.match(text, part);
});

test('Chinese is Chinese', () => {
  const text = reported('markdown', reports['faulty'] as Report, { language: 'zh' });
  assert.match(text, /^## ❌ 结论：不符合协议/);
  assert.match(text, /\n### 未验证的要求\n/);
  assert.not.match(text, /### [A-Z]/);
});

test('where there is little room it says what it leaves out, and never takes more', () => {
  const trace = [{ milliseconds: 1, connection: 'a', direction: 'sent' as const, text: '用'.repeat(1000) }];
  const checks = Array.from({ length: 60 }, (_, index) =>
    checkOf(`message/s-${index}:holds`, ['MSG-1'], { verdict: 'fail', actual: 'x'.repeat(4000), trace }),
  );
  const report = reportOn(protocol, checks);
  for (const mostBytes of [200_000, 20_000, 400]) {
    const text = reported('markdown', report, { mostBytes });
    assert.ok(Buffer.byteLength(text) <= mostBytes, `${Buffer.byteLength(text)} of ${mostBytes}`);
    if (mostBytes > 400) assert.match(text, /\n… and \d+ more, for which there is no room here\n/);
    assert.match(text, /^## ❌ Verdict: non-conformant/);
  }
});

test('each way of writing a text shows the text', () => {
  assert.is(plain('a|b `c` *d* _e_ [f](g) <h> &'), 'a\\|b \\`c\\` \\*d\\* \\_e\\_ \\[f\\](g) &lt;h&gt; &amp;');
  assert.is(plain('- x'), '\\- x');
  assert.is(plain('12. x'), '12\\. x');
  assert.is(plain('# x'), '\\# x');
  assert.is(plain('https://x www.x'), 'https:\\//x www\\.x');
  assert.is(html('<b>"&'), '&#60;b&#62;&#34;&#38;');
  assert.is(code('a`b``c'), '```a`b``c```');
  assert.is(code('`'), '`` ` ``');
  assert.is(code('a|b\n'), '`a|b\\n`');
  assert.equal(codeBlock(['```', 'x']), ['````text', '```', 'x', '````']);
  for (const text of hurtingTexts) assert.is(plain(text).split('\n').length, 1);
});

test.run();
