import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { FakeStream, inEnvironment } from './fixtures/fake-terminal.ts';
import { checkOf, faultyChecks, sampleBeginning } from './fixtures/sample-run.ts';
import { noColour, protocol, shown } from './fixtures/shown-run.ts';
import { cells } from './layout.ts';
import { terminalReporter } from './terminal.ts';

const test = suite('the report in a terminal');

for (const columns of [60, 80, 120]) {
  test(`no line is wider than a terminal of ${columns} columns`, () => {
    for (const environment of [noColour, { FORCE_COLOR: '1' }]) {
      const { out, err } = shown({ columns, environment });
      for (const line of out.lines) assert.ok(cells(line) <= columns, `${cells(line)}: ${line}`);
      for (const line of err.text.split('\r')) assert.ok(cells(line) < columns, line);
    }
  });
}

test('the head names kit, protocol and target, and how exact times are', () => {
  assert.equal(shown({ columns: 120 }).out.lines.slice(0, 2), [
    'im-conformance 0.1.0 · Support chat 1.0 · ws://127.0.0.1:35001',
    'virtual clock; answers within 0.8 ms here, so every time limit gets 254 ms of tolerance',
  ]);
});

test('what passed is a number, and nothing is told while the run goes on, unless every check is asked for', () => {
  const { lines } = shown({}).out;
  assert.not.ok(lines.some((line) => line.startsWith('✓ ')));
  const head = lines.slice(
    0,
    lines.findIndex((line) => /causes? explains?/.test(line)),
  );
  assert.equal(head.slice(-2), ['tolerance', '']);
  assert.is(head.length, 4, head.join('\n'));
  assert.ok(lines.some((line) => line.startsWith('11 checks: 2 passed, ')));
});

test('every check has one line, which is not cut off a terminal', () => {
  const { lines } = shown({ everyCheck: true }).out;
  for (const { id } of faultyChecks) {
    const found = lines
      .slice(0, lines.indexOf('Failures'))
      .filter((line) => /^[✓✗!–?] /.test(line) && line.includes(id));
    assert.is(found.length, 1, id);
  }
  assert.ok(lines.includes('✓ EP-1          endpoint/accepts-user-ids:largest-accepted'));
  assert.ok(
    lines.includes('✗ SES-2         session/refused-attempt-leaves-session:gets-broadcasts (fail; second try, alone)'),
  );
});

test('an id is cut in the middle on a terminal', () => {
  const { lines } = shown({ columns: 60, everyCheck: true }).out;
  assert.ok(lines.some((line) => /^\? SES-2 +session\/.*….*can-speak \(untestable\)$/.test(line)));
});

test('results that are not final are told of, and not shown as results', () => {
  const { lines } = shown({ everyCheck: true }).out;
  const told = lines.filter((line) => line.includes('once more'));
  assert.equal(told, [
    '  session/refused-attempt-leaves-session:gets-broadcasts did not hold; once more, alone, at the end',
  ]);
});

test('begins with what is wrong, each once, in the order of repair', () => {
  const { lines } = shown({ columns: 80 }).out;
  const titles = lines.filter((line) => /^\d {2}[A-Z]/.test(line));
  assert.equal(titles, ['1  MSG-5  3 failed', '2  MSG-2  2 failed', '3  SES-2  1 failed, 1 not judged']);
  const from = lines.indexOf(titles[2] ?? '');
  const labels = lines.slice(from, lines.indexOf('', from)).map((line) => /^ {2}([a-z]+|[A-Z]+-\d+) /.exec(line)?.[1]);
  assert.equal(labels.filter(Boolean), ['SES-2', 'expected', 'but', 'hint', 'repeat']);
  assert.ok(lines.some((line) => line.startsWith('! EP-6/SHOULD')));
});

