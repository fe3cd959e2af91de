import { testPart } from './fixtures/part.ts';

testPart('faults of heartbeats and messages');
