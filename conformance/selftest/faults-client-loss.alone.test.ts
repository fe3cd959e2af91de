import { suite } from '../../test/harness.ts';
import { endPart, partTime, provePart } from './fixtures/part.ts';

const test = suite('the faults of a client that loses its connection', { timeoutMs: partTime });
test.after(endPart);

test('are each found by a failed check of what they break', () => provePart('clientLoss'));

test.run();
