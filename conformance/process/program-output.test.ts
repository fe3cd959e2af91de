import { PassThrough } from 'node:stream';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { escapeControlCharacters } from './escape-control-characters.ts';
import { LineReader } from './line-reader.ts';
import { LogRing } from './log-ring.ts';
import { type ProgramMessage, ProgramOutput } from './program-output.ts';

const test = suite('what a program prints');

/** The lines in the bytes, read in pieces of the given size. */
function linesOf(bytes: Buffer, step: number, maxBytes = 1_000): string[] {
  const lines: string[] = [];
  const reader = new LineReader(maxBytes);
  for (let at = 0; at < bytes.length; at += step) lines.push(...reader.feed(bytes.subarray(at, at + step)));
  return [...lines, ...reader.finish()];
}

test('is cut into lines, however it comes', () => {
  const bytes = Buffer.from('a\n\nb\nç😀\n\nlast');
  for (const step of [1, 2, 3, 100]) assert.equal(linesOf(bytes, step), ['a', '', 'b', 'ç😀', '', 'last']);
  assert.equal(linesOf(Buffer.from('a\n'), 1), ['a']);
});

test('loses what a line has beyond the limit, and no more', () => {
  for (const step of [1, 7, 100]) assert.equal(linesOf(Buffer.from('123456789\nabc\n'), step, 5), ['12345', 'abc']);
});

test('is kept to the last lines by number and by length', () => {
  const ring = new LogRing(3, 10);
  const push = (...texts: string[]) => {
    for (const text of texts) ring.push({ place: 0, text });
    return ring.lines.map((line) => line.text);
  };
  assert.equal(push('a', 'b', 'c', 'd'), ['b', 'c', 'd']);
  assert.equal(push('123456789'), ['d', '123456789']);
  assert.equal(push('x'.repeat(11)), []);
  assert.equal(push('again'), ['again']);
});

test('is shown with its control characters escaped', () => {
  const rows = [
    ['\x1b[31mred\x07', '\\u001b[31mred\\u0007'],
    ['tab\tcr\rnul\0del\x7f\x9b', 'tab\\tcr\\rnul\\u0000del\\u007f\\u009b'],
    ['a\u2028b\u2029c\u202ed\u2066e\u200ff', 'a\\u2028b\\u2029c\\u202ed\\u2066e\\u200ff'],
    ['a\ud83d b\udc00 c\uffff d\u{1fffe}', 'a\\ud83d b\\udc00 c\\uffff d\\u{1fffe}'],
    ['用户 é 😀 "quoted" \\n', '用户 é 😀 "quoted" \\n'],
  ] as const;
  for (const [text, shown] of rows) assert.is(escapeControlCharacters(text), shown);
});

test('holds messages only where a whole line of the first stream is an object with an event', async () => {
  const output = new ProgramOutput();
  const messages: ProgramMessage[] = [];
  const [out, err] = [new PassThrough(), new PassThrough()];
  output.drain(out, (message) => messages.push(message));
  output.drain(err);
  const lines = [
    '{"event":"a","x":1}',
    ' {"event":"b"}',
    '{"event":3}',
    '{"x":1}',
    '{broken',
    '["event"]',
    '{"event":"c"}',
  ];
  err.end('{"event":"d"}\n');
  out.end(`${lines.join('\n')}\n{"event":"${'e'.repeat(70_000)}"}`);
  await Promise.all([out, err].map((stream) => new Promise((resolve) => stream.once('end', resolve))));
  assert.equal(messages, [{ event: 'a', x: 1 }, { event: 'c' }]);
});

test('is shown of both streams in the order of its coming', async () => {
  const output = new ProgramOutput();
  const [out, err] = [new PassThrough(), new PassThrough()];
  output.drain(out);
  output.drain(err);
  for (const [stream, text] of [
    [out, 'one'],
    [err, 'two'],
    [out, 'three\r'],
  ] as const) {
    stream.write(`${text}\n`);
    await new Promise((resolve) => setImmediate(resolve));
  }
  assert.equal(output.tail(), ['one', 'two', 'three']);
});

test.run();
