import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import {
  advanced,
  clock,
  closed,
  type Example,
  given,
  heard,
  opened,
  provenFor,
  testExamples,
  text,
} from '../testing/core-examples.ts';
import type { Effect } from './events.ts';
import { nextDeadline } from './schedules.ts';
import type { Rules } from './state.ts';
import { step } from './step.ts';

/** No link is ever looked at too long. */
const QUIET: Partial<Rules> = { silentSessionLimit: 1_000_000 };

const expired = (connection: number): Effect => ({ type: 'close', connection, code: 4408, reason: 'session expired' });

const unproven = (connection: number): Effect => ({
  type: 'close',
  connection,
  code: 1008,
  reason: 'proof expired',
});

const EXAMPLES: readonly Example[] = [
  {
    title: 'TTL-1: a session is not ended before its time',
    before: [[0.5, opened(1, 1001)]],
    at: 1000,
    event: clock,
    effects: [],
    sessions: { 1001: 1 },
    rules: QUIET,
  },
  {
    title: 'TTL-4, TTL-6: the first sweep after the end of the time ends that session alone',
    before: [
      [0, opened(1, 1001)],
      [1, opened(2, 7)],
    ],
    at: 1000,
    event: clock,
    effects: [expired(1)],
    sessions: { 7: 2 },
    rules: QUIET,
  },
  {
    title: 'TTL-2: a broadcast text renews its sender by a full TTL, even after the end of its time',
    before: [
      [0, opened(1, 1001)],
      [1000.5, text(1, 'still here')],
    ],
    at: 2000,
    event: clock,
    effects: [],
    sessions: { 1001: 1 },
    rules: QUIET,
  },
  {
    title: 'TTL-3: heartbeats, signs of life, empty texts, received broadcasts and refused texts renew nothing',
    before: [
      [0, opened(1, 7)],
      [0, opened(2, 1001)],
      [900, text(1, 'heartbeat')],
      [900, heard(1)],
      [900, text(1, '')],
      [900, text(1, 'refused')],
      [900, text(2, 'received')],
      [900, opened(3, 7)],
    ],
    at: 1000,
    event: clock,
    effects: [expired(1)],
    sessions: { 1001: 2 },
    rules: QUIET,
  },
  {
    title: 'CLK-1: a sweep sends the clock tick to every live session',
    before: [
      [0, opened(1, 1001)],
      [0, opened(2, 7)],
    ],
    at: 100,
    event: clock,
    effects: [{ type: 'send', to: [1, 2], text: '2024:01:02 12:00:00' }],
    sessions: { 1001: 1, 7: 2 },
    rules: { ...QUIET, clockTick: true },
  },
  {
    title: 'SES-7: a link that was silent for half of the limit is pinged',
    before: [[0, opened(1, 1001)]],
    at: 100,
    event: clock,
    effects: [{ type: 'ping', connection: 1 }],
    sessions: { 1001: 1 },
    rules: { heartbeatInterval: 100 },
  },
  {
    title: 'SES-7: a silent link is pinged once',
    before: [
      [0, opened(1, 1001)],
      [50, clock],
      [100, clock],
    ],
    at: 150,
    event: clock,
    effects: [],
    sessions: { 1001: 1 },
    rules: { heartbeatInterval: 50 },
  },
  {
    title: 'SES-7: a link that was silent for the limit is ended, and its user is free',
    before: [
      [0, opened(1, 1001)],
      [100, clock],
    ],
    at: 200,
    event: clock,
    effects: [{ type: 'terminate', connection: 1 }],
    sessions: {},
    rules: { heartbeatInterval: 100 },
  },
  ...[heard(1), text(1, 'heartbeat'), text(1, 'hi'), text(1, '')].map(
    (sign): Example => ({
      title: `SES-7: a link that answers with ${JSON.stringify(sign)} is pinged anew and stays`,
      before: [
        [0, opened(1, 1001)],
        [100, clock],
        [101, sign],
        [200, clock],
      ],
      at: 300,
      event: clock,
      effects: [{ type: 'ping', connection: 1 }],
      sessions: { 1001: 1 },
      rules: { heartbeatInterval: 100 },
    }),
  ),
  {
    title: 'a jump of the session clock is not taken for silence',
    before: [
      [0, opened(1, 1001)],
      [50, advanced(900)],
    ],
    at: 951,
    event: clock,
    effects: [],
    sessions: { 1001: 1 },
    rules: { heartbeatInterval: 100 },
  },
  {
    title: 'a silence goes on counting through a jump of the session clock',
    before: [
      [0, opened(1, 1001)],
      [50, advanced(900)],
      [950, clock],
    ],
    at: 1000,
    event: clock,
    effects: [{ type: 'ping', connection: 1 }],
    sessions: { 1001: 1 },
    rules: { heartbeatInterval: 100, sessionTtl: 2000 },
  },
  {
    title: 'a jump of the session clock ends what expires in it',
    before: [
      [0, opened(1, 1001)],
      [50, advanced(1000)],
    ],
    at: 1000,
    event: clock,
    effects: [expired(1)],
    sessions: {},
  },
  {
    title: 'a session whose proof holds is not ended, though the proof of another is over',
    before: [
      [0, provenFor(20.5, 1, 1001)],
      [0, provenFor(20, 2, 7)],
      [0, opened(3, -1)],
    ],
    at: 20,
    event: clock,
    effects: [unproven(2)],
    sessions: { 1001: 1, '-1': 3 },
  },
  {
    title: 'a session whose proof is over ends at the next look at the links, whatever it says meanwhile',
    before: [
      [0, provenFor(21, 1, 1001)],
      [20, clock],
      [39, text(1, 'hi')],
      [39, heard(1)],
    ],
    at: 40,
    event: clock,
    effects: [unproven(1)],
    sessions: {},
  },
  {
    title: 'a silent session whose proof is over is closed, and not merely dropped',
    before: [[0, provenFor(200, 1, 1001)]],
    at: 200,
    event: clock,
    effects: [unproven(1)],
    sessions: {},
    rules: { heartbeatInterval: 200 },
  },
  {
    title: 'a jump of the session clock makes no proof older',
    before: [
      [0, provenFor(100, 1, 1001)],
      [50, advanced(900)],
    ],
    at: 999.5,
    event: clock,
    effects: [],
    sessions: { 1001: 1 },
    rules: { ...QUIET, heartbeatInterval: 50, sessionTtl: 2000 },
  },
  {
    title: 'a proof goes on ageing through a jump of the session clock',
    before: [
      [0, provenFor(100, 1, 1001)],
      [50, advanced(900)],
    ],
    at: 1000,
    event: clock,
    effects: [unproven(1)],
    sessions: {},
    rules: { ...QUIET, heartbeatInterval: 50, sessionTtl: 2000 },
  },
  {
    title: 'the time in which the server itself was held up makes a proof older',
    before: [[0, provenFor(500, 1, 1001)]],
    at: 900,
    event: clock,
    effects: [unproven(1)],
    sessions: {},
  },
  {
    title: 'the time in which the server itself was held up is not taken for silence',
    before: [[0, opened(1, 1001)]],
    at: 900,
    event: clock,
    effects: [],
    sessions: { 1001: 1 },
  },
];

const test = suite('core: what time does');
testExamples(test, EXAMPLES);

test('the next deadline is the earlier of the sweep and the look at the links, and nothing while nobody is there', () => {
  const state = given([], { heartbeatInterval: 70 });
  assert.is(nextDeadline(state), Number.POSITIVE_INFINITY);
  step(state, opened(1, 1001), 250);
  assert.is(nextDeadline(state), 300, 'sweeps keep their rhythm from the start');
  step(state, clock, 300);
  assert.is(nextDeadline(state), 320);
  step(state, clock, 320);
  assert.is(nextDeadline(state), 390);
  step(state, closed(1), 391);
  assert.is(nextDeadline(state), Number.POSITIVE_INFINITY);
});

test.run();
