import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { protocolOf } from '../protocol/protocol.ts';
import { FakeStream, inEnvironment } from './fixtures/fake-terminal.ts';
import { checkOf, reportOn } from './fixtures/sample-run.ts';
import { noColour, protocol, shown } from './fixtures/shown-run.ts';
import { cells } from './layout.ts';
import { terminalReporter } from './terminal.ts';

const test = suite('the end of a report');

const green = protocol.model.requirements
  .filter(({ actor }) => actor === 'server')
  .map(({ id }) => checkOf(`message/scenario:holds-${id.toLowerCase()}`, [id]));

test('what was not judged is grouped by reason, an error called an error', () => {
  const { lines } = shown({}).out;
  const from = lines.indexOf('Could not be judged');
  assert.equal(lines.slice(from, lines.indexOf('Summary')), [
    'Could not be judged',
    "? it would take 7260 s with the target's timers: start it with a short session",
    '  TTL and say so under timers in the configuration, or allow more with --timeout',
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

test('rows that were not judged are named together', () => {
  const checks = ['zero', 'letters'].map((row) =>
    checkOf(`endpoint/refuses[${row}]:refused`, ['EP-2'], {
      verdict: 'untestable',
      cause: { kind: 'no-answer' },
      place: `${row}:1`,
    }),
  );
  const { lines } = shown({ checks }).out;
  const from = lines.indexOf('? the handshake was not answered');
  assert.is(lines[from + 1], '    endpoint/refuses[zero, letters]:refused');
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
  assert.ok(lines.includes('Note: createTime is the time at UTC+08:00; no time zone is configured to compare it with'));
});

test('columns of the summary are aligned with a title in Han', () => {
  const model = { ...protocol.model, areas: { EP: '端点、握手与帧', SES: 'Sessions' } };
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
  assert.ok(rows[0]?.includes('端点、握手与帧'));
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

test('the last lines are the verdict and the numbers', () => {
  assert.equal(shown({ columns: 120 }).out.lines.slice(-4), [
    'Verdict: non-conformant (SES-2, MSG-2, MSG-5 broken)',
    '11 checks: 2 passed, 4 failed, 1 with a warning, 1 skipped, 2 untestable, 1 in error; beside them 2 × frames failed (2.1',
    's, virtual clock)',
    '',
  ]);
  assert.equal(shown({ columns: 120, checks: green }).out.lines.slice(-3), [
    'Verdict: conformant',
    `${green.length} checks: ${green.length} passed (2.1 s, virtual clock)`,
    '',
  ]);
});

test.run();
