import { suite } from '../../test/harness.ts';
import { killAll } from '../commands/fixtures/cli.ts';
import { manyRuns, testFaults } from './fixtures/prove-faults.ts';

const test = suite('a client that is wrong about its heartbeat or its end', { timeoutMs: manyRuns });

test.after(killAll);

testFaults(test, [
  { fault: 'no-heartbeat', breaks: 'CL-2', scenarios: ['heartbeat/rhythm-in-a-quiet-room'] },
  { fault: 'slow-heartbeat', breaks: 'CL-2', scenarios: ['heartbeat/rhythm-in-a-quiet-room'] },
  { fault: 'fast-heartbeat', breaks: 'CL-2', scenarios: ['heartbeat/rhythm-in-a-quiet-room'] },
  { fault: 'two-heartbeats', breaks: 'CL-2', scenarios: ['heartbeat/rhythm-in-a-quiet-room'] },
  { fault: 'restarts-timer', breaks: 'CL-2', scenarios: ['heartbeat/rhythm-in-a-busy-room'] },
  { fault: 'heartbeat-json', breaks: 'CL-2', scenarios: ['heartbeat/rhythm-in-a-quiet-room'] },
  { fault: 'beats-on', breaks: 'CL-2', scenarios: ['heartbeat/rhythm-after-reconnects'] },
  { fault: 'comes-back', breaks: 'CL-13', scenarios: ['user/disconnect'] },
  { fault: 'closes-1001', breaks: 'CL-13', scenarios: ['user/disconnect'] },
  { fault: 'just-drops', breaks: 'CL-13', scenarios: ['user/disconnect'] },
  { fault: 'cannot-cancel', breaks: 'CL-13', scenarios: ['user/disconnect-during-an-attempt'] },
]);

test.run();
