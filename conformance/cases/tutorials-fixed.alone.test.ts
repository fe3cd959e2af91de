import { suite } from '../../test/harness.ts';
import { ALL, readCases } from './expectations.ts';
import { testCases, timeoutMs } from './testing/test-cases.ts';

const test = suite('the verdict on servers whose faults are repaired', { timeoutMs });
const cases = readCases().filter(({ causes }) => causes.length > 0);

await testCases(test, cases, [ALL]);

test.run();
