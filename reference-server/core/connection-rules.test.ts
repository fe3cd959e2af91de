import { suite } from '../../test/harness.ts';
import { clock, closed, type Example, im, opened, provenFor, testExamples, text } from '../testing/core-examples.ts';

const EXAMPLES: readonly Example[] = [
  {
    title: 'a session opens without a word',
    before: [],
    at: 0,
    event: opened(1, 1001),
    effects: [],
    sessions: { 1001: 1 },
  },
  {
    title: 'SES-1: a second connection of a live user is turned away and the first one stays',
    before: [[0, opened(1, 1001)]],
    at: 5,
    event: opened(2, 1001),
    effects: [{ type: 'close', connection: 2, code: 4409, reason: 'token已建立连接' }],
    sessions: { 1001: 1 },
  },
  {
    title: 'SES-1: a proof that holds longer replaces no session',
    before: [[0, provenFor(1, 1, 1001)]],
    at: 5,
    event: provenFor(1000, 2, 1001),
    effects: [{ type: 'close', connection: 2, code: 4409, reason: 'token已建立连接' }],
    sessions: { 1001: 1 },
  },
  {
    title: 'the user of a session whose proof is over can open another, by a new proof',
    before: [
      [0, provenFor(10, 1, 1001)],
      [20, clock],
    ],
    at: 21,
    event: provenFor(1000, 2, 1001),
    effects: [],
    sessions: { 1001: 2 },
  },
  {
    title: 'the late end of a connection whose proof is over leaves the new session of its user alone',
    before: [
      [0, provenFor(10, 1, 1001)],
      [20, clock],
      [21, opened(2, 1001)],
    ],
    at: 22,
    event: closed(1),
    effects: [],
    sessions: { 1001: 2 },
  },
  {
    title: 'SES-2: the end of a refused connection leaves the live session alone',
    before: [
      [0, opened(1, 1001)],
      [5, opened(2, 1001)],
    ],
    at: 6,
    event: closed(2),
    effects: [],
    sessions: { 1001: 1 },
  },
  {
    title: 'SES-3: the end of a live connection frees its user',
    before: [
      [0, opened(1, 1001)],
      [1, closed(1)],
    ],
    at: 2,
    event: opened(2, 1001),
    effects: [],
    sessions: { 1001: 2 },
  },
  {
    title: 'the late end of an expired connection leaves the new session of its user alone',
    before: [
      [0, opened(1, 1001)],
      [1000, clock],
      [1001, opened(2, 1001)],
    ],
    at: 1002,
    event: closed(1),
    effects: [],
    sessions: { 1001: 2 },
    rules: { silentSessionLimit: 1_000_000 },
  },
  {
    title: 'HB-1, HB-2: a heartbeat is answered to its sender alone',
    before: [
      [0, opened(1, 1001)],
      [0, opened(2, -1)],
    ],
    at: 5,
    event: text(1, 'heartbeat'),
    effects: [{ type: 'send', to: [1], text: 'success' }],
    sessions: { 1001: 1, '-1': 2 },
  },
  {
    title: 'HB-5: a heartbeat of a user who is not in the directory is answered too',
    before: [[0, opened(1, 7)]],
    at: 5,
    event: text(1, 'heartbeat'),
    effects: [{ type: 'send', to: [1], text: 'success' }],
    sessions: { 7: 1 },
  },
  ...['Heartbeat', 'heartbeat ', '"heartbeat"', 'heartbeat\n', 'success', '{"role":"ai","uid":-1}', ' '].map(
    (words): Example => ({
      title: `HB-4, MSG-1, MSG-5, MSG-10: ${JSON.stringify(words)} is a chat text like any other`,
      before: [
        [0, opened(1, 1001)],
        [0, opened(2, 7)],
        [0, opened(3, -1)],
      ],
      at: 5,
      event: text(1, words),
      effects: [{ type: 'send', to: [1, 2, 3], text: im(1001, words) }],
      sessions: { 1001: 1, 7: 2, '-1': 3 },
    }),
  ),
  {
    title: 'MSG-4: the agent speaks as the agent',
    before: [[0, opened(1, -1)]],
    at: 5,
    event: text(1, '您好'),
    effects: [{ type: 'send', to: [1], text: im(-1, '您好') }],
    sessions: { '-1': 1 },
  },
  {
    title: 'MSG-9: a chat text of a user who is not in the directory is answered with a notice',
    before: [
      [0, opened(1, 7)],
      [0, opened(2, 1001)],
    ],
    at: 5,
    event: text(1, 'hi'),
    effects: [{ type: 'send', to: [1], text: '用户信息不存在！' }],
    sessions: { 7: 1, 1001: 2 },
  },
  ...[7, 1001].map(
    (userId): Example => ({
      title: `MSG-11: an empty text of user ${userId} is ignored`,
      before: [[0, opened(1, userId)]],
      at: 5,
      event: text(1, ''),
      effects: [],
      sessions: { [userId]: 1 },
    }),
  ),
  {
    title: 'EP-6: a binary message ends its connection alone',
    before: [
      [0, opened(1, 1001)],
      [0, opened(2, 7)],
    ],
    at: 5,
    event: { type: 'binary', connection: 1 },
    effects: [{ type: 'close', connection: 1, code: 1003, reason: 'text only' }],
    sessions: { 7: 2 },
  },
  {
    title: 'during a stop a session that is not dismissed yet is served',
    before: [
      [0, opened(1, 1001)],
      [1, { type: 'stop' }],
    ],
    at: 5,
    event: text(1, 'heartbeat'),
    effects: [{ type: 'send', to: [1], text: 'success' }],
    sessions: { 1001: 1 },
  },
  {
    title: 'a dismissed session ends alone, with a code that says come back',
    before: [
      [0, opened(1, 1001)],
      [0, opened(2, 7)],
      [1, { type: 'stop' }],
    ],
    at: 5,
    event: { type: 'dismissed', connection: 1 },
    effects: [{ type: 'close', connection: 1, code: 1012, reason: '' }],
    sessions: { 7: 2 },
  },
  {
    title: 'a connection that arrives during a stop is turned away',
    before: [[0, { type: 'stop' }]],
    at: 5,
    event: opened(1, 1001),
    effects: [{ type: 'close', connection: 1, code: 1012, reason: '' }],
    sessions: {},
  },
];

const test = suite('core: what connections do');
testExamples(test, EXAMPLES);
test.run();
