import { suite } from '../../test/harness.ts';
import { only, type Row, SCENARIO, START, testHarmless } from './fixtures/harmless.ts';

const test = suite('a program under test that offers to advance its clock', { timeoutMs: 60_000 });

const options = only('ttl/expires-after-ttl');
/** The program is started once more, with a clock that nobody has touched. */
const deadline = START + SCENARIO;
const tooLong = /the scenario took longer than 3 s \(--timeout\)/;

const rows: Row[] = [
  { behaviour: 'never answers', options, deadline, exitCode: 3, told: tooLong },
  { behaviour: 'answers garbage', options, deadline, exitCode: 3, told: tooLong },
  { behaviour: 'answers after 10 s', options, deadline, exitCode: 3, told: tooLong },
  {
    behaviour: 'says that it is ready',
    options: ['--start-timeout', `${START}s`],
    deadline: START,
    exitCode: 3,
    told: /printed its ready line but did not listen on 127\.0\.0\.1:\d+ within 2 s/,
  },
];

testHarmless(test, 'controls', rows, 4);
test.run();
