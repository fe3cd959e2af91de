import { suite } from '../../test/harness.ts';
import { killAll } from '../commands/fixtures/cli.ts';
import { manyRuns, testNulls } from './fixtures/prove-faults.ts';

const test = suite('a client that implements nothing', { timeoutMs: manyRuns });

test.after(killAll);

testNulls(test, ['never connects', 'connects and no more', 'claims everything', 'exits when told to connect']);

test.run();
