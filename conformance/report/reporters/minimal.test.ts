import * as assert from 'uvu/assert';
import type { Report } from '#generated/formats/report.js';
import { suite } from '../../../test/harness.ts';
import { checkOf, hurtingChecks, reportOn, sampleReports } from '../fixtures/sample-run.ts';
import { protocol, reported } from './fixtures/reported.ts';

const test = suite('the reporter minimal');
const reports = sampleReports(protocol);
const linesOf = (report: Report | undefined, language: 'en' | 'zh' = 'en'): string[] =>
  reported('minimal', report as Report, { language })
    .trimEnd()
    .split('\n');

test('has the verdict first, then a line for each failure and each reason', () => {
  assert.equal(linesOf(reports['faulty']), [
    'Verdict: non-conformant (SES-2, MSG-2, MSG-5 broken)',
    '11 checks: 2 passed, 4 failed, 1 with a warning, 1 skipped, 2 untestable, 1 in error; beside them 2 × frames failed (2.1 s, virtual clock)',
    '✗ MSG-5 message/text-is-unchanged[emoji]:unchanged (3 failed) | but: text is "emoji ?", not "emoji 😀" | expected: imMessage with {"uid":1172} at alice',
    '✗ MSG-2 message/in-order:frames (2 failed) | but: r got {"role":"user","username":"","uid":"16","avatar":"","createTime":"2026-01-15 14:03:07","text":""}: it is no imMessage: uid must be integer | expected: only messages of the document, in frames of RFC 6455',
    '✗ SES-2 session/refused-attempt-leaves-session:gets-broadcasts (1 failed, 1 not judged) | but: nothing came | expected: imMessage with {"text":"from bob n30"} at first within 5000 ms',
    '! EP-6/SHOULD endpoint/never-broadcasts-binary[chat]:closed-with-1003 (1 failed) | but: it stayed open | expected: alice to be closed with 1003',
    "? 1 untestable: it would take 7260 s with the target's timers: start it with a short session TTL and say so under timers in the configuration, or allow more with --timeout | ttl/expires-after-ttl:closed-after",
    '? 1 in error: no connection carol was opened | heartbeat/answered-once:once',
    'Note: createTime is the time at UTC+08:00; no time zone is configured to compare it with',
    "repeat: im-conformance server --run 'message/text-is-unchanged[emoji]:unchanged' --url ws://a",
  ]);
});

test('has two lines and the notes where all is well', () => {
  const lines = linesOf(reports['conformant']);
  assert.is(lines[0], 'Verdict: conformant');
  assert.match(lines[1] ?? '', /^\d+ checks: \d+ passed/);
  assert.is(lines.length, 3);
});

test('tells of failures that are expected no more', () => {
  assert.ok(
    linesOf(reports['with outdated expectations']).includes(
      '✗ SES-2 (expected.yaml:3): it does not fail any more: take the entry out',
    ),
  );
});

test('is one line for each, whatever a target says, and no longer than can be read', () => {
  const lines = linesOf(reportOn(protocol, hurtingChecks));
  assert.not.ok(lines.join('\n').includes('\u001b'));
  assert.ok(lines.every((line) => line.length < 2500));
  const many = Array.from({ length: 90 }, (_, index) =>
    checkOf(`message/s-${index}:holds`, ['MSG-1'], {
      verdict: 'untestable',
      cause: { kind: 'not-reached', check: `before-${index}` },
    }),
  );
  const reasons = linesOf(reportOn(protocol, many));
  assert.is(reasons.filter((line) => line.startsWith('? ')).length, 60);
  assert.ok(reasons.includes('and 30 more'));
});

test('is in Chinese where the run is', () => {
  const lines = linesOf(reports['faulty'], 'zh');
  assert.match(lines[0] ?? '', /^结论：不符合协议/);
  assert.ok(lines.some((line) => line.includes(' | 实际: 什么都没有收到 | 期望: ')));
});

test.run();
