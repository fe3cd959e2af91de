import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { type Row, testHarmless } from './fixtures/harmless.ts';

const test = suite('a program under test', { timeoutMs: 60_000 });

const passed = /3 checks: 3 passed/;
/** Seconds for the program to heed the end of stdin, then SIGTERM, and for what it started to follow it. */
const HEED_STDIN = 1;
const HEED_SIGTERM = 2;
const FOLLOW = 0.5;
const PLAY = 1;

const rows: Row[] = [
  { behaviour: 'ignores SIGTERM', deadline: PLAY + HEED_STDIN + HEED_SIGTERM, exitCode: 0, told: passed },
  { behaviour: 'leaves a child in a session of its own', deadline: PLAY + FOLLOW, exitCode: 0, told: passed },
  { behaviour: 'leaves a child on its port', deadline: PLAY + HEED_STDIN + FOLLOW, exitCode: 0, told: passed },
  {
    behaviour: 'leaves a stranger on its port',
    deadline: PLAY + HEED_STDIN + FOLLOW,
    exitCode: 0,
    told: /something that the program started still listens on 127\.0\.0\.1:\d+: .* end it by hand/,
    left: /^port \d+$/,
    more: ({ stdout }) => assert.match(stdout, passed),
  },
  {
    behaviour: 'finds its port occupied',
    deadline: 0,
    exitCode: 3,
    told: /exited with code 1 before it listened on 127\.0\.0\.1:\d+; check its last output.*EADDRINUSE/,
  },
];

testHarmless(test.skipUnless(process.platform === 'linux', 'strays are found by /proc'), 'leftovers', rows, 3);
test.run();
