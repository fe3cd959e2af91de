import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { openProtocol, openScenarios } from '../commands/scenarios.ts';
import { evaluateDuration } from '../interpreter/durations.ts';
import { stepEntry } from '../scenario/plan.ts';
import { byHand } from './adapt.ts';
import { usualScenarios } from './usual.ts';

const test = suite('the part of a scenario that a person can play');

const protocol = await openProtocol('support-chat');
const plans = await openScenarios(protocol, [], 'client');
const hand = { model: protocol.model, userId: 4711, told: { heartbeatInterval: 5000 }, patienceMs: 120_000 };

function played(id: string, changed: Partial<typeof hand> = {}) {
  const plan = plans.find((each) => each.id === id);
  if (plan === undefined) throw new Error(`there is no ${id}`);
  const adapted = byHand(plan, { ...hand, ...changed });
  return { ...adapted, written: adapted.steps.map(({ step }) => JSON.stringify(step)) };
}

test('what is played unless something is chosen exists, and a connection shows something of each', async () => {
  const usual = (await usualScenarios('support-chat')) ?? [];
  assert.ok(usual.length > 0 && usual.length <= 12);
  for (const id of usual) assert.ok(played(id).steps.length > 0, id);
  assert.is(await usualScenarios('no-such-chat'), undefined);
});

test("steps that need the driver's events are left out, and what refers to them", () => {
  for (const plan of plans.map((each) => byHand(each, hand)))
    for (const { step } of plan.steps)
      assert.not.ok(['expectEvent', 'noEvent', 'accounted'].includes(stepEntry(step)[0]), plan.id);
  const slow = played('connection/slow-handshake');
  assert.not.ok(slow.written.some((step) => step.includes('verify')));
  assert.is(slow.without, "needs the driver's events");
  assert.equal(played('message/notices').steps, []);
});

test('an answered ping stands for being online, the first time after a sign that it is a client', () => {
  const { written } = played('reconnect/after-a-drop');
  const names = written.map(
    (step) =>
      step
        .match(/"(message|ping|pong)":"([^"]*)"/)
        ?.slice(1)
        .join(' ') ?? '',
  );
  assert.equal(names.filter((name) => name !== '').slice(0, 5), [
    'message heartbeat',
    'ping open 1',
    'pong open 1',
    'ping open 2',
    'pong open 2',
  ]);
});

test('no limit that is judged becomes shorter', () => {
  const limit = (step: object): number | undefined => {
    const within = (step as { within?: string }).within;
    return within === undefined ? undefined : evaluateDuration(within, protocol.model.timers).link;
  };
  let compared = 0;
  for (const plan of plans) {
    const after = byHand(plan, { ...hand, told: { heartbeatInterval: 2000 } }).steps;
    for (const { step, place, counters } of plan.steps) {
      const [name, value] = stepEntry(step);
      if (typeof value !== 'object' || !('check' in value)) continue;
      const same = after.find(
        (each) => each.place.line === place.line && each.counters === counters && stepEntry(each.step)[0] === name,
      );
      if (same === undefined) continue;
      const now = limit(stepEntry(same.step)[1] as object);
      if (now === undefined) continue;
      compared += 1;
      assert.ok(now >= (limit(value) ?? 0), `${plan.id}:${place.line}`);
    }
  }
  assert.ok(compared > 10);
});

test('the time of what was left out is given to what comes next', () => {
  const close = played('reconnect/silent-server').written.find((step) => step.includes('drops-it'));
  // Three intervals and a second until it tells, and another second.
  assert.match(close ?? '', /"within":"17000 ms"/);
});

test('what a person does is waited for with patience, and no check', () => {
  const { written } = played('user/disconnect');
  const asked = written.indexOf('{"command":"disconnect"}');
  assert.is(written[asked + 1], '{"expectClose":{"at":"server","within":"120000 ms"}}');
  assert.match(written[asked + 2] ?? '', /"codes":\[1000,1005\],"check":"closes"/);
  assert.is(written[1], '{"accept":{"as":"first","within":"120000 ms"}}');
});

test('texts are quick to type, and the same where they are awaited', () => {
  const texts = played('user/empty-text').written.flatMap(
    (step) => step.match(/"(?:send|where)":"([^"]*)"/)?.[1] ?? [],
  );
  assert.equal(texts, ['11', '11', '', '22', '22']);
});

test('a first attempt is made after a disconnect where the next one is to come soon', () => {
  const { written } = played('reconnect/after-a-refusal[bad-request]');
  assert.is(written.indexOf('{"command":"disconnect"}'), 4);
  assert.not.ok(played('reconnect/keeps-trying').written.includes('{"command":"disconnect"}'));
});

test('what a person cannot do is not played, and says why', () => {
  const why = (id: string): string | undefined => (played(id).steps.length === 0 ? played(id).without : 'played');
  assert.match(why('user/disconnect-while-waiting') ?? '', /does not show when a person has done/);
  assert.match(why('user/types-heartbeat') ?? '', /events/);
  assert.match(why('message/while-sending') ?? '', /more than a person can do|does not show/);
  assert.match(why('reconnect/spreads-its-attempts') ?? '', /6 clients/);
  assert.match(why('connection/base-path') ?? '', /base URL ends in \/im\/chat/);
  assert.match(why('connection/as-the-agent') ?? '', /connects as -1/);
  assert.ok(played('connection/as-the-agent', { userId: -1 }).steps.length > 0);
});

test.run();
