import { PassThrough } from 'node:stream';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { listenToKeys } from './keyboard.ts';

const test = suite('the keyboard of a person');

/** What is made of pieces that a terminal, or a pipe, gives one after the other. */
async function heard(pieces: readonly string[], terminal = true): Promise<string[]> {
  const events: string[] = [];
  const modes: boolean[] = [];
  const input = new PassThrough();
  const setRawMode = (on: boolean): void => void modes.push(on);
  const keyboard = terminal ? Object.assign(input, { isTTY: true, setRawMode }) : input;
  const leave = listenToKeys(keyboard, {
    enter: () => events.push('enter'),
    end: () => events.push('end'),
    interrupt: () => events.push('interrupt'),
    text: () => events.push('text'),
  });
  for (const piece of pieces) {
    input.write(piece);
    await new Promise(setImmediate);
  }
  leave();
  assert.equal(modes, terminal ? [true, false] : []);
  input.end();
  await new Promise(setImmediate);
  return events;
}

test('gives each key at once', async () => {
  assert.equal(await heard(['\r', 'q', 'Q', '\u0004', '\u0003']), ['enter', 'end', 'end', 'end', 'interrupt']);
});

test('gives a text once, and takes the Enter behind it for its end', async () => {
  assert.equal(await heard(['1', '1', '\r', '\r']), ['text', 'enter']);
  assert.equal(await heard(['11\r', '\r']), ['text', 'enter']);
  assert.equal(await heard(['1', 'q']), ['text', 'end']);
});

test('takes keys apart that come together', async () => {
  assert.equal(await heard(['\r1', '\r\r', '\r\nq']), ['enter', 'text', 'enter', 'enter', 'end']);
});

test('does not mind arrows and blanks', async () => {
  assert.equal(await heard(['\u001b[A', ' ', '\u001b']), []);
});

test('goes by lines where there is no terminal', async () => {
  assert.equal(await heard(['\n', '1', '1\n', 'q\n', ' Q \n', 'quick\n'], false), [
    'enter',
    'text',
    'end',
    'end',
    'text',
  ]);
});

test.run();
