import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { outputOf } from './output-of.ts';
import { ProgramError } from './program-error.ts';

const test = suite('the output of a command that ends by itself');

const node = (code: string, limitMs = 5_000): Promise<string> => outputOf(process.execPath, ['-e', code], limitMs);

async function failure(output: Promise<string>): Promise<ProgramError> {
  const result = await output.catch((error: unknown) => error);
  if (result instanceof ProgramError) return result;
  throw new Error(`a ProgramError was expected, not ${String(result)}`);
}

test('is all of its standard output', async () => {
  assert.is(await node(`console.error('no'); process.stdout.write('x'.repeat(300000))`), 'x'.repeat(300_000));
});

test('does not wait for a command that reads its standard input', async () => {
  assert.is(await node(`process.stdin.resume().on('end', () => console.log('end'))`), 'end\n');
});

test('is not had from a command that fails, takes too long or does not exist', async () => {
  const failed = await failure(node(`console.error('no \\x1b[31mdata'); process.exit(3)`));
  assert.match(failed.message, /exited with code 3$/);
  assert.equal([failed.kind, failed.logTail], ['exited', ['no \\u001b[31mdata']]);
  assert.match((await failure(node('setInterval(() => {}, 1000)', 300))).message, /did not end within 300 ms$/);
  assert.match((await failure(node(`process.kill(process.pid, 'SIGABRT')`))).message, /was ended by SIGABRT$/);
  const missing = await failure(outputOf('no-such-command-anywhere', [], 5_000));
  assert.is(missing.kind, 'not-found');
  assert.match(missing.message, /there is no such command/);
});

test.run();
