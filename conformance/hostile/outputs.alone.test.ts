import { suite } from '../../test/harness.ts';
import { type Row, SCENARIO, testHarmless } from './fixtures/harmless.ts';

const test = suite('a program under test', { timeoutMs: 60_000 });

const passed = /3 checks: 3 passed/;

const rows: Row[] = [
  { behaviour: 'floods stdout', deadline: SCENARIO, exitCode: 0, told: passed },
  { behaviour: 'floods stderr', deadline: SCENARIO, exitCode: 0, told: passed },
  { behaviour: 'floods stdout with one line', deadline: SCENARIO, exitCode: 0, told: passed },
  {
    behaviour: 'prints escapes and dies',
    deadline: 2 * SCENARIO,
    exitCode: 1,
    told: /exited with code 7.*last words \\u001b\[2J\\u001b\]0;owned\\u0007\\u009b31m\\u202e bell\\u0007\\r\\b \ufffd/,
  },
];

testHarmless(test, 'outputs', rows, 2);
test.run();
