// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the expressions of scenarios.
import * as assert from 'uvu/assert';
import { suite } from '../../../test/harness.ts';
import { type Change, chatTarget, imMessage } from '../fixtures/chat-target.ts';
import { peer, result, simulate, text, verdicts } from '../fixtures/simulation.ts';
import { causeOf } from '../judgement.ts';

const test = suite('a step that shows silence');

const steps = `
  - connect: alice
  - connect: bob
  - send: { from: alice, message: chatText, payload: 'hello \${nonce}' }
  - expect: { at: [alice, bob], message: imMessage, where: { text: 'hello \${nonce}' } }
  - silence: { at: [alice, bob], check: quiet, proves: MSG-12 }
`;

/** The usual target, and something more when alice says hello. */
const more =
  (...later: ReturnType<Change> extends infer L ? Exclude<L, undefined> : never): Change =>
  (action, usual) =>
    action.type === 'text' && action.text.startsWith('hello') ? [...usual(), ...later] : undefined;

test('passes between two answered probes on each connection', () => {
  const played = simulate(steps, chatTarget());
  assert.equal(verdicts(played), { quiet: 'pass' });
  const probes = played.actions.filter((action) => action.type === 'text' && action.text === 'heartbeat');
  // One each at the connect, two each at the silence.
  assert.is(probes.length, 6);
});

test('sees a stray frame, and shows it', () => {
  const played = simulate(steps, chatTarget(more([1, text('bob#2', imMessage(1001, 'hello n1'))])));
  assert.is(result(played, 'quiet').verdict, 'fail');
  assert.match(result(played, 'quiet').actual ?? '', /^bob got \{/);
});

test('sees a message that should not be also where that breaks the document, but not those of other scenarios', () => {
  const kind = steps.replace('silence: { at: [alice, bob], ', 'silence: { at: [alice, bob], of: imMessage, ');
  const stray = (uid: number, content: string) =>
    chatTarget(more([1, text('bob#2', imMessage(uid, content, { createTime: 'now' }))]));
  assert.is(result(simulate(kind, stray(1001, 'hello n1')), 'quiet').verdict, 'fail');
  assert.is(result(simulate(kind, stray(4711, 'foreign'), { alone: false }), 'quiet').verdict, 'pass');
});

test('may be a condition of the rest, which is skipped where it does not hold', () => {
  const rest = `${steps.replace('check: quiet, proves: MSG-12', 'otherwise: skip')}  - send: { from: bob, message: heartbeat }
  - expect: { at: bob, message: heartbeatAck, check: after, proves: HB-1 }\n`;
  assert.equal(verdicts(simulate(rest, chatTarget())), { after: 'pass' });
  const played = simulate(rest, chatTarget(more([1, text('bob#2', '用户信息不存在！')])));
  assert.is(result(played, 'after').verdict, 'skip');
  assert.equal(causeOf(result(played, 'after')), { kind: 'allowed', frame: '用户信息不存在！' });
});

test('sees what comes between the two probes', () => {
  let probes = 0;
  const target = chatTarget((action, usual) => {
    if (action.type !== 'text' || action.text !== 'heartbeat' || action.connection !== 'bob#2') return undefined;
    probes += 1;
    return probes === 2 ? [...usual(), [1, text('bob#2', '用户信息不存在！')]] : undefined;
  });
  assert.is(result(simulate(steps, target), 'quiet').verdict, 'fail');
});

test('sees an acknowledgement that nobody asked for, before and beside those of its probes', () => {
  for (const at of [0.5, 1])
    assert.is(result(simulate(steps, chatTarget(more([at, text('alice#1', 'success')]))), 'quiet').verdict, 'fail');
  let probes = 0;
  const twice = chatTarget((action, usual) => {
    if (action.type !== 'text' || action.text !== 'heartbeat') return undefined;
    probes += 1;
    return probes === 6 ? [...usual(), ...usual()] : undefined;
  });
  assert.is(result(simulate(steps, twice), 'quiet').verdict, 'fail');
});

test('cannot be shown where a probe is not answered, or the connection ends', () => {
  const dead = `  - send: { from: alice, message: chatText, payload: stop }\n  - silence: { at: bob, check: quiet, proves: MSG-12 }\n`;
  const steps = `\n  - connect: alice\n  - connect: bob\n${dead}`;
  let stopped = false;
  const mute = chatTarget((action) => {
    stopped ||= action.type === 'text' && action.text === 'stop';
    return stopped && action.type === 'text' ? [] : undefined;
  });
  const played = simulate(steps, mute);
  assert.is(result(played, 'quiet').verdict, 'untestable');
  assert.is(result(played, 'quiet').reason, 'silence cannot be shown: a liveness probe was not answered');
  const closing = chatTarget((action) =>
    action.type === 'text' && action.text === 'stop'
      ? [[1, peer('bob#2', { type: 'close', code: 1011, reason: '' })]]
      : undefined,
  );
  assert.is(
    result(simulate(steps, closing), 'quiet').reason,
    'silence cannot be shown: bob: the connection was closed with 1011',
  );
});

test('of one message looks at that message alone', () => {
  const of = steps
    .replace('check: quiet', "of: imMessage, where: { text: { $pattern: 'secret' } }, check: quiet")
    .replace('MSG-12', 'MSG-14');
  const other = chatTarget(more([1, text('bob#2', '用户信息不存在！')], [1, text('bob#2', imMessage(1001, 'other'))]));
  assert.is(result(simulate(of, other), 'quiet').verdict, 'pass');
  const secret = chatTarget(more([1, text('bob#2', imMessage(1001, 'my secret'))]));
  const { verdict, expected } = result(simulate(of, secret), 'quiet');
  assert.is(verdict, 'fail');
  assert.is(expected, 'no imMessage with {"text":{"$pattern":"secret"}} at alice, bob');
});

test('is not broken by an optional message of the document', () => {
  assert.equal(verdicts(simulate(steps, chatTarget(more([1, text('bob#2', '2026:01:15 02:03:07')])))), {
    quiet: 'pass',
  });
});

test('leaves a message of nobody to the rule about those, where it is no message of another scenario', () => {
  const foreign = chatTarget(more([1, text('bob#2', imMessage(4711, 'of another scenario'))]));
  assert.equal(verdicts(simulate(steps, foreign, { alone: false })), { quiet: 'pass' });
  assert.equal(verdicts(simulate(steps, foreign, { alone: true })), { quiet: 'pass', unsent: 'fail' });
});

test('is broken by a foreign sender who says what the scenario wrote', () => {
  const forged = chatTarget(more([1, text('bob#2', imMessage(4711, 'so n1 it is'))]));
  assert.equal(verdicts(simulate(steps, forged, { alone: false })), { quiet: 'fail' });
});

test('that came too late to say anything is untestable', () => {
  const inTime = steps.replace('check: quiet', "inTime: { since: '${alice.openedAt}', limit: 10 ms }, check: quiet");
  const slow = chatTarget((action) =>
    action.type === 'text' && action.text === 'heartbeat' ? [[40, text(action.connection, 'success')]] : undefined,
  );
  const { verdict, reason } = result(simulate(inTime, slow), 'quiet');
  assert.is(verdict, 'untestable');
  assert.match(reason ?? '', /this machine was too slow: \d+ ms had passed, more than 10 ms/);
});

test.run();
