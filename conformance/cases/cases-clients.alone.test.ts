import { suite } from '../../test/harness.ts';
import { readCases } from './expectations.ts';
import { testCases, timeoutMs } from './testing/test-cases.ts';

const test = suite('the verdict on clients', { timeoutMs });
const cases = readCases().filter(({ group }) => group === 'clients');

await testCases(test, cases);

test.run();
