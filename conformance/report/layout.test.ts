import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { cells, cutEnd, cutMiddle, padEnd, padStart, wrap } from './layout.ts';

const test = suite('layout of text in a terminal');

test('counts two cells for Han and emoji, and none for colours', () => {
  assert.is(cells('用户'), 4);
  assert.is(cells('👩‍👩‍👧‍👦'), 2);
  assert.is(cells('\u001b[31mred\u001b[39m'), 3);
});

test('pads by cells, not by characters', () => {
  assert.is(padEnd('会话', 6), '会话  ');
  assert.is(padStart('会话', 6), '  会话');
  assert.is(padEnd('longer', 3), 'longer');
});

test('cuts at the end, and never through a wide character', () => {
  assert.is(cutEnd('heartbeat', 9), 'heartbeat');
  assert.is(cutEnd('heartbeat', 5), 'hear…');
  assert.is(cutEnd('人工客服', 6), '人工…');
});

test('cuts in the middle, and keeps both ends', () => {
  assert.is(cutMiddle('session/refused-attempt:gets-broadcasts', 21), 'session/re…broadcasts');
  assert.is(cells(cutMiddle('用户信息不存在用户信息不存在', 11)), 11);
  assert.is(cutMiddle('short', Number.POSITIVE_INFINITY), 'short');
});

test('keeps a family of emoji together when it cuts', () => {
  assert.is(cutEnd('👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 3), '👩‍👩‍👧‍👦…');
});

test('wraps at blanks', () => {
  assert.equal(wrap('one two three', 7), ['one two', 'three']);
  assert.equal(wrap('one two', 7), ['one two']);
  assert.equal(wrap('', 7), ['']);
});

test('wraps beside Han, and begins no line with its punctuation', () => {
  assert.equal(wrap('用户信息不存在！再见', 10), ['用户信息不', '存在！再见']);
  assert.equal(wrap('用户信息不存在！再见', 14), ['用户信息不存', '在！再见']);
});

test('breaks a word that is longer than a line behind a separator', () => {
  assert.equal(wrap('at conformance/scenarios/session.yaml', 14), ['at', 'conformance/', 'scenarios/', 'session.yaml']);
  assert.equal(wrap('aaaaaaaaaaaa', 5), ['aaaaa', 'aaaaa', 'aa']);
});

test('loses nothing but blanks, and exceeds no width', () => {
  const text = 'imMessage {"text":"我在这里，你呢？ 📦 👩‍👩‍👧‍👦"} at alice/bob within 5000 ms, or not at all';
  for (let columns = 4; columns < 70; columns += 1) {
    const lines = wrap(text, columns);
    assert.ok(
      lines.every((line) => cells(line) <= columns),
      `${columns}: ${lines.join('|')}`,
    );
    assert.is(lines.join('').replaceAll(' ', ''), text.replaceAll(' ', ''));
  }
});

test('cuts a very long text as fast as a short one', () => {
  const long = `begin ${'文字'.repeat(1_000_000)} end`;
  const startedAt = performance.now();
  assert.is(cutMiddle(long, 11), 'begin… end');
  assert.ok(performance.now() - startedAt < 3000);
});

test.run();
