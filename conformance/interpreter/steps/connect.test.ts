// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the expressions of scenarios.
import * as assert from 'uvu/assert';
import { suite } from '../../../test/harness.ts';
import { chatTarget, imMessage } from '../fixtures/chat-target.ts';
import { type Later, peer, result, simulate, text, verdicts } from '../fixtures/simulation.ts';

const test = suite('a step that connects');

const second = (more = ''): string => `
  - connect: alice
  - connect: { as: second, user: alice, expect: refused, check: refused, proves: SES-1, capture: outcome${more} }
`;

/** The usual target, but for the second connection. */
const answering = (...answers: Later[]) =>
  chatTarget((action) => (action.type === 'connect' && action.connection === 'second#2' ? answers : undefined));

const opened = peer('second#2', { type: 'open' });
const closed = peer('second#2', { type: 'close', code: 4409, reason: 'token已建立连接' });
const http = (status: number) => peer('second#2', { type: 'refused', status, reason: '', headers: {}, body: '' });

const answers: [what: string, answers: Later[], verdict: string, actual: string][] = [
  ['HTTP 409', [[1, http(409)]], 'pass', 'HTTP 409'],
  ['HTTP 400', [[1, http(400)]], 'pass', 'HTTP 400'],
  ['HTTP 500', [[1, http(500)]], 'fail', 'HTTP 500'],
  ['HTTP 302', [[1, http(302)]], 'fail', 'HTTP 302'],
  [
    'a close after the upgrade',
    [
      [1, opened],
      [1900, closed],
    ],
    'pass',
    'the connection was closed with 4409 "token已建立连接"',
  ],
  [
    'a close that comes too late',
    [
      [1, opened],
      [2200, closed],
    ],
    'fail',
    'it was upgraded and stayed open',
  ],
  [
    'TCP that ends after the upgrade',
    [
      [1, opened],
      [50, peer('second#2', { type: 'ended', how: 'reset' })],
    ],
    'pass',
    'the connection ended by RST without a close frame',
  ],
  ['an upgrade that stays', [[1, opened]], 'fail', 'it was upgraded and stayed open'],
  [
    'an upgrade and a frame',
    [
      [1, opened],
      [5, text('second#2', 'success')],
      [6, closed],
    ],
    'fail',
    'it was upgraded and sent "success" before the connection was closed with 4409 "token已建立连接"',
  ],
  ['no answer', [], 'fail', 'the handshake was not answered'],
  [
    'TCP that ends without an answer',
    [[1, peer('second#2', { type: 'unreachable', code: 'CLOSED_EARLY', message: 'it ended early' })]],
    'fail',
    'it ended early',
  ],
];

for (const [what, given, verdict, actual] of answers) {
  test(`takes ${what} for ${verdict === 'pass' ? 'a refusal' : 'no refusal'}`, () => {
    const { verdict: judged, actual: seen } = result(simulate(second(), answering(...given)), 'refused');
    assert.equal([judged, seen], [verdict, actual]);
  });
}

test('keeps what came of it', () => {
  const outcome = `  - verify: { value: '\${outcome}', has: { code: 4409, reason: token已建立连接, status: 101, accepted: false }, check: kept, proves: SES-1/SHOULD }\n`;
  assert.is(result(simulate(second() + outcome, answering([1, opened], [2, closed])), 'kept').verdict, 'pass');
  const status = `  - verify: { value: '\${outcome.status}', has: 409, check: kept, proves: SES-1/SHOULD }\n`;
  assert.is(result(simulate(second() + status, answering([1, http(409)])), 'kept').verdict, 'pass');
});

test('takes a connection for live when its liveness probe is answered, however late that is within the limit', () => {
  const slow = chatTarget((action) =>
    action.type === 'text' ? [[4900, text(action.connection, 'success')]] : undefined,
  );
  const steps = '\n  - connect: { as: alice, check: accepted, proves: EP-1 }\n';
  assert.equal(verdicts(simulate(steps, slow)), { accepted: 'pass' });
  const { verdict, actual } = result(
    simulate(
      steps,
      chatTarget((action) => (action.type === 'text' ? [] : undefined)),
    ),
    'accepted',
  );
  assert.equal([verdict, actual], ['fail', 'it was upgraded, but the liveness probe was not answered']);
});

test('a session that is not live fails a control', () => {
  const steps = '\n  - connect: alice\n  - silence: { at: alice, check: quiet, proves: HB-7 }\n';
  const played = simulate(
    steps,
    chatTarget((action) =>
      action.type === 'connect'
        ? [[1, peer('alice#1', { type: 'refused', status: 404, reason: 'Not Found', headers: {}, body: '' })]]
        : undefined,
    ),
  );
  assert.is(result(played, 'quiet').verdict, 'untestable');
  assert.is(result(played, 'quiet').reason, 'expected the connection to be accepted and live, but HTTP 404 Not Found');
});

