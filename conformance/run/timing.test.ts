import * as assert from 'uvu/assert';
import type { Step } from '#generated/formats/scenario.js';
import { suite } from '../../test/harness.ts';
import { planOf } from './fixtures/plans.ts';
import { dependsOnTiming, patience, sessionTime } from './timing.ts';

const test = suite('the time that a scenario takes by its own words');

const timers = {
  sessionTtl: { ms: 1000, clock: 'session' },
  silentSessionLimit: { ms: 300, clock: 'link' },
} as const;

test('on the session clock is what it waits there', () => {
  const plan = planOf([
    { connect: 'alice' },
    { wait: '0.5 sessionTtl + 200 ms' },
    { expectClose: { at: 'alice', within: '1 sessionTtl' } },
    { repeat: { times: 2, as: 'x', steps: [{ wait: '1 sessionTtl' }] } },
  ]);
  assert.is(sessionTime(plan, timers), 3500);
  assert.is(sessionTime(planOf([{ connect: 'alice' }, { wait: '5 s' }]), timers), 0);
});

test('in real time is what it waits and tries', () => {
  const plan = planOf([
    { connect: { as: 'alice', eventually: '1 s' } },
    { wait: '2 silentSessionLimit + 1 sessionTtl' },
    { connect: 'bob' },
  ]);
  assert.is(patience(plan, timers), 1600);
});

test('in real time is how long a client may take to come back', () => {
  const plan = planOf([{ accept: 'first' }, { accept: { as: 'second', since: 'x', within: '30 s' } }]);
  assert.is(patience(plan, timers), 30_000);
});

const timed: Step[] = [
  { wait: '1 s' },
  { expect: { at: 'a', message: 'm', within: '1 s' } },
  { expect: { at: 'a', message: 'm', inTime: { since: 'x', limit: '1 s' } } },
  { expectClose: { at: 'a', notBefore: { since: 'x', atLeast: '1 s' } } },
  { connect: { as: 'a', eventually: '1 s' } },
  { verify: { value: 'x', has: { $atMost: '1 s' } } },
  { verify: { value: 'x', has: { at: { $time: { near: 'x', within: '1 s' } } } } },
];

const untimed: Step[] = [
  { connect: 'a' },
  { expect: { at: 'a', message: 'm' } },
  { silence: { at: 'a' } },
  { verify: { value: 'x', has: { text: 'within' } } },
];

test('makes a failure worth another try where a step depends on it', () => {
  for (const step of timed) assert.ok(dependsOnTiming(planOf([{ connect: 'a' }, step]), []), JSON.stringify(step));
  for (const step of untimed) assert.not(dependsOnTiming(planOf([{ connect: 'a' }, step]), []), JSON.stringify(step));
});

test.run();
