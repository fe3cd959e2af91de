import { suite } from '../../test/harness.ts';
import { readCases } from './expectations.ts';
import { testCases, timeoutMs } from './testing/test-cases.ts';

const test = suite('the verdict on servers whose timers are wrong', { timeoutMs });
const cases = readCases().filter(({ group }) => group === 'timers');

await testCases(test, cases);

test.run();
