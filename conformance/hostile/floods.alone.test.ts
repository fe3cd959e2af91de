import { suite } from '../../test/harness.ts';
import { ANSWER, only, type Row, SCENARIO, SECOND_TRIES, testHarmless } from './fixtures/harmless.ts';

const test = suite('a program under test that floods', { timeoutMs: 60_000 });

const headers = /sends headers without end \(.* the limit of 65536 bytes/;
const notWebSocket = /with HTTP 200, so that it is an HTTP server without a WebSocket endpoint/;
const frames = /passes the limit of 50000 frames|the scenario took longer than 3 s/;
/** Measuring, and a scenario that is tried once more alone. */
const twice = ANSWER + 2 * SCENARIO;

const rows: Row[] = [
  { behaviour: 'sends headers without end', deadline: 0, exitCode: 3, told: headers },
  { behaviour: 'sends a line without end', deadline: 0, exitCode: 3, told: headers },
  { behaviour: 'sends a body without end', deadline: 0, exitCode: 3, told: notWebSocket },
  { behaviour: 'sends chunks without end', deadline: 0, exitCode: 3, told: notWebSocket },
  { behaviour: 'sends interim answers without end', deadline: 0, exitCode: 3, told: headers },
  { behaviour: 'sends a frame of 90 MB', deadline: 0, exitCode: 1, told: /a frame declares 90000000 bytes/ },
  {
    behaviour: 'sends a frame of 2^62 bytes',
    deadline: 0,
    exitCode: 1,
    told: /a frame declares 4611686018427387904 bytes/,
  },
  {
    behaviour: 'sends fragments without end',
    deadline: 1,
    exitCode: 1,
    told: /in fragments passes the limit of 4194304 bytes/,
  },
  {
    behaviour: 'sends empty fragments without end',
    deadline: 1,
    exitCode: 1,
    told: /passes the limit of 50000 frames/,
  },
  { behaviour: 'sends answers at open', deadline: twice, exitCode: [1, 3], told: frames },
  { behaviour: 'sends messages at open', deadline: twice, exitCode: [1, 3], told: frames },
  { behaviour: 'sends noise at open', deadline: twice, exitCode: 1, told: /got "x": it is none of/ },
  { behaviour: 'sends pings at open', deadline: twice, exitCode: [1, 3], told: frames },
  { behaviour: 'sends noise after a chat', deadline: 2 * SCENARIO, exitCode: 1, told: /got "x": it is none of/ },
  {
    // Sixteen scenarios at once, some of them with three connections.
    behaviour: 'sends large messages without end',
    options: only('message/*'),
    deadline: twice + SECOND_TRIES,
    exitCode: 1,
    told: /the kit keeps 48 MB at most/,
  },
];

testHarmless(test, 'floods', rows, 2);
test.run();
