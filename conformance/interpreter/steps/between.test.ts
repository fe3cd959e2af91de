import * as assert from 'uvu/assert';
import { suite } from '../../../test/harness.ts';
import { type Later, peer, play, result, type Simulated, type Target, text, verdicts } from '../fixtures/simulation.ts';
import type { DriverEvent } from '../types.ts';

const test = suite('steps between a client and a server');

const interval = 200;
const message = { role: 'user', username: '用户1001', uid: 1001, avatar: '', createTime: '2026-01-15 14:03:07' };
const said = (content: string): string => JSON.stringify({ ...message, text: content });
const told = (after: number, event: DriverEvent): Later => [after, { type: 'told', client: 'alice', event }];

/** A connection that opens at once, with heartbeats that are answered. */
function connected(id: string, after = 0, beats = 50): Later[] {
  const beating = Array.from({ length: beats }, (_, index): Later[] => [
    [after + 5 + (index + 1) * interval, text(id, 'heartbeat')],
    [after + 6 + (index + 1) * interval, text(`${id} server`, 'success')],
  ]);
  return [
    ...asked(id, after),
    [after + 2, peer(`${id} server`, { type: 'open' })],
    [after + 2, peer(id, { type: 'open' })],
    ...beating.flat(),
  ];
}

function asked(id: string, after: number): Later[] {
  return [
    [after, { type: 'attempt', connection: id, client: 'alice' }],
    [after + 1, peer(id, { type: 'request', target: '/webSocket/1001', faults: [] })],
  ];
}

function refused(id: string, after: number): Later[] {
  const answer = { type: 'refused', status: 409, reason: 'Conflict', headers: {}, body: '' } as const;
  return [...asked(id, after), [after + 2, peer(`${id} server`, answer)], [after + 2, peer(id, answer)]];
}

/** Plays steps; `connects` is what comes of the command connect, `sends` of the command send. */
function simulate(steps: readonly string[], connects: readonly Later[], sends: readonly Later[] = []): Simulated {
  const target: Target = (action) => {
    if (action.type !== 'command') return [];
    return action.command.command === 'send' ? sends : connects;
  };
  const all = ['command: connect', ...steps].map((step) => `  - ${step}\n`).join('');
  const timers = {
    heartbeatInterval: { ms: interval, clock: 'link' },
    reconnectLimit: { ms: 1000, clock: 'link' },
    answerLimit: { ms: 5000, clock: 'link' },
  } as const;
  return play(`${all}target: both\nclients: [alice]\n`, target, { timers }).played;
}

const live = ['accept: alice', 'expectAnswer: { at: alice, is: accepted, check: let-in, proves: EP-1 }'];
const chat = [
  ...live,
  'command: { send: hi }',
  'expect: { at: alice, message: chatText, where: hi, check: sent, proves: CL-8 }',
  'expect: { at: alice, from: server, message: imMessage, where: { text: hi }, check: broadcast, proves: MSG-1, capture: came }',
  `expectEvent: { event: message, has: { message: '\${came.payload}' }, check: told, proves: CL-9 }`,
  'silence: { at: alice, from: server, of: imMessage, check: once, proves: MSG-12 }',
];
const sent: Later = [1, text('c1', 'hi')];
const broadcast: Later = [2, text('c1 server', said('hi'))];
const shown = told(3, { event: 'message', message: JSON.parse(said('hi')) as Record<string, unknown> });

test('pass where both do what they owe', () => {
  const played = simulate(chat, connected('c1'), [sent, broadcast, shown]);
  assert.equal(verdicts(played), { 'let-in': 'pass', sent: 'pass', broadcast: 'pass', told: 'pass', once: 'pass' });
});

test('blame the server where a text came and no broadcast', () => {
  const played = simulate(chat, connected('c1'), [sent]);
  assert.equal(verdicts(played), {
    'let-in': 'pass',
    sent: 'pass',
    broadcast: 'fail',
    told: 'untestable',
    once: 'untestable',
  });
  assert.is(
    result(played, 'broadcast').expected,
    'imMessage with {"text":"hi"} from the server to alice within 5000 ms',
  );
  assert.is(result(played, 'broadcast').actual, 'nothing came');
});

