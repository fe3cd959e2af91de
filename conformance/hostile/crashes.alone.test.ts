import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { only, type Row, SCENARIO, SECOND_TRIES, testHarmless } from './fixtures/harmless.ts';

const test = suite('a program under test', { timeoutMs: 60_000 });

const trace = String.raw`exited with code 1.*Error: \\u001b\[31mhostile\\u001b\[0m`;

const rows: Row[] = [
  {
    // The scenarios that were in play together with the one at fault are played again, and hold.
    behaviour: 'crashes at a forged message',
    options: only('message/cannot-be-forged', 'heartbeat/answered-once'),
    deadline: 4 * SCENARIO,
    exitCode: 1,
    told: new RegExp(`✗ MSG-10 message/cannot-be-forged\\[[a-z-]+\\].*${trace} cannot take JSON`),
    more: ({ stdout, starts }) => {
      assert.match(stdout, /✓ HB-1 +heartbeat\/answered-once:acknowledged/);
      assert.match(stdout, /✓ MSG-10 +message\/cannot-be-forged\[text-only\]:is-text/);
      assert.ok(starts > 1, 'it is started again');
    },
  },
  {
    behaviour: 'crashes at every chat',
    options: only('message/*', 'heartbeat/answered-once'),
    deadline: 4 * SCENARIO + SECOND_TRIES,
    exitCode: 1,
    told: new RegExp(`${trace} cannot take a chat`),
    // One crash is told of once, however many scenarios meet it.
    more: ({ stdout }) => assert.is(stdout.match(/^✗ /gm)?.length, 2),
  },
  {
    behaviour: 'crashes at every handshake',
    deadline: 4 * SCENARIO,
    exitCode: 1,
    told: new RegExp(`${trace} cannot take a connection`),
  },
  {
    behaviour: 'crashes at every request',
    deadline: 2 * SCENARIO,
    exitCode: 1,
    told: new RegExp(`${trace} cannot take a request`),
    more: ({ stderr }) => assert.not.match(stderr, /conformance\/run/),
  },
];

testHarmless(test, 'crashes', rows, 2);
test.run();
