import { suite } from '../../test/harness.ts';
import { endPart, partTime, provePart } from './fixtures/part.ts';

const test = suite('the sound client, and the faults of its connection and its heartbeat', { timeoutMs: partTime });
test.after(endPart);

test('score as they must: all, and each fault a failed check of what it breaks', () => provePart('clientTiming'));

test.run();
