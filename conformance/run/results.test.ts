import * as assert from 'uvu/assert';
import type { TraceEntry } from '#generated/formats/report.js';
import { suite } from '../../test/harness.ts';
import { around } from './results.ts';

const test = suite('the trace around a decision');

const entry = (milliseconds: number, text: string): TraceEntry => ({
  milliseconds,
  connection: 'alice',
  direction: 'received',
  text,
});
const texts = (entries: readonly TraceEntry[]): string[] =>
  entries.map(({ milliseconds, text }) => `${milliseconds} ${text}`);

test('has what was just before, and little of what came after', () => {
  const trace = Array.from({ length: 100 }, (_, index) => entry(index, 'beat'));
  const kept = around(trace, 60);
  assert.equal([kept[0]?.milliseconds, kept.at(-1)?.milliseconds, kept.length], [31, 68, 38]);
});

test('goes further back where little is kept of what is said again and again', () => {
  const trace = [entry(0, 'hello'), ...Array.from({ length: 100 }, (_, index) => entry(index + 1, 'beat'))];
  assert.equal(texts(around(trace, 200, 2)), ['0 hello', '99 beat', '100 beat']);
});

test.run();
