import * as assert from 'uvu/assert';
import type { Step } from '#generated/formats/scenario.js';
import { suite } from '../../test/harness.ts';
import { lintClientControls } from './lint-client-controls.ts';

const test = suite('controls of what a client must not do');

function problems(...steps: Step[]): string[] {
  const found: string[] = [];
  lintClientControls(steps, ['steps'], (at, message) => found.push(`${at.join('.')}: ${message}`));
  return found;
}

const none: Step = { noAttempt: { for: '1 s', check: 'none', proves: 'CL-13' } };
const quiet: Step = { noEvent: { event: 'message', at: 'server', check: 'quiet', proves: 'CL-10' } };

test('no attempt needs an attempt before it, and a sign of life after it', () => {
  assert.equal(problems(none), [
    'steps.0.noAttempt: no control: let an attempt be accepted before none may come',
    'steps.0.noAttempt: no control: show afterwards that the client lives',
  ]);
  assert.equal(problems({ accept: 'server' }, none, { accept: 'again' }), []);
});

test('no event needs such an event, before it or after it', () => {
  assert.equal(problems(quiet), ['steps.0.noEvent: no control: the client is never shown to tell the event message']);
  assert.equal(problems({ expectEvent: { event: 'message' } }, quiet), []);
  assert.equal(problems(quiet, { expectEvent: { event: 'message' } }), []);
  assert.is(problems(quiet, { expectEvent: { event: 'notice' } }).length, 1);
});

test('no event without a connection needs a sign of life after it', () => {
  const offline: Step = { noEvent: { event: 'message' } };
  const told: Step = { expectEvent: { event: 'message' } };
  assert.is(problems(told, offline).length, 1);
  assert.equal(problems(offline, told), []);
});

test('controls count inside repetitions too', () => {
  const repeat: Step = { repeat: { times: 2, as: 'n', steps: [{ expectEvent: { event: 'message' } }] } };
  assert.equal(problems(repeat, quiet), []);
});

test.run();
