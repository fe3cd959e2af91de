import * as assert from 'uvu/assert';
import type { CheckResult } from '#generated/formats/report.js';
import { suite } from '../../test/harness.ts';
import { loadProtocol, protocolOf } from '../protocol/protocol.ts';
import { FakeStream, inEnvironment } from './fixtures/fake-terminal.ts';
import { checkOf, faultyChecks, reportOn, sampleBeginning } from './fixtures/sample-run.ts';
import { loadHints } from './hints.ts';
import { cells } from './layout.ts';
import { terminalReporter } from './terminal.ts';

const test = suite('the report in a terminal');
const protocol = await loadProtocol('support-chat');
const hints = await loadHints('support-chat');
const noColour = { NO_COLOR: '1' };

interface Shown {
  readonly columns?: number;
  readonly environment?: Readonly<Record<string, string>>;
  readonly checks?: readonly CheckResult[];
}

/** A whole run as it is shown; without columns the streams are no terminals. */
function shown({ columns, environment = noColour, checks = faultyChecks }: Shown): {
  out: FakeStream;
  err: FakeStream;
} {
  const out = new FakeStream(columns);
  const err = new FakeStream(columns);
  inEnvironment(environment, () => {
    const repeatCommand = ({ id }: CheckResult) => `npx im-conformance server --url ws://127.0.0.1:35001 --run '${id}'`;
    const terminal = terminalReporter({ out, err, protocol, repeatCommand });
    terminal.began(sampleBeginning);
    for (const check of checks) {
      if (check.repeated === true) terminal.played([{ ...check, repeated: false }], true);
      terminal.played([check], false);
    }
    terminal.finished(reportOn(protocol, checks, hints));
  });
  return { out, err };
}

const green = protocol.model.requirements
  .filter(({ actor }) => actor === 'server')
  .map(({ id }) => checkOf(`message/scenario:holds-${id.toLowerCase()}`, [id]));

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

test('every check has one line, which is not cut off a terminal', () => {
  const { lines } = shown({}).out;
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
  const { lines } = shown({ columns: 60 }).out;
  assert.ok(lines.some((line) => /^\? SES-2 +session\/.*….*can-speak \(untestable\)$/.test(line)));
});

test('results that are not final are told of, and not shown as results', () => {
  const { lines } = shown({}).out;
  const told = lines.filter((line) => line.includes('once more'));
  assert.equal(told, [
    '  session/refused-attempt-leaves-session:gets-broadcasts did not hold; once more, alone, at the end',
  ]);
});

test('a failure is shown with rule, expectation, observation, hint, place, command and wire', () => {
  const { lines } = shown({ columns: 80 }).out;
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
  const { lines } = shown({}).out;
  assert.ok(lines.includes('✗ MUST  message/text-is-unchanged[emoji]:unchanged and 2 more'));
  assert.ok(lines.includes('  rows      emoji, zwj-sequence, skin-tone-and-flag'));
  assert.ok(lines.includes('  also in   message/exactly-once'));
});

test('warnings follow failures, with the recommendation', () => {
  const { lines } = shown({}).out;
  assert.ok(lines.indexOf('Warnings') > lines.indexOf('Failures'));
  assert.ok(lines.includes('  EP-6/SHOULD  Closes the connection with 1003.'));
});

test('of more than 20 failures the rest is listed', () => {
  const checks = Array.from({ length: 23 }, (_, index) =>
    checkOf(`message/scenario-${index}:holds`, ['MSG-1'], { verdict: 'fail', actual: 'nothing came' }),
  );
  const { lines } = shown({ checks }).out;
  assert.is(lines.filter((line) => line === '  but       nothing came').length, 20);
  assert.equal(lines.filter((line) => line.startsWith('✗ MUST')).length, 23);
});

test('what was not judged is grouped by reason, an error called an error', () => {
  const { lines } = shown({}).out;
  const from = lines.indexOf('Could not be judged');
  assert.equal(lines.slice(from, lines.indexOf('Summary')), [
    'Could not be judged',
    '? not reached, because gets-broadcasts did not hold',
    '    session/refused-attempt-leaves-session:can-speak',
    "? it would take 7260 s with the target's timers",
    '    ttl/expires-after-ttl:closed-after',
    '? error: no connection carol was opened',
    '    heartbeat/answered-once:once',
    '',
    'Skipped',
    '– the target does not declare the capability clock-tick',
    '    clock/ticks-at-a-sweep:tick',
    '',
  ]);
});

