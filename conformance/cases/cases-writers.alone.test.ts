import { suite } from '../../test/harness.ts';
import { readCases } from './expectations.ts';
import { testCases, timeoutMs } from './testing/test-cases.ts';

const test = suite('the verdict on servers with two writers at once', { timeoutMs });
const cases = readCases().filter(({ group }) => group === 'writers');

await testCases(test, cases);

test.run();