test('blame the client where a broadcast came and no event', () => {
  const { told: verdict, broadcast: before } = verdicts(simulate(chat, connected('c1'), [sent, broadcast]));
  assert.equal([before, verdict], ['pass', 'fail']);
});

test('blame the client that tells more often than the wire did', () => {
  const played = simulate(chat, connected('c1'), [sent, broadcast, shown, shown]);
  assert.equal(result(played, 'delivery').requirements, ['CL-9']);
});

test('blame the server for what it sends, and the client for what it sends', () => {
  const odd: Later[] = [
    [1, text('c1 server', 'welcome')],
    [1, peer('c1', { type: 'breach', rule: 'RFC 6455 5.1', detail: 'not masked' })],
  ];
  const { requirements, actual } = result(simulate(chat, connected('c1'), [...odd, sent, broadcast, shown]), 'frames');
  assert.equal([...requirements].sort(), ['CL-17', 'EP-10']);
  assert.match(actual ?? '', /server-of-alice got RFC 6455 5\.1.*; alice got "welcome"/);
});

test('blame nobody for what the other side has made impossible', () => {
  const leaves: Later = [2, peer('c1', { type: 'ended', how: 'fin' })];
  const played = simulate(chat, connected('c1', 0, 1), [sent, leaves]);
  assert.is(verdicts(played)['broadcast'], 'untestable');
  assert.match(
    result(played, 'broadcast').reason ?? '',
    /^the client has left alice before what was expected could come/,
  );
});

test('let a server refuse for a while after a cut, and take the next attempt for the one', () => {
  const steps = [
    ...live,
    'drop: { connection: alice, how: fin, capture: cut }',
    'accept: { as: alice, within: 1 heartbeatInterval }',
    `expectAnswer: { at: alice, is: accepted, grace: { since: '\${cut.at}', limit: 1 reconnectLimit }, check: again, proves: SES-4 }`,
  ];
  const drops = 206;
  const late = (by: number): Simulated =>
    simulate(steps, [
      ...connected('c1', 0, 1),
      ...refused('c2', drops + 50),
      ...refused('c3', drops + by),
      ...connected('c4', drops + by + 300),
    ]);
  assert.is(verdicts(late(500))['again'], 'pass');
  assert.is(verdicts(late(1500))['again'], 'fail');
});

test('do not ask for what builds on a mere recommendation that does not hold', () => {
  const steps = [
    ...live,
    'expectEvent: { event: offline, within: 1 s, check: notices, proves: CL-4 }',
    'accept: { as: again, check: comes-back, proves: CL-5 }',
  ];
  assert.equal(verdicts(simulate(steps, connected('c1'))), {
    'let-in': 'pass',
    notices: 'warn',
    'comes-back': 'skip',
  });
});

test('do not hold it against a server that its client shows no sign of life', () => {
  const played = simulate(live, connected('c1', 0, 0));
  assert.is(verdicts(played)['let-in'], 'untestable');
  assert.match(result(played, 'let-in').reason ?? '', /its client has sent no liveness probe/);
});

test('stop and start the server', () => {
  const steps = [
    'accept: alice',
    'server: stop',
    'server: start',
    'accept: { as: again, check: comes-back, proves: CL-5 }',
  ];
  const target: Target = (action) => {
    if (action.type === 'command') return connected('c1', 0, 0);
    if (action.type !== 'server') return [];
    return [[10, { type: 'server', runs: action.run }], ...(action.run ? connected('c2', 20, 0) : [])];
  };
  const all = ['command: connect', ...steps].map((step) => `  - ${step}\n`).join('');
  assert.equal(verdicts(play(`${all}target: both\nclients: [alice]\n`, target).played), {
    'comes-back': 'pass',
  });
});

test.run();
