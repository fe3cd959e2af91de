import * as assert from 'uvu/assert';
import { suite } from '../../harness.ts';
import { markdownTable } from './markdown.ts';
import { holds, type Row, ratioOf, spreadOf } from './row.ts';

const test = suite('rows of the benchmark');

const row: Row = {
  what: 'texts a second',
  reference: [30, 10, 20],
  yardstick: { name: 'naive', values: [10, 5, 4] },
};

test('a spread is the median and the ends of what are numbers', () => {
  assert.equal(spreadOf([5, 1, Number.NaN, 3]), { median: 3, min: 1, max: 5 });
  assert.equal(spreadOf([4, 1]), { median: 2.5, min: 1, max: 4 });
  assert.is(spreadOf([]), undefined);
});

test('a ratio is taken round by round', () => {
  assert.equal(ratioOf(row), { median: 3, min: 2, max: 5 });
});

test('a target is held by the median', () => {
  assert.is(holds({ ...row, target: { of: 'ratio', atLeast: 3 } }), true);
  assert.is(holds({ ...row, target: { of: 'ratio', atLeast: 3.1 } }), false);
  assert.is(holds({ ...row, target: { of: 'reference', atMost: 20 } }), true);
  assert.is(holds({ ...row, target: { of: 'reference', atMost: 19 } }), false);
});

test('nothing is held without a target, or beside a yardstick that is not installed', () => {
  assert.is(holds(row), undefined);
  assert.is(holds({ ...row, yardstick: { name: 'bun', values: [] }, target: { of: 'ratio', atLeast: 1 } }), undefined);
});

test('the table has a line a row, and each note once below', () => {
  const missing: Row = { ...row, yardstick: { name: 'bun', values: [] }, notes: ['busy'] };
  const lines = markdownTable([{ ...row, target: { of: 'ratio', atLeast: 30 }, notes: ['busy'] }, missing]).split('\n');
  assert.is(lines[2], '| texts a second [1] | 20 | naive 5 | 3 (2..5) | ratio ≥ 30 | no |');
  assert.is(lines[3], '| texts a second [1] | 20 | bun not installed |  |  |  |');
  assert.equal(lines.slice(4), ['', '1. busy', '']);
});

test.run();
