import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { chatTarget, imMessage } from './fixtures/chat-target.ts';
import { result, simulate, text, verdicts } from './fixtures/simulation.ts';

const test = suite('the course of a scenario');

const chat = `
  - connect: alice
  - connect: bob
  - send: { from: alice, message: chatText, payload: 'control \${nonce}' }
  - expect: { at: bob, message: imMessage, where: { text: 'control \${nonce}' } }
  - send: { from: alice, message: chatText, payload: 'hello \${nonce}' }
  - expect: { at: bob, message: imMessage, where: { text: 'hello \${nonce}' }, check: reaches, proves: MSG-1, capture: heard }
  - verify: { value: '\${heard.payload}', has: { role: user, uid: '\${alice.userId}' }, check: names, proves: [MSG-3, MSG-2] }
  - silence: { at: bob, check: once, proves: MSG-12 }
`;

test('passes every check of a target that is right, and closes what it opened', () => {
  const played = simulate(chat, chatTarget());
  assert.equal(verdicts(played), { reaches: 'pass', names: 'pass', once: 'pass' });
  const closed = played.actions.filter(({ type }) => type === 'close');
  assert.equal(
    closed.map((action) => 'connection' in action && action.connection),
    ['alice#1', 'bob#2'],
  );
});

test('tells level, requirements, place and time of a check', () => {
  const { level, requirements, place, milliseconds, id, scenario, grade } = result(
    simulate(chat, chatTarget()),
    'names',
  );
  assert.equal(
    [level, requirements, id, scenario],
    ['MUST', ['MSG-3', 'MSG-2'], 'area/simulated:names', 'area/simulated'],
  );
  assert.is(place, 'area/simulated.yaml:11');
  assert.is(grade, undefined);
  assert.ok(milliseconds > 0);
});

test('leaves every check untestable where a control fails', () => {
  const target = chatTarget((action) => (action.type === 'text' && action.text.startsWith('control') ? [] : undefined));
  const played = simulate(chat, target);
  assert.equal(verdicts(played), { reaches: 'untestable', names: 'untestable', once: 'untestable' });
  const { reason, place } = result(played, 'reaches');
  assert.match(reason ?? '', /^expected imMessage with .*control n1.* at bob within 5000 ms, but nothing came$/);
  assert.is(place, 'area/simulated.yaml:8');
});

test('takes passes back where a control fails later', () => {
  const steps = `${chat}
  - send: { from: bob, message: chatText, payload: 'again \${nonce}' }
  - expect: { at: alice, message: imMessage, where: { text: 'again \${nonce}' } }
`;
  const target = chatTarget((action) => (action.type === 'text' && action.text.startsWith('again') ? [] : undefined));
  assert.equal(verdicts(simulate(steps, target)), { reaches: 'untestable', names: 'untestable', once: 'untestable' });
});

test('a broken check leaves later ones untestable, and earlier passes as they are', () => {
  const steps = `
  - connect: alice
  - send: { from: alice, message: heartbeat }
  - expect: { at: alice, message: heartbeatAck, check: first, proves: HB-1 }
  - send: { from: alice, message: chatText, payload: lost }
  - expect: { at: alice, message: imMessage, check: second, proves: MSG-1 }
  - expect: { at: alice, message: imMessage, check: third, proves: MSG-12 }
`;
  const target = chatTarget((action) => (action.type === 'text' && action.text === 'lost' ? [] : undefined));
  const played = simulate(steps, target);
  assert.equal(verdicts(played), { first: 'pass', second: 'fail', third: 'untestable' });
  assert.is(result(played, 'third').reason, 'not reached, because second did not hold');
  assert.is(result(played, 'second').actual, 'nothing came');
});

test('a frame with a wrong field fails its check, and the scenario goes on', () => {
  const target = chatTarget((action) =>
    action.type === 'text' && action.text.startsWith('hello')
      ? [[1, text('bob#2', imMessage(9, action.text))]]
      : undefined,
  );
  const played = simulate(chat, target);
  assert.equal(verdicts(played), { reaches: 'pass', names: 'fail', once: 'pass' });
  assert.is(result(played, 'names').actual, 'uid is 9, not 1001');
});

test('a broken recommendation is a warning, of its own level', () => {
  const steps = `
  - connect: alice
  - connect: { as: second, user: alice, expect: refused, check: refused, proves: SES-1, capture: outcome }
  - verify: { value: '\${outcome}', has: { status: 409 }, check: says-why, proves: SES-1/SHOULD }
`;
  const target = chatTarget((action) =>
    action.type === 'connect' && action.connection === 'second#2'
      ? [[1, { type: 'peer', connection: 'second#2', event: refusal(429) }]]
      : undefined,
  );
  const played = simulate(steps, target);
  assert.equal(verdicts(played), { refused: 'pass', 'says-why': 'warn' });
  assert.is(result(played, 'says-why').level, 'SHOULD');
});

test('a check that is judged several times keeps its worst verdict', () => {
  const steps = `
  - connect: alice
  - connect: bob
  - repeat:
      times: 3
      as: turn
      steps:
        - send: { from: alice, message: chatText, payload: 'turn \${turn}' }
        - expect: { at: bob, message: imMessage, has: { text: 'turn \${turn}' }, check: unchanged, proves: MSG-5 }
`;
  const target = chatTarget((action) =>
    action.type === 'text' && action.text === 'turn 2' ? [[1, text('bob#2', imMessage(1001, 'turn two'))]] : undefined,
  );
  const played = simulate(steps, target);
  assert.is(played.results.length, 1);
  assert.is(result(played, 'unchanged').actual, 'text is "turn two", not "turn 2"');
});

test('the trace tells both sides in the order of time', () => {
  const lines = simulate(chat, chatTarget()).trace.map(({ connection, direction, text }) =>
    [connection, direction, text].join(' '),
  );
  assert.equal(lines.slice(0, 4), [
    'alice sent GET /webSocket/1001',
    'alice received open (101)',
    'alice sent heartbeat (liveness probe)',
    'alice received heartbeatAck "success"',
  ]);
  assert.ok(lines.includes('alice sent chatText "hello n1"'));
});

function refusal(status: number) {
  return { at: 0, type: 'refused', status, reason: '', headers: {}, body: '' } as const;
}

test.run();
