import { suite } from '../../test/harness.ts';
import { killAll } from '../commands/fixtures/cli.ts';
import { manyRuns, testFaults } from './fixtures/prove-faults.ts';

const test = suite('a client that is wrong about messages', { timeoutMs: manyRuns });

test.after(killAll);

testFaults(test, [
  { fault: 'sends-empty', breaks: 'CL-7', scenarios: ['user/empty-text'] },
  { fault: 'drops-texts', breaks: 'CL-8', scenarios: ['user/texts-while-offline'] },
  { fault: 'queue-backwards', breaks: 'CL-8', scenarios: ['user/texts-while-offline'] },
  { fault: 'drops-queue', breaks: 'CL-8', scenarios: ['user/disconnect-with-texts-waiting'] },
  { fault: 'drops-avatar', breaks: 'CL-9', scenarios: ['message/fields-intact'] },
  { fault: 'shows-twice', breaks: 'CL-9', scenarios: ['message/same-text-twice'] },
  { fault: 'shows-acks', breaks: 'CL-10', scenarios: ['message/signals-are-no-chat'] },
  { fault: 'shows-ticks', breaks: 'CL-10', scenarios: ['message/signals-are-no-chat'] },
  { fault: 'notice-as-chat', breaks: 'CL-11', scenarios: ['message/notices'] },
  { fault: 'lenient', breaks: 'CL-12', scenarios: ['message/ignores-what-it-does-not-know'] },
  { fault: 'dies-of-garbage', breaks: 'CL-12', scenarios: ['message/ignores-broken-json'] },
  { fault: 'closes-on-garbage', breaks: 'CL-12', scenarios: ['message/ignores-what-it-does-not-know'] },
  { fault: 'sends-heartbeat', breaks: 'CL-15', scenarios: ['user/types-heartbeat'] },
  { fault: 'strict', breaks: 'CL-16', scenarios: ['message/unknown-fields'] },
  { fault: 'no-pong', breaks: 'CL-17', scenarios: ['connection/answers-pings'] },
]);

test.run();