test('a failure is shown with rule, expectation, observation, hint, place, command and wire', () => {
  const { lines } = shown({ columns: 80, everyCheck: true }).out;
  const from = lines.findIndex((line) => line.startsWith('✗ MUST  session/'));
  assert.match(lines[from] ?? '', /….*gets-broadcasts \(second try, alone\)$/);
  const block = lines.slice(from, lines.indexOf('', lines.indexOf('', from) + 1));
  const labels = block.map((line) => /^ {2}([a-z]+|[A-Z]+-\d+)(?: |$)/.exec(line)?.[1]).filter(Boolean);
  assert.equal(labels, ['SES-2', 'expected', 'but', 'hint', 'where', 'repeat']);
  assert.ok(block.includes('  but       nothing came'));
  assert.ok(block.includes('  … 4 earlier'));
  assert.ok(block.includes('    29.7 ms  second  ← close 4409 "token已建立连接"'));
  assert.ok(block.includes('  5290.3 ms          ✗ decided here'));
  assert.ok(block.some((line) => line.startsWith('    31.8 ms  bob     → chatText 我在这里') && line.endsWith('…')));
});

test('rows that fail alike are one block', () => {
  const { lines } = shown({ everyCheck: true }).out;
  assert.ok(lines.includes('✗ MUST  message/text-is-unchanged[emoji]:unchanged and 2 more'));
  assert.ok(lines.includes('  rows      emoji, zwj-sequence, skin-tone-and-flag'));
  assert.ok(lines.includes('  also in   message/exactly-once'));
});

test('warnings follow failures, with the recommendation', () => {
  const { lines } = shown({ everyCheck: true }).out;
  assert.ok(lines.indexOf('Warnings') > lines.indexOf('Failures'));
  assert.ok(lines.includes('  EP-6/SHOULD  Closes the connection with 1003.'));
});

test('of more than 20 failures the rest is listed', () => {
  const checks = Array.from({ length: 23 }, (_, index) =>
    checkOf(`message/scenario-${index}:holds`, ['MSG-1'], { verdict: 'fail', actual: 'nothing came' }),
  );
  const { lines } = shown({ checks, everyCheck: true }).out;
  assert.is(lines.filter((line) => line === '  but       nothing came').length, 20);
  assert.equal(lines.filter((line) => line.startsWith('✗ MUST')).length, 23);
});

test('colours and cursors are for terminals; NO_COLOR keeps the glyphs', () => {
  const esc = '\u001b';
  assert.ok(shown({ columns: 80, environment: {} }).out.text.includes(`${esc}[31m`));
  for (const plain of [shown({}), shown({ environment: {} }), shown({ columns: 80, environment: { TERM: 'dumb' } })]) {
    assert.not.ok(plain.out.text.includes(esc));
    assert.is(plain.err.text, '');
  }
  const uncoloured = shown({ columns: 80 });
  assert.not.ok(uncoloured.out.text.includes(esc));
  assert.ok(uncoloured.out.lines.some((line) => line.startsWith('! ')));
  const forced = shown({ environment: { FORCE_COLOR: '1' }, everyCheck: true });
  assert.ok(forced.out.text.includes(`${esc}[32m`));
});

test('a word says what a colour would; an error is called one in any case', () => {
  const plain = shown({ columns: 80, everyCheck: true }).out.text;
  const coloured = shown({ columns: 80, environment: {}, everyCheck: true }).out.text;
  assert.ok(plain.includes(' (warn)') && plain.includes(' (error)'));
  assert.not.ok(coloured.includes(' (warn)'));
  assert.ok(coloured.includes(' (error)'));
});

test('off a terminal prose is wrapped and values are not', () => {
  const actual = `text is "${'long '.repeat(40)}"`;
  const { lines } = shown({ checks: [checkOf('a/b:c', ['EP-2'], { verdict: 'fail', actual })], everyCheck: true }).out;
  assert.ok(lines.includes(`  but       ${actual}`));
  const rule = lines.findIndex((line) => line.startsWith('  EP-2 '));
  assert.ok(lines.slice(rule, rule + 4).every((line) => cells(line) <= 80));
});

test('progress can be cleared for what somebody else writes', () => {
  const err = new FakeStream(80);
  inEnvironment(noColour, () => {
    const terminal = terminalReporter({ out: new FakeStream(80), err, protocol, repeatCommand: () => '' });
    terminal.began(sampleBeginning);
    terminal.clear();
  });
  assert.is(err.text, '0 of 70 scenarios\r\u001b[2K');
});

test('progress counts final results, and is erased in the end', () => {
  const { err } = shown({ columns: 80 });
  assert.ok(err.text.includes('0 of 70 scenarios'));
  assert.ok(err.text.includes('13 of 70 scenarios, 6 failed'));
  assert.ok(err.text.endsWith('\r\u001b[2K'));
});

test.run();
