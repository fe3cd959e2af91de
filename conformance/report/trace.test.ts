import * as assert from 'uvu/assert';
import type { TraceEntry } from '#generated/formats/report.js';
import { suite } from '../../test/harness.ts';
import { FakeStream, inEnvironment } from './fixtures/fake-terminal.ts';
import { checkOf } from './fixtures/sample-run.ts';
import { pageOf } from './page.ts';
import { traceLines } from './trace.ts';

const test = suite('the wire around a failure');

const entry = (milliseconds: number, direction: TraceEntry['direction'], text = `at ${milliseconds}`): TraceEntry => {
  return { milliseconds, connection: direction === 'event' ? '' : '用户', direction, text };
};

function linesOf(milliseconds: number, trace: TraceEntry[], columns?: number): string[] {
  const check = checkOf('a/b:c', ['EP-1'], { verdict: 'fail', milliseconds, trace });
  return inEnvironment({ NO_COLOR: '1' }, () => traceLines(check, pageOf(new FakeStream(columns))));
}

test('has columns of time, connection, direction and text, aligned with Han', () => {
  assert.equal(linesOf(1200, [entry(0.5, 'sent'), entry(3, 'event'), entry(12.25, 'received')]), [
    '     0.5 ms  用户  → at 0.5',
    '     3.0 ms        · at 3',
    '    12.3 ms  用户  ← at 12.25',
    '  1200.0 ms        ✗ decided here',
  ]);
});

test('shows twelve entries before the decision and three after it', () => {
  const lines = linesOf(
    20,
    Array.from({ length: 30 }, (_, index) => entry(index, 'received')),
  );
  assert.is(lines[0], '  … 9 earlier');
  assert.is(lines.at(-1), '  … 6 later');
  assert.is(lines.indexOf('  20.0 ms        ✗ decided here'), 1 + 12);
  assert.is(lines.length, 1 + 12 + 1 + 3 + 1);
});

test('leaves out pings first, and only where not all fits', () => {
  const ping = (at: number) => entry(at, 'received', 'ping');
  const few = Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? ping(index) : entry(index, 'received')));
  assert.is(linesOf(20, few).length, 12 + 1);
  const many = Array.from({ length: 30 }, (_, index) => (index % 2 === 0 ? ping(index) : entry(index, 'received')));
  const lines = linesOf(30, many);
  assert.equal(lines.slice(0, 3), ['  … 7 earlier', '  … 11 pings left out', '   7.0 ms  用户  ← at 7']);
  assert.is(lines.length, 2 + 12 + 1);
});

test('takes what is sent at the moment of the decision for what follows it', () => {
  const lines = linesOf(5, [entry(5, 'received'), entry(5, 'sent')]);
  assert.ok(lines[1]?.endsWith('decided here'));
});

test('lets no text of a target move the cursor', () => {
  const [line = ''] = linesOf(5, [entry(1, 'received', 'refused: \u001b[2J\u009b1m\r\nnext')]);
  assert.ok(line.endsWith(String.raw`refused: \u001b[2J\u009b1m\r\nnext`), line);
});

test('cuts a long text on a terminal only', () => {
  const long = [entry(1, 'received', 'x'.repeat(300))];
  assert.is(linesOf(5, long, 60)[0]?.length, 60 - 2);
  assert.ok((linesOf(5, long)[0]?.length ?? 0) > 300);
});

test('shows nothing of a check without a trace', () => {
  assert.equal(linesOf(5, []), []);
});

test.run();
