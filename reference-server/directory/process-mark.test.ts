import { spawn } from 'node:child_process';
import { once } from 'node:events';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { hasEnded, newMark, processOf } from './process-mark.ts';

const test = suite('marks of processes');

const MARKS = new URL('process-mark.ts', import.meta.url).href;

/** A process that has told its mark and runs until it is killed. */
async function marked(): Promise<{ mark: string; end: () => Promise<void> }> {
  const program = `const { newMark } = await import('${MARKS}'); process.stdout.write(newMark()); process.stdin.resume();`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', program], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [mark] = await once(child.stdout, 'data');
  const end = async (): Promise<void> => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return { mark: String(mark), end };
}

test('a process that runs has not ended, and one that was killed has', async () => {
  const { mark, end } = await marked();
  try {
    assert.not(hasEnded(newMark()));
    assert.not(hasEnded(mark));
  } finally {
    await end();
  }
  assert.ok(hasEnded(mark));
});

test('each mark is another one and names its process', () => {
  assert.is.not(newMark(), newMark());
  assert.is(processOf(newMark()), process.pid);
});

const linux = test.skipUnless(process.platform === 'linux', 'the system tells no more than a number');
const changed = (part: number, value: string): string => {
  const parts = newMark().split('-');
  parts[part] = value;
  return parts.join('-');
};

linux('a process with the number of another one that has ended is not that one', () => {
  assert.ok(hasEnded(changed(1, '1')));
});

linux('what ran before the machine was started has ended', () => assert.ok(hasEnded(changed(2, '00000001'))));

linux('of a process of another container nobody can tell', () => assert.not(hasEnded(changed(3, '1'))));

test('a name that is no mark tells of no process', () => {
  for (const name of ['', 'somebody', '12', '12-0-0', '../12-0-0-0-0', '4194305-0-0-0-x']) {
    assert.is(processOf(name), undefined);
    assert.not(hasEnded(name));
  }
});

test.run();