/** Refuses user 1001 until so many attempts were made. */
function after(attempts: number) {
  let made = 0;
  return chatTarget((action) => {
    if (action.type !== 'connect') return undefined;
    made += 1;
    if (made > attempts) return undefined;
    return [
      [10, peer(action.connection, { type: 'refused', status: 409, reason: '', headers: {}, body: '' })],
      [11, peer(action.connection, { type: 'ended', how: 'fin' })],
    ];
  });
}

test('eventually tries again until it is accepted', () => {
  const steps = '\n  - connect: { as: alice, eventually: 1 s, check: again, proves: SES-3 }\n';
  const played = simulate(steps, after(5));
  assert.equal(verdicts(played), { again: 'pass' });
  assert.is(played.actions.filter(({ type }) => type === 'connect').length, 6);
});

test('eventually is over after its time', () => {
  const played = simulate('\n  - connect: { as: alice, eventually: 1 s, check: again, proves: SES-3 }\n', after(1000));
  const { verdict, expected, actual } = result(played, 'again');
  assert.is(verdict, 'fail');
  assert.is(expected, 'the connection to be accepted and live within 1 s');
  assert.is(actual, 'HTTP 409');
  assert.ok(played.took > 1000 && played.took < 1300, `${played.took} ms`);
});

test('a userId that was just released is given time', () => {
  const users = { alice: { userId: 1001, releasedAt: Date.UTC(2026, 0, 15, 6, 3, 6, 900) } };
  const steps = '\n  - connect: { as: alice, check: accepted, proves: EP-1 }\n';
  assert.equal(verdicts(simulate(steps, after(3), { users })), { accepted: 'pass' });
  assert.equal(verdicts(simulate(steps, after(3))), { accepted: 'fail' });
});

test('sends the target, query and headers that it names', () => {
  const steps = `
  - connect: { as: alice, query: 'a=\${nonce}', headers: { X-Nonce: '\${nonce}' } }
  - connect: { as: other, userId: ' 1e3', expect: either }
  - connect: { as: root, target: '/\${nonce}', expect: either }
  - connect: { as: half, target: /, handshake: half }
`;
  const connects = simulate(steps, chatTarget()).actions.flatMap((action) =>
    action.type === 'connect' ? [[action.target, action.headers, action.handshake]] : [],
  );
  assert.equal(connects, [
    ['/webSocket/1001?a=n1', { 'X-Nonce': 'n1' }, 'full'],
    ['/webSocket/ 1e3', {}, 'full'],
    ['/n1', {}, 'full'],
    ['/', {}, 'half'],
  ]);
});

test('says something at the upgrade, whatever comes of the connection', () => {
  const played = simulate(second(", says: 'psst ${nonce}'"), answering([1, opened], [2, closed]));
  const said = played.actions.findIndex((action) => action.type === 'text' && action.text === 'psst n1');
  assert.ok(said > 0);
  const broadcast = chatTarget((action, usual) => {
    if (action.type === 'connect' && action.connection === 'second#2')
      return [
        [1, opened],
        [900, closed],
      ];
    if (action.type === 'text' && action.text.startsWith('psst'))
      return [[1, text('second#2', imMessage(1001, action.text))]];
    return usual();
  });
  assert.is(result(simulate(second(", says: 'psst ${nonce}'"), broadcast), 'refused').verdict, 'fail');
});

const asAgent = `
  - connect: { as: agent, check: accepted, proves: EP-1 }
users: { agent: -1 }
`;
const agent = { users: { agent: { userId: -1 } } };
const turnedAway = (status: number) =>
  chatTarget((action) =>
    action.type === 'connect'
      ? [[1, peer('agent#1', { type: 'refused', status, reason: '', headers: {}, body: '' })]]
      : undefined,
  );

test('a userId of its own that somebody else holds on a shared target accuses nobody', () => {
  const taken = result(simulate(asAgent, turnedAway(409), { ...agent, shared: true }), 'accepted');
  assert.is(taken.verdict, 'untestable');
  assert.match(taken.reason ?? '', 'somebody else');
});

test('on a target of the kit, or with another refusal, the same accuses the target', () => {
  assert.is(result(simulate(asAgent, turnedAway(409), agent), 'accepted').verdict, 'fail');
  assert.is(result(simulate(asAgent, turnedAway(400), { ...agent, shared: true }), 'accepted').verdict, 'fail');
});

test.run();
