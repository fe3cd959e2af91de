import { PassThrough } from 'node:stream';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { escapeControlCharacters } from './escape-control-characters.ts';
import { eventually } from './fixtures/eventually.ts';
import { LineReader } from './line-reader.ts';
import { now } from './now.ts';
import { OutputBuffer } from './output-buffer.ts';
import { type OutputPiece, type ProgramMessage, ProgramOutput } from './program-output.ts';

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

test('is kept to the first and the last lines by number and by length', () => {
  const kept = (length: number, ...pieces: string[][]) => {
    const buffer = new OutputBuffer('stdout', { first: { lines: 2, length: 10 }, last: { lines: 3, length } });
    let place = 0;
    for (const texts of pieces) {
      buffer.push({ place, at: 7, texts });
      place += texts.length;
    }
    return buffer.lines.map((line) => `${line.place} ${line.text}`);
  };
  const letters = [...'abcdefgh'];
  const ends = ['0 a', '1 b', '5 f', '6 g', '7 h'];
  assert.equal(kept(10, letters), ends);
  assert.equal(kept(10, ...letters.map((letter) => [letter])), ends);
  assert.equal(kept(10, ['a', '123456789', 'c', 'd']), ['0 a', '1 123456789', '2 c', '3 d']);
  // Too long for the beginning: what follows is not its beginning either.
  assert.equal(kept(10, ['a', '1234567890', 'c', 'd', 'e']), ['0 a', '2 c', '3 d', '4 e']);
  assert.equal(kept(10, ['a', 'b', 'x'.repeat(11)]), ['0 a', '1 b']);
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
  output.drain(out, 'stdout', { onMessage: (message) => messages.push(message) });
  output.drain(err, 'stderr');
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
  output.drain(out, 'stdout');
  output.drain(err, 'stderr');
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

test('is told of a span of time, with the moment and the stream of each line', async () => {
  const output = new ProgramOutput();
  const [out, err] = [new PassThrough(), new PassThrough()];
  output.drain(out, 'stdout');
  output.drain(err, 'stderr');
  const begun = now();
  await print(out, 'one\n');
  await print(err, 'two\x1b');
  await print(err, ' goes on\r\n');
  await until(() => now() > begun + 20);
  const later = now();
  await print(out, '3\n4\n5\n6\n7\n');
  const texts = (from: number, to: number, most: number) => output.linesBetween(from, to, most).map(({ text }) => text);
  assert.equal(
    output.linesBetween(begun, later, 9).map(({ place, stream, text }) => [place, stream, text]),
    [
      [0, 'stdout', 'one'],
      [1, 'stderr', 'two\\u001b goes on'],
    ],
  );
  for (const { at } of output.linesBetween(begun, later, 9)) assert.ok(at >= begun && at < later);
  assert.equal(texts(later, now(), 9), ['3', '4', '5', '6', '7']);
  assert.equal(texts(later, now(), 3), ['3', '4', '7']);
  assert.equal(texts(now() + 1, Number.POSITIVE_INFINITY, 3), []);
});

test('goes to a sink as it comes, which the stream waits for', async () => {
  const pieces: OutputPiece[] = [];
  let goOn: (() => void) | undefined;
  const output = new ProgramOutput({
    write: (piece) => {
      pieces.push(piece);
      return new Promise((resolve) => {
        goOn = resolve;
      });
    },
    end: async () => {},
  });
  const out = new PassThrough();
  output.drain(out, 'stdout');
  await print(out, 'a\nb\n');
  await print(out, 'c\n');
  await print(out, 'd');
  const seen = () => pieces.map(({ texts }) => texts.join());
  assert.equal(seen(), ['a,b']);
  goOn?.();
  await until(() => pieces.length === 2);
  assert.equal(seen(), ['a,b', 'c']);
  assert.is(pieces[0]?.stream, 'stdout');
  goOn?.();
  out.end();
  await until(() => pieces.length === 3);
  assert.equal(seen(), ['a,b', 'c', 'd']);
});

async function print(stream: PassThrough, text: string): Promise<void> {
  stream.write(text);
  await new Promise((resolve) => setImmediate(resolve));
}

async function until(condition: () => boolean): Promise<void> {
  await eventually('it came', condition);
}

test.run();
