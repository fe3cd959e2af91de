import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { safeLine, shownFields } from './log-text.ts';

const test = suite('operations: text of the log');

const NOW = '2026-01-15T06:03:20.114Z';
const TOKEN = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMDAxIn0.c2lnbmF0dXJl';

const SHOWN: readonly [what: string, path: string, shown: string][] = [
  ['a plain path', '/webSocket/1001', '/webSocket/1001'],
  ['a token in the path', `/webSocket/${TOKEN}/1001`, '/webSocket/***/1001'],
  ['the beginning of a token', '/eyJhbGciOiJIUzI1NiJ9.eyJz', '/***'],
  ['an encoded query', '/webSocket/1001%3Ftoken%3Dsecret', '/webSocket/1001%3Ftoken%3D***'],
  ['a query without its mark', '/webSocket/1001&access_token=secret&x=1', '/webSocket/1001&access_token=***&x=1'],
  ['what only shows where a token goes', '/?token=…', '/?token=…'],
  ['a user of a whole URL', 'http://me:secret@host/webSocket/1001', 'http://***@host/webSocket/1001'],
];

for (const [what, path, shown] of SHOWN) {
  test(`${what} is shown as ${shown}`, () => {
    assert.equal(shownFields({ event: 'refused', path, status: 404 }, NOW), {
      time: NOW,
      event: 'refused',
      path: shown,
      status: 404,
    });
  });
}

test('a path is cut at 256 bytes and a reason at 123, never within a character', () => {
  const { path, reason } = shownFields({ path: 'é'.repeat(200), reason: `x${'é'.repeat(100)}` }, NOW);
  assert.is(path, `${'é'.repeat(126)}…`);
  assert.is(reason, `x${'é'.repeat(59)}…`);
  assert.is(shownFields({ path: 'x'.repeat(256) }, NOW)['path'], 'x'.repeat(256));
  assert.is(Buffer.byteLength(String(shownFields({ path: 'x'.repeat(257) }, NOW)['path'])), 256);
});

test('the largest request costs no time, whatever it looks like', () => {
  const started = performance.now();
  for (const piece of ['eyJ', '-eyJ', '.eyJ', 'eyJ.', 'token', 'token=', '://', '@'])
    shownFields({ path: piece.repeat(100_000) }, NOW);
  assert.ok(performance.now() - started < 2000);
});

test('nothing in a line moves the cursor, ends the line or turns the writing, and it says the same', () => {
  const value = { text: '\u0000\u001b[2J\r\n\u007f\u0085\u009b31m\u2028\u2029\u202e\u2066\u061c\u200f 张三 é' };
  const line = safeLine(`${JSON.stringify(value)}\n`);
  assert.not.match(line.slice(0, -1), /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
  assert.match(line, '张三 é');
  assert.equal(JSON.parse(line), value);
  assert.is(line.at(-1), '\n');
  assert.is(safeLine('{"plain":" ~"}\n'), '{"plain":" ~"}\n');
});

test.run();
