import { suite } from '../../test/harness.ts';
import { endPart, partTime, provePart } from './fixtures/part.ts';

const test = suite('the sound servers, the null servers and the faults of the endpoint', { timeoutMs: partTime });
test.after(endPart);

test('score as they must: all, nothing, and each fault a failed check of what it breaks', () => provePart('endpoint'));

test.run();
