import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { wrapCommand } from './command.ts';

const posix = process.platform !== 'win32';
const test = suite('commands to copy');

const command = "npx im-conformance server --url ws://127.0.0.1:35001 --run 'session/a b[c]:d' -- java -jar chat.jar";

test('leaves a command that fits on one line', () => {
  assert.equal(wrapCommand(command, 200), [command]);
  assert.equal(wrapCommand(command, Number.POSITIVE_INFINITY), [command]);
});

test.skipUnless(posix, 'on Windows commands are not broken')('breaks between words, with a backslash', () => {
  assert.equal(wrapCommand(command, 50), [
    'npx im-conformance server \\',
    '--url ws://127.0.0.1:35001 \\',
    "--run 'session/a b[c]:d' -- java -jar chat.jar",
  ]);
});

test.skipUnless(posix, 'on Windows commands are not broken')('breaks no quoted word', () => {
  assert.ok(wrapCommand(command, 30).some((line) => line.includes("'session/a b[c]:d'")));
  assert.is(wrapCommand(command, 16)[5], "'session/a b[c]:d' \\");
});

test.run();
