import { suite } from '../../test/harness.ts';
import { ANSWER, type Row, SCENARIO, testHarmless } from './fixtures/harmless.ts';

const test = suite('a program under test', { timeoutMs: 60_000 });

const unanswered = /did not answer the handshake in time/;
const tooLong = /the scenario took longer than 3 s \(--timeout\)/;

const rows: Row[] = [
  { behaviour: 'says nothing', deadline: ANSWER, exitCode: 3, told: unanswered },
  { behaviour: 'sends half of the 101', deadline: ANSWER, exitCode: 3, told: unanswered },
  { behaviour: 'drips the 101', deadline: ANSWER, exitCode: 3, told: unanswered },
  { behaviour: 'upgrades and never answers', deadline: ANSWER + SCENARIO, exitCode: 3, told: tooLong },
  { behaviour: 'answers the first probes only', deadline: SCENARIO, exitCode: 3, told: tooLong },
  { behaviour: 'never closes', deadline: SCENARIO, exitCode: 3, told: tooLong },
];

testHarmless(test, 'hangs', rows, 6);
test.run();