test('the summary tells of every area, in columns', () => {
  const { lines } = shown({ columns: 120 }).out;
  const from = lines.indexOf('Summary');
  assert.equal(lines.slice(from + 1, from + 5), [
    '     area                 verified  checks',
    'EP   Endpoint and frames      1/10     1/2  EP-6/SHOULD broken; 9 not run',
    'SES  Sessions                  1/8     1/3  SES-2 broken; SES-1, SES-3, SES-4, SES-5, SES-6, SES-7 not run',
    'HB   Heartbeat                 0/7     0/1  HB-1 not verified; HB-2, HB-3, HB-4, HB-5, HB-6, HB-7 not run',
  ]);
  assert.ok(lines.includes('Note: createTime is 8 h from UTC; no time zone is declared'));
});

test('columns of the summary are aligned with a title in Han', () => {
  const model = { ...protocol.model, areas: { EP: '端点与帧', SES: 'Sessions' } };
  const out = new FakeStream(80);
  inEnvironment(noColour, () => {
    const han = { ...protocol, model };
    const terminal = terminalReporter({ out, err: new FakeStream(), protocol: han, repeatCommand: () => '' });
    terminal.finished(reportOn(han, [checkOf('a/b:c', ['EP-1'])]));
  });
  const rows = out.lines
    .filter((line) => /^(EP|SES) /.test(line))
    .map((line) => line.replace(/ {2}[A-Z0-9].*run.*$/, ''));
  const ends = rows.map((line) => cells(line.match(/^.*?\d\/\d+ +\d\/\d+/)?.[0] ?? ''));
  assert.is(ends.length, 2);
  assert.is(ends[0], ends[1]);
});

test('a requirement that cannot be observed is named with the reason', () => {
  const requirements = protocol.model.requirements.map((requirement) =>
    requirement.id === 'HB-1' ? { ...requirement, unobservable: 'nobody can look inside' } : requirement,
  );
  const blind = protocolOf({ ...protocol.model, messages: {}, requirements }, {});
  const out = new FakeStream();
  inEnvironment(noColour, () => {
    const terminal = terminalReporter({ out, err: out, protocol: blind, repeatCommand: () => '' });
    terminal.finished(reportOn(blind, [checkOf('a/b:c', ['EP-1'])]));
  });
  assert.ok(out.lines.includes('HB-1 cannot be observed: nobody can look inside'));
});

test('the last two lines are the verdict and the numbers', () => {
  assert.equal(shown({ columns: 120 }).out.lines.slice(-3), [
    'Verdict: non-conformant (SES-2, MSG-2, MSG-5 broken)',
    '13 checks: 2 passed, 6 failed, 1 with a warning, 1 skipped, 2 untestable, 1 in error (2.1 s, virtual clock)',
    '',
  ]);
  assert.equal(shown({ columns: 120, checks: green }).out.lines.slice(-3), [
    'Verdict: conformant',
    `${green.length} checks: ${green.length} passed (2.1 s, virtual clock)`,
    '',
  ]);
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
  assert.ok(uncoloured.out.lines.some((line) => line.startsWith('✗ ')));
  assert.ok(shown({ environment: { FORCE_COLOR: '1' } }).out.text.includes(`${esc}[32m`));
});

test('a word says what a colour would', () => {
  assert.ok(shown({ columns: 80 }).out.text.includes(' (warn)'));
  assert.not.ok(shown({ columns: 80, environment: {} }).out.text.includes(' (warn)'));
});

test('progress counts final results, and is erased in the end', () => {
  const { err } = shown({ columns: 80 });
  assert.ok(err.text.includes('0 of 70 scenarios'));
  assert.ok(err.text.includes('13 of 70 scenarios, 6 failed'));
  assert.ok(err.text.endsWith('\r\u001b[2K'));
});

test.run();
