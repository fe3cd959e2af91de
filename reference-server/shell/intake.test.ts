import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { eventually, pass } from '../testing/deadline.ts';
import { Intake } from './intake.ts';
import { DEFAULT_LIMITS, type Limits } from './limits.ts';

const test = suite('shell: the intake of texts');

const LIMITS = { ...DEFAULT_LIMITS, chatBurst: 2, chatsPerSecond: 50, heartbeatBurst: 1, heartbeatsPerSecond: 50 };

/** An intake, and what it does with its owner. `then` is what a text leads to. */
function intake(changed: Partial<Limits> = {}, then: (intake: Intake, text: string) => void = () => {}) {
  const done: string[] = [];
  const made: Intake = new Intake(
    { ...LIMITS, ...changed },
    {
      takeText(text) {
        done.push(text);
        then(made, text);
      },
      pause: () => void done.push('(pause)'),
      resume: () => void done.push('(resume)'),
      endAsTooFast: () => void done.push('(too fast)'),
    },
  );
  const add = (...texts: string[]): void => {
    for (const text of texts) made.add(text, text.length);
  };
  return { made, done, add };
}

test('what is within the rate is taken at once', () => {
  const { made, done, add } = intake();
  add('a', 'heartbeat', 'b');
  assert.equal(done, ['a', 'heartbeat', 'b']);
  assert.not(made.holding);
});

test('what is beyond it waits in its order, heartbeats behind chat texts, and is all taken', async () => {
  const { made, done, add } = intake();
  add('a', 'b', 'c', 'heartbeat', 'd', 'heartbeat');
  assert.equal(done, ['a', 'b', '(pause)']);
  assert.ok(made.holding);
  await eventually('the end', () => done.at(-1) === '(resume)');
  assert.equal(done, ['a', 'b', '(pause)', 'c', 'heartbeat', 'd', 'heartbeat', '(resume)']);
  assert.not(made.holding);
});

test('a heartbeat beyond its own rate holds up the chat texts behind it', async () => {
  const { done, add } = intake();
  add('heartbeat', 'heartbeat', 'a');
  assert.equal(done, ['heartbeat', '(pause)']);
  await eventually('the end', () => done.at(-1) === '(resume)');
  assert.equal(done, ['heartbeat', '(pause)', 'heartbeat', 'a', '(resume)']);
});

test('held heartbeats wait for their own rate, not for that of chat texts', async () => {
  const { done, add } = intake({ chatsPerSecond: 0.1 });
  add('a', 'b', ...Array.from({ length: 5 }, () => 'heartbeat'));
  await eventually('the end', () => done.at(-1) === '(resume)', 2000);
});

test('whoever stays over the rate for too long is too fast, once, and nothing more of it is taken', async () => {
  const { done, add } = intake({ overRateTime: 100 });
  add(...'abcdefghijklmnopqrstuvwxyz');
  await eventually('the end', () => done.includes('(too fast)'));
  await pass(100);
  const taken = done.filter((text) => text.length === 1).length;
  assert.ok(taken >= 2 + 4 && taken < 26, `${taken} were taken`);
  assert.equal(done.slice(3 + taken - 2), ['(too fast)']);
});

test('bursts without a rest between them are one time over the rate', async () => {
  const { done, add } = intake({ overRateTime: 150 });
  for (let burst = 0; burst < 20 && !done.includes('(too fast)'); burst++) {
    add('a', 'b', 'c', 'd');
    await eventually('the end of a burst', () => ['(resume)', '(too fast)'].includes(done.at(-1) ?? ''));
  }
  assert.ok(done.includes('(too fast)'));
});

test('what it holds is forgotten where the connection ends, also by what a text leads to', async () => {
  const first = intake();
  first.add('a', 'b', 'c');
  first.made.clear();
  assert.not(first.made.holding);
  const second = intake({}, (made, text) => text === 'c' && made.clear());
  second.add('a', 'b', 'c', 'd', 'e');
  await eventually('the third', () => second.done.includes('c'));
  await pass(100); // several texts' time
  first.add('d', 'e', 'f');
  await eventually('the end of those that came later', () => first.done.at(-1) === '(resume)');
  assert.equal(first.done, ['a', 'b', '(pause)', 'd', 'e', '(pause)', 'f', '(resume)']);
  assert.equal(second.done, ['a', 'b', '(pause)', 'c']);
});

test.run();
