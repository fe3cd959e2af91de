import { suite } from '../../test/harness.ts';
import { killAll } from '../commands/fixtures/cli.ts';
import { manyRuns, testNulls } from './fixtures/prove-faults.ts';

const test = suite('a client that only claims', { timeoutMs: manyRuns });

test.after(killAll);

testNulls(test, ['connects and claims everything', 'claims everything from the start']);

test.run();
