import { testPart } from './fixtures/part.ts';

testPart('the sound servers, the null servers, and faults of the endpoint');
