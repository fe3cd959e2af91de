import { suite } from '../../test/harness.ts';
import { readCases } from './expectations.ts';
import { testCases, timeoutMs } from './testing/test-cases.ts';

const test = suite('the verdict on servers whose sessions are wrong', { timeoutMs });
const cases = readCases().filter(({ group }) => group === 'sessions');

await testCases(test, cases);

test.run();
