import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { CrashesTooOften, crashNote } from './crash-words.ts';

const test = suite('a crash in words');

const crash = { code: 2, signal: null, at: 0, firstLines: ['panic: x', 'at a'], omitted: 3, lastLines: ['at z'] };

test('has its lines, and tells what was left out between them', () => {
  assert.is(
    crashNote({ crash, times: 3 }, 'en'),
    'the program exited with code 2, 3 times like this; it said:\n  panic: x\n  at a\n  … 3 more lines …\n  at z',
  );
  assert.is(
    crashNote({ crash, times: 3 }, 'zh'),
    '程序以退出码 2 退出，同样的情况共 3 次；它的输出：\n  panic: x\n  at a\n  …… 省略 3 行 ……\n  at z',
  );
});

test('may have said nothing', () => {
  const silent = { code: null, signal: 'SIGKILL', at: 0, firstLines: [], omitted: 0, lastLines: [] } as const;
  assert.is(crashNote({ crash: silent, times: 1 }, 'en'), 'the program was ended by SIGKILL; it said nothing');
  assert.is(crashNote({ crash: silent, times: 1 }, 'zh'), '程序被信号 SIGKILL 终止；它没有任何输出');
});

test('ends a run when it comes too often', () => {
  const { message, times } = new CrashesTooOften(crash, 10);
  assert.is(times, 10);
  assert.match(message, /^the program crashed 10 times; the last time the program exited with code 2; it said:\n/);
});

test.run();
