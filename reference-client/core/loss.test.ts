import { suite } from '../../test/harness.ts';
import {
  clock,
  connect,
  disconnect,
  drop,
  type Example,
  ended,
  online,
  open,
  opened,
  type Timed,
  testExamples,
  text,
  told,
} from '../testing/core-examples.ts';

const retry = (delay: number, detail: string) => told('retry', { delay, detail });
const refusedTwice: readonly Timed[] = [
  [0, connect],
  [0, ended(1, { status: 409 })],
  [145, clock],
];

const test = suite('core: the end of a connection');

testExamples(test, [
  {
    title: 'CL-3, CL-5: a lost connection is told, and an attempt planned within one interval',
    before: online,
    at: 10,
    event: ended(1),
    effects: [
      told('offline', { reason: 'closed', code: 1006, detail: 'the connection broke' }),
      retry(45, 'the connection broke'),
    ],
    phase: 'waiting',
    next: 55,
  },
  {
    title: 'CL-5: a close with 1000 that the user did not ask for is a loss',
    before: online,
    at: 10,
    event: ended(1, { code: 1000, reason: 'bye' }),
    effects: [
      told('offline', { reason: 'closed', code: 1000, detail: 'closed with 1000: bye' }),
      retry(45, 'closed with 1000: bye'),
    ],
    phase: 'waiting',
  },
  {
    title: 'an expired session is told as one',
    before: online,
    at: 10,
    event: ended(1, { code: 4408, reason: 'session expired', chance: 0 }),
    effects: [
      told('offline', { reason: 'expired', code: 4408, detail: 'closed with 4408: session expired' }),
      retry(0, 'closed with 4408: session expired'),
    ],
    phase: 'waiting',
  },
  {
    title: 'CL-14: a duplicate waits for at least one interval, and longer by chance',
    before: online,
    at: 10,
    event: ended(1, { code: 4409 }),
    effects: [
      told('offline', { reason: 'duplicate', code: 4409, detail: 'closed with 4409' }),
      retry(145, 'closed with 4409'),
    ],
    phase: 'waiting',
    next: 155,
  },
  ...[409, 429, 503].map(
    (status): Example => ({
      title: `CL-14: so does a client that is refused with ${status}`,
      before: [[0, connect]],
      at: 10,
      event: ended(1, { status, chance: 0 }),
      effects: [retry(100, `refused with HTTP ${status}`)],
      phase: 'waiting',
      next: 110,
    }),
  ),
  {
    title: 'CL-5: any other refusal is an ordinary failure',
    before: [[0, connect]],
    at: 10,
    event: ended(1, { status: 400 }),
    effects: [retry(45, 'refused with HTTP 400')],
    phase: 'waiting',
  },
  {
    title: 'CL-14: a refused client keeps its distance after other failures too',
    before: refusedTwice,
    at: 150,
    event: ended(2, { reason: 'ECONNREFUSED' }),
    effects: [retry(190, 'no connection: ECONNREFUSED')],
    phase: 'waiting',
  },
  {
    title: 'CL-14: until it has had a session',
    before: [...refusedTwice, [150, opened(2)], [151, text(2, 'success')]],
    at: 160,
    event: ended(2),
    effects: [
      told('offline', { reason: 'closed', code: 1006, detail: 'the connection broke' }),
      retry(45, 'the connection broke'),
    ],
    phase: 'waiting',
  },
  {
    title: 'CL-14: a duplicate after a session is the first one again',
    before: [...refusedTwice, [150, opened(2)], [151, text(2, 'success')]],
    at: 160,
    event: ended(2, { code: 4409 }),
    effects: [
      told('offline', { reason: 'duplicate', code: 4409, detail: 'closed with 4409' }),
      retry(145, 'closed with 4409'),
    ],
    phase: 'waiting',
  },
  {
    title: 'CL-5: a first connect that fails is a loss: its retry comes within one interval',
    before: [[0, connect]],
    at: 10,
    event: ended(1, { reason: 'ECONNREFUSED' }),
    effects: [retry(45, 'no connection: ECONNREFUSED')],
    phase: 'waiting',
    next: 55,
  },
  {
    title: 'CL-5: the back-off doubles with each failure',
    before: [
      [0, connect],
      [0, ended(1)],
      [45, clock],
    ],
    at: 50,
    event: ended(2),
    effects: [retry(90, 'no connection')],
    phase: 'waiting',
    next: 140,
  },
  {
    title: 'CL-5: and begins anew after a connection',
    before: [
      [0, connect],
      [0, ended(1)],
      [45, clock],
      [50, ended(2)],
      [140, clock],
      [141, opened(3)],
    ],
    at: 150,
    event: ended(3),
    effects: [
      told('offline', { reason: 'closed', code: 1006, detail: 'the connection broke' }),
      retry(45, 'the connection broke'),
    ],
    phase: 'waiting',
  },
  {
    title: 'CL-5: the planned attempt is made in its time',
    before: [...online, [10, ended(1)]],
    at: 55,
    event: clock,
    effects: [open(2)],
    phase: 'connecting',
  },
  {
    title: 'CL-5: and not before',
    before: [...online, [10, ended(1)]],
    at: 54,
    event: clock,
    effects: [],
    phase: 'waiting',
  },
  {
    title: 'CL-5: an unanswered handshake is given up',
    before: [[0, connect]],
    at: 15_000,
    event: clock,
    effects: [drop],
    phase: 'closing',
  },
  {
    title: 'CL-5: and tried again after its end',
    before: [
      [0, connect],
      [15_000, clock],
    ],
    at: 15_001,
    event: ended(1),
    effects: [retry(45, 'the handshake was not answered')],
    phase: 'waiting',
  },
  {
    title: 'a handshake that is accepted after it was given up opens nothing',
    before: [
      [0, connect],
      [15_000, clock],
    ],
    at: 15_000,
    event: opened(1),
    effects: [],
    phase: 'closing',
  },
  {
    title: 'CL-13: the end of an abandoned attempt is the end',
    before: [
      [0, connect],
      [1, disconnect],
    ],
    at: 2,
    event: ended(1),
    effects: [],
    phase: 'idle',
  },
]);

test.run();
