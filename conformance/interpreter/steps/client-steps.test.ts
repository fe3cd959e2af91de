import * as assert from 'uvu/assert';
import { suite } from '../../../test/harness.ts';
import { simulateClient } from '../fixtures/simulated-client.ts';
import { result, verdicts } from '../fixtures/simulation.ts';

const test = suite('steps that judge a client');

const online = `
  - command: connect
  - accept: server
  - expectEvent: { event: online }
`;
const rhythm = `${online}
  - rhythm: { at: server, message: heartbeat, interval: 1 heartbeatInterval, beats: 10, share: 0.25, check: beats, proves: CL-2 }
`;
const regular = (length: number, offset = 0): number[] =>
  Array.from({ length: 40 }, (_, index) => offset + (index + 1) * length);

test('a rhythm holds at any offset, and up to a quarter from the interval', () => {
  for (const beats of [regular(200), regular(200, -195), regular(155), regular(245)])
    assert.equal(verdicts(simulateClient(rhythm, { beats })), { beats: 'pass' });
});

test('a rhythm that is too slow, too fast, doubled or missing is none', () => {
  const doubled = regular(200).flatMap((at) => [at, at + 1]);
  for (const beats of [regular(320), regular(100), doubled, [], regular(200, 300)])
    assert.equal(verdicts(simulateClient(rhythm, { beats })), { beats: 'fail' });
});

test('one late heartbeat is forgiven if the client answered no ping meanwhile, and not if it did', () => {
  const beats = regular(200).map((at, index) => (index === 4 ? at + 150 : at));
  const stopped = (since: number): number => (since >= 900 && since < 1125 ? Math.max(1, 1150 - since) : 1);
  assert.equal(verdicts(simulateClient(rhythm, { beats, pongAfter: stopped })), { beats: 'pass' });
  const played = simulateClient(rhythm, { beats });
  assert.equal(verdicts(played), { beats: 'fail' });
  assert.is(result(played, 'beats').actual, 'number 5 came 350 ms after the one before');
});

const lost = `${online}
  - drop: { connection: server, how: fin }
`;

test('an attempt is in time, too late, too early, or never comes', () => {
  const steps = `${lost}
  - accept: { as: again, since: '\${server.endedAt}', within: 1 heartbeatInterval, check: comes, proves: CL-5 }
`;
  assert.equal(verdicts(simulateClient(steps, { delays: [5, 290] })), { comes: 'pass' }, 'with the tolerance');
  assert.equal(verdicts(simulateClient(steps, { delays: [5, 320] })), { comes: 'fail' });
  const waits = `${lost}
  - accept: { as: again, within: 30 s, notBefore: { since: '\${server.endedAt}', atLeast: 1 heartbeatInterval }, check: waits, proves: CL-14 }
`;
  assert.equal(verdicts(simulateClient(waits, { delays: [5, 190] })), { waits: 'pass' });
  const early = simulateClient(waits, { delays: [5, 150] });
  assert.match(result(early, 'waits').actual ?? '', /^it came after 150 ms, earlier than 1 heartbeatInterval/);
  const never = simulateClient(waits, { delays: [5] });
  assert.equal(verdicts(never), { waits: 'fail' });
  assert.ok(never.took >= 30_000);
});

test('an attempt that must not come is seen, and a program that has ended proves nothing', () => {
  const steps = `${lost}
  - noAttempt: { for: 4 heartbeatInterval, check: stays, proves: CL-13 }
`;
  assert.equal(verdicts(simulateClient(steps, { delays: [5] })), { stays: 'pass' });
  assert.equal(verdicts(simulateClient(steps, { delays: [5, 700] })), { stays: 'fail' });
  const exit = { kind: 'exited', client: 'client', code: 1, last: [] } as const;
  const exits = simulateClient(steps, {
    delays: [5],
    more: ({ type }) => (type === 'drop' ? [[9, { type: 'exited', client: 'client', exit }]] : []),
  });
  assert.equal(verdicts(exits), { stays: 'untestable' });
});

test('an event is judged by its moment and its fields', () => {
  const steps = `${online}
  - send: { from: server, message: imMessage, with: { text: 'hello' }, capture: sent }
  - expectEvent: { event: message, has: { message: '\${sent.payload}' }, within: 1 s, check: told, proves: CL-9 }
  - noEvent: { event: message, at: server, check: once, proves: CL-9 }
`;
  assert.equal(verdicts(simulateClient(steps)), { told: 'pass', once: 'pass' });
  const twice = simulateClient(steps, {
    shows: (message) => {
      const event = { event: 'message', message: message as Record<string, unknown> } as const;
      return [event, event];
    },
  });
  assert.equal(verdicts(twice), { told: 'pass', once: 'fail', delivery: 'fail' });
  const changed = simulateClient(steps, {
    shows: (message) => [{ event: 'message', message: { ...(message as object), avatar: '' } }],
  });
  assert.is(verdicts(changed)['told'], 'fail');
});

test('what a client contradicts is blamed on it by itself', () => {
  const state = simulateClient(`${online}  - expectEvent: { event: online, check: again, proves: CL-3 }\n`, {
    more: ({ type }) =>
      type === 'command' ? [[1, { type: 'told', client: 'client', event: { event: 'online' } }]] : [],
  });
  assert.is(result(state, 'state').requirements[0], 'CL-3');
  const both = simulateClient(`${online}  - noAttempt: { for: 2 heartbeatInterval, check: one, proves: CL-6 }\n`, {
    more: ({ type }) => (type === 'answer' ? [[20, { type: 'attempt', connection: 'x', client: 'client' }]] : []),
  });
  assert.equal(verdicts(both), { one: 'fail' });
  const held = simulateClient(
    `${online}  - wait: 2 heartbeatInterval\n  - accept: { as: x, check: one, proves: CL-5 }\n`,
    {
      more: ({ type }) => (type === 'answer' ? [[20, { type: 'attempt', connection: 'x', client: 'client' }]] : []),
    },
  );
  assert.is(result(held, 'single').requirements[0], 'CL-6');
});

test('texts are accounted for when they come in order or are refused, and not otherwise', () => {
  const steps = `${online}
  - command: { send: one }
  - command: { send: two }
  - accounted: { at: server, message: chatText, texts: [one, two], within: 1 s, check: kept, proves: CL-8 }
`;
  const sends = (order: readonly string[], refused: readonly string[] = []) =>
    simulateClient(steps, {
      more: (action) =>
        action.type === 'command' && action.command.command === 'send' && action.command.text === 'two'
          ? [
              ...order.map(
                (content, index) =>
                  [
                    index + 1,
                    {
                      type: 'peer',
                      connection: 'c1',
                      event: { at: 0, type: 'text', text: content, bytes: 3, fragments: 1 },
                    },
                  ] as const,
              ),
              ...refused.map(
                (content) =>
                  [1, { type: 'told', client: 'client', event: { event: 'refused', text: content } }] as const,
              ),
            ]
          : [],
    });
  for (const good of [sends(['one', 'two']), sends(['two'], ['one']), sends([], ['one', 'two'])])
    assert.equal(verdicts(good), { kept: 'pass' });
  for (const bad of [
    sends(['two', 'one']),
    sends(['one']),
    sends(['one', 'one', 'two']),
    sends(['one', 'two'], ['one']),
  ])
    assert.equal(verdicts(bad), { kept: 'fail' });
});

test.run();
