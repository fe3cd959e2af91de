import { testPart } from './fixtures/part.ts';

testPart('faults of sessions and their end');
