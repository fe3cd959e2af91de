import { PassThrough } from 'node:stream';
import * as assert from 'uvu/assert';
import { suite } from '../test/harness.ts';
import { takeCommands } from './control.ts';

const test = suite('control lines');

test('each line is carried out and answered in order, bad ones too, until the input ends', async () => {
  const input = new PassThrough();
  const log: unknown[] = [];
  const over = takeCommands(
    input,
    (ms) => log.push(ms),
    (answer) => log.push(answer.event === 'error' ? answer.message : answer.event),
  );
  const lines = [
    '{"command":"advance","ms":7200000}',
    '',
    'advance',
    '{"command":"rewind","ms":1}',
    '{"command":"advance","ms":-1}',
    '{"command":"advance","ms":"1"}',
    '{"command":"advance","ms":1000000000001}',
    '{"event":"ready"}',
    '{"command":"advance","ms":0}',
  ];
  input.write(lines.join('\n').slice(0, 20));
  input.end(lines.join('\r\n').slice(20));
  await over;
  const unknown = 'the one command is {"command":"advance","ms":<whole number from 0>}';
  assert.equal(log, [
    7_200_000,
    'advanced',
    'a command is one line of JSON',
    unknown,
    unknown,
    unknown,
    'ms is at most 1000000000000',
    unknown,
    0,
    'advanced',
  ]);
});

test.run();
