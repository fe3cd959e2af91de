import { suite } from '../../test/harness.ts';
import { endPart, partTime, provePart } from './fixtures/part.ts';

const test = suite('the null clients', { timeoutMs: partTime });
test.after(endPart);

test('score nothing', () => provePart('clientNull'));

test.run();
