// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the expressions of scenarios.
import * as assert from 'uvu/assert';
import { suite } from '../../../test/harness.ts';
import { chatTarget, imMessage } from '../fixtures/chat-target.ts';
import { peer, result, simulate, text, verdicts } from '../fixtures/simulation.ts';
import { causeOf } from '../judgement.ts';

const test = suite('a step that expects a message');

const hello = (more = ''): string => `
  - connect: alice
  - connect: bob
  - send: { from: alice, message: chatText, payload: 'hello \${nonce}', capture: sent }
  - expect: { at: bob, message: imMessage, check: heard, proves: MSG-1${more} }
`;

test('waits for the answer limit of the document, or for its own', () => {
  const late = (ms: number) =>
    chatTarget((action) =>
      action.type === 'text' && action.text !== 'heartbeat'
        ? [[ms, text('bob#2', imMessage(1001, action.text))]]
        : undefined,
    );
  assert.equal(verdicts(simulate(hello(), late(5050))), { heard: 'pass' });
  assert.equal(verdicts(simulate(hello(), late(5200))), { heard: 'fail' });
  assert.equal(verdicts(simulate(hello(', within: 1 s'), late(1200))), { heard: 'fail' });
  assert.equal(verdicts(simulate(hello(', within: 10 s'), late(9000))), { heard: 'pass' });
});

test('takes the first frame that its selection fits, each frame once', () => {
  const steps = `
  - connect: alice
  - send: { from: alice, message: chatText, payload: one }
  - send: { from: alice, message: chatText, payload: two }
  - expect: { at: alice, message: imMessage, where: { text: two }, check: second, proves: MSG-1 }
  - expect: { at: alice, message: imMessage, has: { text: one }, check: first, proves: MSG-1 }
  - expect: { at: alice, message: imMessage, within: 1 s, check: third, proves: MSG-12 }
`;
  const played = simulate(steps, chatTarget());
  assert.equal(verdicts(played), { second: 'pass', first: 'pass', third: 'fail' });
  assert.is(result(played, 'third').actual, 'nothing came');
});

test('tells what came instead', () => {
  const other = chatTarget((action) =>
    action.type === 'text' && action.text !== 'heartbeat' ? [[1, text('bob#2', '用户信息不存在！')]] : undefined,
  );
  assert.is(result(simulate(hello(), other), 'heard').actual, 'what came was "用户信息不存在！"');
  const closed = chatTarget((action) =>
    action.type === 'text' && action.text !== 'heartbeat'
      ? [[1, peer('bob#2', { type: 'close', code: 1011, reason: 'oops' })]]
      : undefined,
  );
  const played = simulate(hello(), closed);
  assert.is(result(played, 'heard').actual, 'the connection was closed with 1011 "oops"');
  assert.ok(played.took < 1000, 'an ended connection is not waited for');
});

test('does not take the broadcast of another scenario', () => {
  const foreign = chatTarget((action) =>
    action.type === 'text' && action.text !== 'heartbeat'
      ? [[1, text('bob#2', imMessage(4711, 'hello of another'))]]
      : undefined,
  );
  assert.equal(verdicts(simulate(hello(), foreign, { alone: false })), { heard: 'fail' });
  assert.equal(verdicts(simulate(hello(), foreign, { alone: true })), { heard: 'pass' });
});

test('may be content with the end of the connection', () => {
  const ended = (event: Parameters<typeof peer>[1]) =>
    chatTarget((action) =>
      action.type === 'text' && action.text !== 'heartbeat' ? [[1, peer('bob#2', event)]] : undefined,
    );
  const steps = hello(', orClosed: [1009]');
  assert.equal(verdicts(simulate(steps, ended({ type: 'close', code: 1009, reason: '' }))), { heard: 'pass' });
  assert.equal(verdicts(simulate(steps, ended({ type: 'ended', how: 'reset' }))), { heard: 'pass' });
  assert.equal(verdicts(simulate(steps, ended({ type: 'close', code: 1011, reason: '' }))), { heard: 'fail' });
});

test('tells what came where something else would have been as right', () => {
  const seen = (steps: string, target = chatTarget()) => causeOf(result(simulate(steps, target), 'heard'));
  assert.is(seen(hello()), undefined);
  assert.equal(seen(hello(', orClosed: [1009]')), { kind: 'came', what: 'imMessage' });
  const either = hello().replace('message: imMessage', 'message: [imMessage, notice]');
  assert.equal(seen(either), { kind: 'came', what: 'imMessage' });
  const noticed = chatTarget((action) =>
    action.type === 'text' && action.text !== 'heartbeat' ? [[1, text('bob#2', '用户信息不存在！')]] : undefined,
  );
  const notice = hello().replace('message: imMessage', 'message: notice');
  assert.equal(seen(notice, noticed), { kind: 'came', what: '用户信息不存在！' });
});

