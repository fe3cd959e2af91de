import { suite } from '../../test/harness.ts';
import { endPart, partTime, provePart } from './fixtures/part.ts';

const test = suite('the faults of sessions and their end', { timeoutMs: partTime });
test.after(endPart);

test('are each found by a check of what they break', () => provePart('session'));

test.run();
