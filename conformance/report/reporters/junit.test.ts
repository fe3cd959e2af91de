import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as assert from 'uvu/assert';
import { suite } from '../../../test/harness.ts';
import { checkOf, hurtingTexts, reportOn, sampleReports } from '../fixtures/sample-run.ts';
import { protocol, reported } from './fixtures/reported.ts';

const test = suite('the reporter junit', { timeoutMs: 30_000 });

const schema = fileURLToPath(new URL('fixtures/junit.xsd', import.meta.url));
const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;
const judged = test.skipUnless(hasXmllint, 'xmllint is not there');

/** What xmllint says of a document. */
function xmllint(document: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('xmllint', [...args, '-'], { input: document, encoding: 'utf8' });
  assert.is(status, 0, stderr.slice(0, 500));
  return stdout.trimEnd();
}

const reports = sampleReports(protocol);

for (const [name, report] of Object.entries(reports)) {
  judged(`a run that is ${name} fits the schema, and its numbers are those of the report`, () => {
    const document = reported('junit', report);
    xmllint(document, '--noout', '--schema', schema);
    const number = (path: string): number => Number(xmllint(document, '--xpath', path));
    const { counts, checks, outdated = [], exitCode } = report;
    const expected = checks.filter(({ expectedFailure }) => expectedFailure !== undefined).length;
    const stuck = exitCode > 1 ? 1 : 0;
    assert.is(number('count(//testcase)'), checks.length + outdated.length + stuck);
    assert.is(number('count(//failure)'), (counts['fail'] ?? 0) - expected + outdated.length);
    const open = checks.filter(({ verdict }) => verdict === 'untestable');
    const must = open.filter(({ level }) => level === 'MUST').length;
    assert.is(number('count(//error)'), (counts['error'] ?? 0) + must + stuck);
    assert.is(number('count(//error[@type="not judged"])'), must);
    assert.is(number('count(//skipped)'), (counts['skip'] ?? 0) + open.length - must + expected);
    const times = [...document.matchAll(/<(testsuites|testsuite|testcase) [^>]*time="(\d+)\.(\d{3})"/g)].map(
      ([, what, seconds, thousandths]) => ({ what, milliseconds: Number(seconds) * 1000 + Number(thousandths) }),
    );
    const sum = (wanted: string): number =>
      times.filter(({ what }) => what === wanted).reduce((all, { milliseconds }) => all + milliseconds, 0);
    assert.is(sum('testsuite'), sum('testsuites'), 'areas together take the time of all');
    assert.is(sum('testcase'), sum('testsuites'));
    for (const kind of ['failures', 'errors', 'tests'])
      assert.is(number(`sum(//testsuite/@${kind})`), number(`/testsuites/@${kind} + 0`), kind);
    assert.is(number('sum(//testsuite/@skipped)'), number('count(//skipped)'));
    // Whoever looks at nothing but this file sees what the exit code says.
    assert.is(number('count(//failure | //error)') === 0, exitCode === 0);
  });
}

judged('every area is a suite, every check a case under what it proves', () => {
  const document = reported('junit', reports['faulty'] as never);
  const value = (path: string): string => xmllint(document, '--xpath', `string(${path})`);
  const names = [...document.matchAll(/<testsuite name="(.*?)"/g)].map(([, name]) => name);
  assert.equal(names, ['EP', 'SES', 'HB', 'MSG', 'TTL', 'CLK', 'implicit']);
  assert.is(value('count(//testsuite[@name="implicit"]/testcase[contains(@name, ":frames")])'), '2');
  assert.is(value('//testcase[@name="session/burst-loses-nothing:texts-of-the-one"]/@classname'), 'SES-8 MSG-7');
  assert.is(value('//testsuite[1]//property[@name="verdict"]/@value'), 'non-conformant');
  assert.match(value('//testsuite[1]//property[@name="documentSha256"]/@value'), /^[0-9a-f]{64}$/);
  const failure = value('//testcase[@name="session/refused-attempt-leaves-session:gets-broadcasts"]/failure');
  for (const said of [
    /SES-2 .*Leaves the live session/,
    /expected +imMessage with/,
    /but +nothing came/,
    /repeat +im-/,
  ])
    assert.match(failure, said);
  assert.match(failure, / 29\.7 ms +second +← close 4409 "token已建立连接"/);
  assert.match(value('//testcase[contains(@name, "closed-with-1003")]/system-out'), /it stayed open/);
});

judged('what could not be judged is no skipped case, unless nothing depends on it', () => {
  const open = (level: 'MUST' | 'SHOULD') =>
    checkOf(`message/in-order[${level}]:in-order`, [level === 'MUST' ? 'MSG-7' : 'MSG-7/SHOULD'], {
      verdict: 'untestable',
      reason: 'it never came',
    });
  const document = reported('junit', reportOn(protocol, [open('MUST'), open('SHOULD')]));
  const value = (path: string): string => xmllint(document, '--xpath', `string(${path})`);
  assert.is(value('//testcase[contains(@name, "[MUST]")]/error/@type'), 'not judged');
  assert.is(value('//testcase[contains(@name, "[MUST]")]/error/@message'), 'it never came');
  assert.is(value('//testcase[contains(@name, "[SHOULD]")]/skipped/@message'), 'untestable: it never came');
});

judged('a check takes the time since the one before it in its run', () => {
  const at = (id: string, milliseconds: number) => checkOf(id, ['MSG-7'], { milliseconds });
  const checks = [at('a/b:late', 5290.3), at('a/b:early', 31.4), at('a/c:alone', 100)];
  const document = reported('junit', reportOn(protocol, checks));
  const time = (path: string): string => xmllint(document, '--xpath', `string(${path}/@time)`);
  assert.is(time('//testcase[@name="a/b:early"]'), '0.031');
  assert.is(time('//testcase[@name="a/b:late"]'), '5.259');
  assert.is(time('//testcase[@name="a/c:alone"]'), '0.100');
  assert.is(time('/testsuites'), '5.390');
  assert.match(document, '<property name="wallClock" value="2.135 s"/>');
});

judged('what XML forbids is shown as its escape', () => {
  const document = reported('junit', reports['hurting'] as never);
  const message = (index: number): string =>
    xmllint(
      document,
      '--xpath',
      `string(//testcase[starts-with(@name, "message/hurts-${index}[") and failure]/failure/@message)`,
    );
  assert.match(message(0), /^\\u0000\\u0001.*\\u0007\\b\\t\\n\\u000b\\f\\r\\u000e.* !"#.*~\\u007f\\u0080.*\\u009f/);
  assert.match(
    message(1),
    /^lone \\ud800 and \\udfff, \\ufffe \\uffff \\u\{1fffe\} \\u\{10ffff\}, \\u202e turned \\u2028/,
  );
  for (const index of [2, 3, 5]) assert.ok(message(index).startsWith(hurtingTexts[index] ?? '?'), message(index));
});

judged('Chinese is Chinese', () => {
  const document = reported('junit', reports['faulty'] as never, { language: 'zh' });
  xmllint(document, '--noout', '--schema', schema);
  assert.match(document, /期望/);
});

test.run();
