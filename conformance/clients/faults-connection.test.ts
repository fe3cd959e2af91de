import { suite } from '../../test/harness.ts';
import { killAll } from '../commands/fixtures/cli.ts';
import { manyRuns, testFaults } from './fixtures/prove-faults.ts';

const test = suite('a client that is wrong about its connection', { timeoutMs: manyRuns });

test.after(killAll);

testFaults(test, [
  { fault: 'wrong-path', breaks: 'CL-1', scenarios: ['connection/connects'] },
  { fault: 'early-online', breaks: 'CL-3', scenarios: ['connection/slow-handshake'] },
  { fault: 'never-offline', breaks: 'CL-3', scenarios: ['reconnect/after-a-drop'] },
  { fault: 'second-connection', breaks: 'CL-6', scenarios: ['connection/asked-twice'] },
  { fault: 'doubles', breaks: 'CL-6', scenarios: ['connection/asked-twice'] },
  { fault: 'no-reconnect', breaks: 'CL-5', scenarios: ['reconnect/after-a-drop'] },
  { fault: 'slow-reconnect', breaks: 'CL-5', scenarios: ['reconnect/after-a-drop'] },
  { fault: 'no-jitter', breaks: 'CL-5/SHOULD', scenarios: ['reconnect/spreads-its-attempts'] },
  { fault: 'hammers', breaks: 'CL-14', scenarios: ['reconnect/waits-when-turned-away'] },
  { fault: 'never-gives-up', breaks: 'CL-4', scenarios: ['reconnect/silent-server'] },
]);

test.run();