test('keeps when and what it took', () => {
  const steps = `${hello(', capture: heard')}
  - verify: { value: '\${heard.took}', has: { $atMost: 1 ms }, check: quick, proves: HB-1/SHOULD }
  - verify: { value: '\${heard.payload.createTime}', has: { $time: { near: '\${sent.at}', within: 1 s } }, check: now, proves: MSG-6 }
  - verify: { value: '\${heard.payload}', has: { $equals: { uid: 1 } }, check: same, proves: MSG-8 }
`;
  assert.equal(verdicts(simulate(steps, chatTarget())), { heard: 'pass', quick: 'pass', now: 'pass', same: 'fail' });
});

test('a time without a declared zone is told as a note', () => {
  const steps = `${hello(', capture: heard')}
  - verify: { value: '\${heard.payload}', has: { createTime: { $time: { near: '\${sent.at}', within: 1 s } } }, check: now, proves: MSG-6 }
`;
  const { notes } = simulate(steps, chatTarget(), { timeZone: undefined });
  assert.equal(notes, ['createTime is the time at UTC+08:00; no time zone is configured to compare it with']);
});

test('can be a pong with its payload', () => {
  const steps = `
  - connect: alice
  - send: { from: alice, ping: 'echo \${nonce}' }
  - expect: { at: alice, pong: 'echo \${nonce}', within: 1 s, check: echoed, proves: EP-8 }
`;
  assert.equal(verdicts(simulate(steps, chatTarget())), { echoed: 'pass' });
  const wrong = chatTarget((action) =>
    action.type === 'ping' ? [[1, peer('alice#1', { type: 'pong', payload: new Uint8Array() })]] : undefined,
  );
  assert.equal(verdicts(simulate(steps, wrong)), { echoed: 'fail' });
});

test('that was too slow to say anything is untestable, pass or fail', () => {
  const steps = hello(", inTime: { since: '${sent.at}', limit: 100 ms }");
  const late = (ms: number, said: string) =>
    chatTarget((action) =>
      action.type === 'text' && action.text !== 'heartbeat' ? [[ms, text('bob#2', said)]] : undefined,
    );
  assert.equal(verdicts(simulate(steps, late(90, imMessage(1001, 'hello')))), { heard: 'pass' });
  assert.equal(verdicts(simulate(steps, late(110, imMessage(1001, 'hello')))), { heard: 'untestable' });
  assert.equal(verdicts(simulate(steps, late(90, '用户信息不存在！'))), { heard: 'untestable' });
});

/** The usual target, but what bob gets of a chat is written otherwise. */
const misspelt = (fields: Readonly<Record<string, unknown>>, uid = 1001) =>
  chatTarget((action) =>
    action.type === 'text' && action.text !== 'heartbeat'
      ? [[1, text('bob#2', imMessage(uid, action.text, fields))]]
      : undefined,
  );

test('takes the message that it selects also where that breaks the document, which is blamed apart', () => {
  const steps = hello(", where: { text: 'hello ${nonce}' }, has: { uid: 1001 }");
  assert.equal(verdicts(simulate(steps, misspelt({ createTime: 'now' }))), { heard: 'pass', frames: 'fail' });
  const wrong = simulate(steps, misspelt({ uid: '1001' }));
  assert.equal(verdicts(wrong), { heard: 'untestable', frames: 'fail' });
  assert.is(causeOf(result(wrong, 'heard'))?.kind, 'spoilt');
  const other = simulate(steps, misspelt({ createTime: 'now', uid: 1002 }));
  assert.equal(verdicts(other), { heard: 'fail', frames: 'fail' });
  assert.match(result(other, 'heard').actual ?? '', /^uid is 1002, not 1001/);
});

test('does not wait to the end when what came breaks the document, and accuses nobody of what it cannot tell', () => {
  const played = simulate(hello(), misspelt({ createTime: 'now' }));
  assert.equal(verdicts(played), { heard: 'untestable', frames: 'fail' });
  assert.ok(played.took < 1000, `${played.took} ms`);
  const foreign = simulate(hello(), misspelt({ createTime: 'now', text: 'foreign' }, 4711), { alone: false });
  assert.equal(verdicts(foreign), { heard: 'fail', frames: 'fail' });
});

test('that is a control gives up sooner where it is told, and tells how long it waited', () => {
  const control = hello().replace(', check: heard, proves: MSG-1', '');
  const waited = (change: Parameters<typeof simulate>[2], target = chatTarget(() => undefined)) => {
    const played = simulate(control, target, change);
    const [done] = played.actions.flatMap((action) => (action.type === 'done' ? [action.controls] : []));
    return { took: played.took, ...done };
  };
  const deaf = chatTarget((action) => (action.type === 'text' && action.text !== 'heartbeat' ? [] : undefined));
  assert.equal(waited({}), { took: waited({}).took, slowest: 1, unanswered: 0 });
  assert.ok(waited({}, deaf).took >= 5100);
  const short = waited({ controlLimit: 600 }, deaf);
  assert.is(short.unanswered, 1);
  assert.ok(short.took >= 700 && short.took < 1000, `${short.took} ms`);
  assert.ok(simulate(hello(), deaf, { controlLimit: 600 }).took >= 5100, 'a check has all its time');
});

test.run();
