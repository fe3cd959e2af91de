import * as assert from 'uvu/assert';
import type { CheckResult, TraceEntry } from '#generated/formats/report.js';
import { suite } from '../../../test/harness.ts';
import { checkOf } from '../fixtures/sample-run.ts';
import { lanesOf } from './lanes.ts';
import { type Row, rowsOf } from './rows.ts';

const test = suite('the rows of a sequence diagram');

const entry = (milliseconds: number, text: string, other: Partial<TraceEntry> = {}): TraceEntry => ({
  milliseconds,
  connection: 'alice',
  direction: 'received',
  text,
  ...other,
});
const check = (milliseconds: number, verdict: CheckResult['verdict'] = 'pass', id = 'x/y:z') =>
  checkOf(id, ['EP-1'], { milliseconds, verdict });

/** Rows in short: the text of a frame, `!` behind it where it decides; what else there is in brackets. */
const short = (rows: readonly Row[]): string[] =>
  rows.map((row) => {
    if (row.type === 'frame') return `${row.entry.text}${row.decides === undefined ? '' : '!'}`;
    if (row.type === 'gap') return `(${row.milliseconds})`;
    if (row.type === 'folded') return `[${row.frames} in ${row.milliseconds}]`;
    return `{${row.checks.map(({ verdict, check: name }) => `${verdict} ${name}`).join()}}`;
  });

const many = (count: number, text = (index: number) => `f${index}`): TraceEntry[] =>
  Array.from({ length: count }, (_, index) => entry(index, text(index)));

test('decisions stand where they were taken, after what was received then and before what was sent', () => {
  const trace = [entry(1, 'a'), entry(5, 'b'), entry(5, 'c', { direction: 'sent' }), entry(9, 'd')];
  assert.equal(short(rowsOf(trace, [check(5)])), ['a', 'b', '{pass z}', 'c', 'd']);
  assert.equal(short(rowsOf(trace, [check(20)])), ['a', 'b', 'c', 'd', '{pass z}']);
  assert.equal(short(rowsOf(trace, [check(5, 'skip')])), ['a', 'b', 'c', 'd']);
});

test('checks of one moment and verdict are one row, what did not hold before what did', () => {
  const checks = [check(5, 'pass', 'x/y:p'), check(5, 'fail', 'x/y:q'), check(5, 'pass', 'x/y:r')];
  assert.equal(short(rowsOf([entry(1, 'a')], checks)), ['a', '{fail q}', '{pass p,pass r}']);
});

test('the frame by which a check failed is marked, a sign of life is not', () => {
  assert.equal(short(rowsOf([entry(1, 'a'), entry(5, 'b')], [check(5, 'fail')])), ['a', 'b!', '{fail z}']);
  assert.equal(short(rowsOf([entry(5, 'pong "1"')], [check(5, 'fail')])), ['pong "1"', '{fail z}']);
  assert.equal(short(rowsOf([entry(5, 'b')], [check(900, 'fail')])), ['b', '{fail z}']);
  assert.equal(short(rowsOf([entry(5, 'b')], [check(5)])), ['b', '{pass z}']);
});

test('a long time without anything is one row with its length', () => {
  assert.equal(short(rowsOf([entry(1, 'a'), entry(5001, 'b')], [check(7001, 'fail')])), [
    'a',
    '(5000)',
    'b',
    '(2000)',
    '{fail z}',
  ]);
});

test('of a long green exchange the beginning and the end are shown, and the rest is counted', () => {
  const rows = rowsOf(many(1000), [check(999)]);
  assert.is(rows.filter(({ type }) => type === 'frame').length, 60);
  assert.is(short(rows)[40], '[940 in 940]');
  assert.equal(short(rows).slice(-2), ['f999', '{pass z}']);
});

test('of a long exchange that went wrong the time of the failure is shown', () => {
  const all = short(rowsOf(many(1000), [check(500, 'fail'), check(700)]));
  assert.ok(all.includes('f500!') && all.includes('f471') && all.includes('f508'));
  assert.not.ok(all.includes('f470') || all.includes('f509') || all.includes('{pass z}'));
  assert.equal(all.slice(10, 12), ['[461 in 461]', 'f471']);
});

test('what is said again and again is folded amid a long exchange', () => {
  const pings = many(30, () => 'ping');
  assert.equal(short(rowsOf(pings, [])), ['ping', 'ping', '[26 in 26]', 'ping', 'ping']);
  assert.is(rowsOf(pings.slice(0, 12), []).length, 12, 'a short one is shown whole');
});

test('no trace is no row but the decision', () => {
  assert.equal(short(rowsOf([], [check(5, 'fail')])), ['{fail z}']);
});

const lanes = (connections: readonly string[], ofClient = false) => {
  const trace = connections.map((connection, index) => entry(index, 'x', { connection }));
  const found = lanesOf(rowsOf(trace, []), ofClient);
  return { ...found, order: connections.map((connection) => found.of(connection)) };
};

test('each connection has a lifeline with its name', () => {
  const { count, names, order } = lanes(['a', 'b', 'a', '', 'c']);
  assert.equal([count, names, order], [3, ['a', 'b', 'c'], [0, 1, 0, undefined, 2]]);
});

test('many connections share lifelines, and never more than six', () => {
  const after = lanes(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']);
  assert.equal([after.count, after.names], [1, undefined]);
  const atOnce = [...'abcdefgh', ...'abcdefgh'];
  assert.equal(lanes(atOnce).count, 6);
});

test('what the driver of a client tells needs no lifeline', () => {
  const told: TraceEntry[] = [entry(1, 'tells', { connection: 'client', direction: 'event' }), entry(2, 'x')];
  assert.is(lanesOf(rowsOf(told, []), true).of('client'), undefined);
  assert.is(lanesOf(rowsOf(told, []), false).of('client'), 0);
});

test.run();
