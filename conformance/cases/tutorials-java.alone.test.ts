import { suite } from '../../test/harness.ts';
import { readCases } from './expectations.ts';
import { testCases, timeoutMs } from './testing/test-cases.ts';

const test = suite('the verdict on servers with Tomcat', { timeoutMs });
const cases = readCases().filter(({ group, runtime }) => group === 'tutorials' && runtime === 'java');

await testCases(test, cases);

test.run();
