import { suite } from '../../test/harness.ts';
import { readCases } from './expectations.ts';
import { testCases, timeoutMs } from './testing/test-cases.ts';

const test = suite('the verdict on servers that broadcast wrongly', { timeoutMs });
const cases = readCases().filter(({ group }) => group === 'broadcast');

await testCases(test, cases);

test.run();
