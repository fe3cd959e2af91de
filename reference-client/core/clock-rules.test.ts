import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import {
  beat,
  clock,
  connect,
  drop,
  ended,
  given,
  heard,
  MESSAGE,
  online,
  opened,
  testExamples,
  text,
  told,
} from '../testing/core-examples.ts';
import { nextDeadline } from './deadlines.ts';
import type { Event } from './events.ts';
import type { State } from './state.ts';
import { step } from './step.ts';

const silent = told('offline', { reason: 'silent', detail: 'the server has been silent for too long' });

/** The times of the heartbeats of a client whose timer is `late` by so much; `talk` comes from the server at each step. */
function beats(state: State, until: number, late: (beat: number) => number, talk: readonly Event[]): number[] {
  const times: number[] = [];
  while (nextDeadline(state) < until) {
    const now = nextDeadline(state) + late(times.length);
    if (step(state, clock, now).some((effect) => effect === beat || JSON.stringify(effect) === JSON.stringify(beat))) {
      times.push(now);
    }
    for (const event of talk) step(state, event, now);
  }
  return times;
}

const test = suite('core: time on an open connection');

testExamples(test, [
  {
    title: 'CL-2: a heartbeat goes when it is due',
    before: online,
    at: 100,
    event: clock,
    effects: [beat],
    phase: 'online',
    next: 200,
  },
  { title: 'CL-2: and not before', before: online, at: 99, event: clock, effects: [], phase: 'online', next: 100 },
  {
    title: 'CL-2: a beat that is a little late does not move the next',
    before: online,
    at: 124,
    event: clock,
    effects: [beat],
    phase: 'online',
    next: 200,
  },
  {
    title: 'CL-2: one that is too late starts the rhythm anew',
    before: online,
    at: 190,
    event: clock,
    effects: [beat],
    phase: 'online',
    next: 290,
  },
  {
    title: 'CL-4: three silent intervals end the connection',
    before: [...online, [100, clock], [200, clock]],
    at: 300,
    event: clock,
    effects: [silent, drop],
    phase: 'closing',
  },
  {
    title: 'CL-4: any frame in that time is a sign of life',
    before: [...online, [100, clock], [200, clock], [201, heard(1)]],
    at: 300,
    event: clock,
    effects: [beat],
    phase: 'online',
  },
  {
    title: 'CL-4: a server that has never said a word is silent too',
    before: [
      [0, connect],
      [0, opened(1)],
      [50, clock],
      [100, clock],
      [200, clock],
    ],
    at: 300,
    event: clock,
    effects: [silent, drop],
    phase: 'closing',
  },
  {
    title: 'CL-4, CL-5: after that it reconnects',
    before: [...online, [100, clock], [200, clock], [300, clock]],
    at: 301,
    event: ended(1),
    effects: [told('retry', { delay: 45, detail: 'the server has been silent for too long' })],
    phase: 'waiting',
    next: 346,
  },
  {
    title: 'CL-5: within one interval, whatever came before that connection',
    before: [
      [0, connect],
      [0, ended(1)],
      [45, clock],
      [45, opened(2)],
      [95, clock],
      [145, clock],
      [245, clock],
      [345, clock],
    ],
    at: 346,
    event: ended(2),
    effects: [told('retry', { delay: 45, detail: 'the server has been silent for too long' })],
    phase: 'waiting',
  },
  {
    title: 'CL-4: a program that was held up does not blame the server for it',
    before: [...online, [100, clock]],
    at: 60_000,
    event: clock,
    effects: [beat],
    phase: 'online',
    next: 60_100,
  },
  {
    title: 'CL-4: but finds out soon afterwards',
    before: [...online, [100, clock], [60_000, clock]],
    at: 60_100,
    event: clock,
    effects: [silent, drop],
    phase: 'closing',
  },
]);

test('CL-2: a thousand beats of a late timer in a busy room keep one rhythm without drift', () => {
  const talk: Event[] = [text(1, 'success'), text(1, JSON.stringify(MESSAGE))];
  const times = beats(given(online), 100_001, (beat) => (beat * 7) % 20, talk);
  assert.is(times.length, 1000);
  for (const [index, time] of times.entries()) {
    const drift = time - 100 * (index + 1);
    assert.ok(drift >= 0 && drift < 20, `beat ${index} is ${drift} ms late`);
  }
});

test('CL-2: whatever the delays, two beats are never closer than three quarters of an interval', () => {
  const times = beats(given(online), 50_000, (beat) => (beat * 37) % 160, [heard(1)]);
  for (const [index, time] of times.entries()) assert.ok(index === 0 || time - (times[index - 1] ?? 0) >= 75);
});

test.run();
