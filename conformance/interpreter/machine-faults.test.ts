// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are the expressions of scenarios.
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { chatTarget, imMessage } from './fixtures/chat-target.ts';
import { peer, play, result, simulate, text, verdicts } from './fixtures/simulation.ts';
import { causeOf } from './judgement.ts';

const test = suite('a scenario that goes wrong');

const once = `
  - connect: alice
  - send: { from: alice, message: heartbeat }
  - expect: { at: alice, message: heartbeatAck, check: acknowledged, proves: HB-1 }
`;

test('a frame that is none of the messages fails the check of every scenario', () => {
  const target = chatTarget((action, usual) =>
    action.type === 'connect' ? [...usual(), [3, text('alice#1', 'welcome!')]] : undefined,
  );
  const played = simulate(once, target);
  assert.equal(verdicts(played), { acknowledged: 'pass', frames: 'fail' });
  const { requirements, actual } = result(played, 'frames');
  assert.equal(requirements, ['EP-10']);
  assert.match(actual ?? '', /^alice got "welcome!": it is none of heartbeatAck, imMessage/);
});

test('a frame that is nearly a message breaks the requirement of that message', () => {
  const frames: [frame: string, requirement: string][] = [
    [imMessage(1001, 'x').replace('1001,', '1001.0,'), 'MSG-2'],
    [imMessage(1001, 'x', { createTime: '2026-01-15 2:03:07' }), 'MSG-6'],
  ];
  for (const [frame, requirement] of frames) {
    const target = chatTarget((action, usual) =>
      action.type === 'connect' ? [...usual(), [3, text('alice#1', frame)]] : undefined,
    );
    assert.equal(result(simulate(once, target), 'frames').requirements, [requirement]);
  }
});

test('a binary message, a breach of RFC 6455 and a flood are frames that break the document too', () => {
  const events = [
    peer('alice#1', { type: 'binary', bytes: new Uint8Array(3), length: 3 }),
    peer('alice#1', { type: 'breach', rule: 'RFC 6455 5.1', detail: 'a masked frame' }),
    peer('alice#1', { type: 'flood', detail: 'more than 200000 frames' }),
  ];
  for (const event of events) {
    const target = chatTarget((action, usual) => (action.type === 'connect' ? [...usual(), [3, event]] : undefined));
    assert.equal(result(simulate(once, target), 'frames').requirements, ['EP-10']);
  }
});

test('a foreign broadcast that breaks the document fails the check of frames', () => {
  const foreign = imMessage(4711, 'hi').replace('4711,', '"4711",');
  const target = chatTarget((action, usual) =>
    action.type === 'connect' ? [...usual(), [3, text('alice#1', foreign)]] : undefined,
  );
  const played = simulate(once, target, { alone: false });
  assert.equal(verdicts(played), { acknowledged: 'pass', frames: 'fail' });
});

test('what comes while connections are closed is validated as well', () => {
  const target = chatTarget((action, usual) =>
    action.type === 'close' ? [[0.5, text(action.connection, 'bye')], ...usual()] : undefined,
  );
  assert.equal(verdicts(simulate(once, target)), { acknowledged: 'pass', frames: 'fail' });
});

test('a target that does not close is not waited for', () => {
  const played = simulate(
    once,
    chatTarget((action) => (action.type === 'close' ? [] : undefined)),
  );
  assert.ok(played.took >= 1000 && played.took < 1100, `${played.took} ms`);
  assert.ok(played.actions.some((action) => action.type === 'destroy' && action.connection === 'alice#1'));
});

test('an interrupt keeps what was decided, frames included, and leaves the rest untestable', () => {
  const steps = `${once}
  - wait: 5 s
  - silence: { at: alice, check: once, proves: HB-1 }
`;
  const target = chatTarget((action, usual) => {
    if (action.type !== 'connect') return undefined;
    return [...usual(), [5, text('alice#1', 'welcome!')], [1000, { type: 'abort', cause: { kind: 'interrupted' } }]];
  });
  const played = simulate(steps, target);
  assert.equal(verdicts(played), { acknowledged: 'pass', frames: 'fail', once: 'untestable' });
  assert.equal(causeOf(result(played, 'once')), { kind: 'interrupted' });
  assert.is(played.took, 1000);
});

test('several frames that break the document are blamed together', () => {
  const target = chatTarget((action, usual) =>
    action.type === 'connect'
      ? [
          ...usual(),
          [3, text('alice#1', 'welcome!')],
          [3, text('alice#1', '{"uid":1,"role":"user"}')],
          [3, text('alice#1', 'bye')],
        ]
      : undefined,
  );
  const frames = result(simulate(once, target), 'frames');
  assert.equal(frames.requirements, ['EP-10', 'MSG-2']);
  const cause = causeOf(frames);
  assert.ok(cause?.kind === 'broken-frames');
  assert.equal(
    cause.broken.map(({ at, rule }) => [at, 'frame' in rule ? rule.frame : rule.kind]),
    ['welcome!', '{"uid":1,"role":"user"}', 'bye'].map((frame) => ['alice', frame]),
  );
});

test('nothing follows the end', () => {
  const target = chatTarget((action, usual) =>
    action.type === 'connect' ? [...usual(), [10, { type: 'abort', cause: { kind: 'stopped' } }]] : undefined,
  );
  const { machine, played } = play(`${once}  - wait: 1 s\n`, target);
  assert.is(played.actions.at(-1)?.type, 'done');
  assert.equal(machine.observe({ type: 'time' }, Number.MAX_SAFE_INTEGER), []);
  assert.equal(machine.observe({ type: 'abort', cause: { kind: 'interrupted' } }, Number.MAX_SAFE_INTEGER), []);
});

const kitFaults: [what: string, step: string, reason: RegExp][] = [
  [
    'a variable that there is not',
    "send: { from: alice, message: chatText, payload: '${nobody.userId}' }",
    /\$\{nobody\} names nothing/,
  ],
  ['a connection that nobody opened', 'send: { from: bob, message: heartbeat }', /no connection bob was opened/],
  [
    'a payload that makes another message',
    'send: { from: alice, message: chatText, payload: heartbeat }',
    /is no chatText/,
  ],
  [
    'a filler that does not fit',
    'send: { from: alice, message: chatText, payload: { start: abc, fill: x, bytes: 2 } }',
    /longer than 2 bytes/,
  ],
  ['a message without a payload', 'send: { from: alice, message: chatText }', /needs a payload/],
  [
    'a moment that is none',
    "silence: { at: alice, inTime: { since: '${nonce}', limit: 1 s }, check: b, proves: HB-1 }",
    /is no moment/,
  ],
  ['a timer that there is not', 'wait: 1 fortnight', /fortnight is neither a unit/],
];

for (const [what, step, reason] of kitFaults) {
  test(`${what} is the kit's error and no crash`, () => {
    const played = simulate(
      `${once}  - ${step}\n  - silence: { at: alice, check: later, proves: HB-1 }\n`,
      chatTarget(),
    );
    const errors = played.results.filter(({ verdict }) => verdict === 'error');
    assert.is(errors.length, 1);
    assert.match(errors[0]?.reason ?? '', reason);
    assert.is(errors[0]?.place, 'area/simulated.yaml:8');
    assert.is(verdicts(played)['acknowledged'], 'untestable');
  });
}

test.run();
