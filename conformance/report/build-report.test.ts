import * as assert from 'uvu/assert';
import { validateReport } from '#generated/formats/validators.js';
import { suite } from '../../test/harness.ts';
import { loadProtocol } from '../protocol/protocol.ts';
import { checkOf, faultyChecks, reportOn } from './fixtures/sample-run.ts';
import { parseHints } from './hints.ts';

const test = suite('building a report');
const protocol = await loadProtocol('support-chat');

test('follows the published format', () => {
  for (const checks of [faultyChecks, []]) {
    const report: unknown = JSON.parse(JSON.stringify(reportOn(protocol, checks)));
    assert.ok(validateReport(report), JSON.stringify(validateReport.errors));
  }
});

test('says what was judged, by what, and when', () => {
  const { kit, protocol: by, startedAt, milliseconds, notes } = reportOn(protocol, faultyChecks);
  assert.equal(
    [kit, by, startedAt, milliseconds, notes?.length],
    ['0.1.0', 'support-chat 1.0', '2026-01-15T06:03:21.500Z', 2135, 1],
  );
});

test('judges the run', () => {
  const report = reportOn(protocol, faultyChecks);
  assert.is(report.verdict, 'non-conformant');
  assert.is(report.exitCode, 1);
  assert.equal(report.counts, { pass: 2, fail: 6, warn: 1, skip: 1, untestable: 2, error: 1 });
  assert.is(report.requirements.find(({ id }) => id === 'SES-2')?.status, 'broken');
});

test('gives a hint to what was broken, and to nothing else', () => {
  const hints = parseHints(
    'hints.yaml',
    '- { requirement: SES-2, hint: { en: Remove only your own session., zh: 只删除属于自己的那个会话 } }',
  );
  const checks = (['fail', 'warn', 'pass', 'untestable', 'error', 'skip'] as const).map((verdict) =>
    checkOf(`session/a:${verdict}`, ['SES-2'], { verdict }),
  );
  assert.equal(
    reportOn(protocol, checks, hints)
      .checks.filter(({ hint }) => hint !== undefined)
      .map(({ verdict }) => verdict),
    ['fail', 'warn'],
  );
});

test('chooses hints by what the program printed, and by what it is written in', () => {
  const hints = parseHints(
    'hints.yaml',
    `- log: FULL_WRITING
  hint: { en: Give each connection one writer., zh: 每个连接只能有一个写者，不要并发地写 }
  for: { java: { en: Synchronize on the session., zh: 用 synchronized 保护对会话的每一次写 } }`,
  );
  const line = { milliseconds: 1, connection: 'stderr', text: 'state [TEXT_FULL_WRITING]' } as const;
  const of = (direction: 'log' | 'received', stack?: 'java' | 'go') => {
    const check = checkOf('a/b:c', ['SES-8'], { verdict: 'fail', trace: [{ ...line, direction }] });
    return reportOn(protocol, [check], hints, { stack }).checks[0]?.hint;
  };
  assert.is(of('log'), 'Give each connection one writer.');
  assert.is(of('log', 'go'), 'Give each connection one writer.');
  assert.is(of('log', 'java'), 'Synchronize on the session.');
  assert.is(of('received', 'java'), undefined);
});

test('changes no result that it is given', () => {
  const before = JSON.stringify(faultyChecks);
  reportOn(
    protocol,
    faultyChecks,
    parseHints(
      'hints.yaml',
      '- { requirement: SES-2, hint: { en: Remove only your own one., zh: 只删除属于自己的那个会话 } }',
    ),
  );
  assert.is(JSON.stringify(faultyChecks), before);
});

test.run();
