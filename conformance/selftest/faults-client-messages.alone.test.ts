import { suite } from '../../test/harness.ts';
import { endPart, partTime, provePart } from './fixtures/part.ts';

const test = suite('the faults of what a client shows', { timeoutMs: partTime });
test.after(endPart);

test('are each found by a failed check of what they break', () => provePart('clientMessages'));

test.run();
