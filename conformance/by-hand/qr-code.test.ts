import { stripVTControlCharacters } from 'node:util';
import { encode } from 'uqr';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { qrCode } from './qr-code.ts';

const test = suite('a QR code on a terminal');

const url = 'ws://192.168.1.5:9090';

/** Modules of two rows a line, dark ones true. */
function modules(lines: readonly string[]): boolean[][] {
  return lines.flatMap((line) => {
    const cells = [...stripVTControlCharacters(line)];
    return [cells.map((cell) => cell === ' ' || cell === '▄'), cells.map((cell) => cell === ' ' || cell === '▀')];
  });
}

test('has the modules of the code, in half the lines', () => {
  const { data, size } = encode(url, { ecc: 'L', border: 2 });
  const lines = qrCode(url, 80, false) ?? [];
  assert.is(lines.length, Math.ceil(size / 2));
  assert.equal(modules(lines).slice(0, size), data);
});

test('has colours of its own, so that it is dark on light on every terminal', () => {
  const plain = qrCode(url, 80, false);
  const coloured = qrCode(url, 80, true) ?? [];
  assert.equal(coloured.map(stripVTControlCharacters), plain);
  for (const line of coloured) assert.ok(line.startsWith('\u001b[38;5;231;48;5;16m') && line.endsWith('\u001b[0m'));
});

test('is not shown where it does not fit', () => {
  assert.is(qrCode(url, 28, false), undefined);
  assert.ok(qrCode(url, 29, false));
});

test.run();
