import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import type { Effect, Event } from '../core/events.ts';
import { createState } from '../core/state.ts';
import { step } from '../core/step.ts';
import { clock, opened, RULES, text } from '../testing/core-examples.ts';
import { FAULTS } from './catalogue.ts';

const test = suite('faults around the step');

/** What the server does about these events, one a millisecond, with a fault; and how often the fault says that it took effect. */
function play(name: string, ...events: Event[]): { effects: (readonly Effect[])[]; applied: number } {
  const fault = FAULTS.find((one) => one.name === name);
  if (fault === undefined || !('step' in fault)) throw new Error(`no fault ${name} around the step`);
  let applied = 0;
  const wrong = fault.step(() => applied++)(step);
  const state = createState(RULES, 0);
  return { effects: events.map((event, index) => wrong(state, event, index)), applied };
}

const ack = { type: 'send', to: [1], text: 'success' };

test('a fault that meets nothing to spoil changes nothing, and says nothing', () => {
  const names = ['chat-acknowledged', 'refusal-removes-live-session', 'text-trimmed', 'no-tick', 'unknown-user-closed'];
  for (const name of names) {
    assert.equal(play(name, opened(1, 1001), text(1, 'heartbeat'), clock), { effects: [[], [ack], []], applied: 0 });
  }
});

test('HB-1: an acknowledgement is doubled', () => {
  const { effects, applied } = play('heartbeat-answered-twice', opened(1, 1001), text(1, 'heartbeat'));
  assert.equal([effects, applied], [[[], [ack, ack]], 1]);
});

test('SES-2: a refused attempt takes the live session off the list', () => {
  const { effects } = play('refusal-removes-live-session', opened(1, 1001), opened(2, 1001), opened(3, 1001));
  assert.is(effects[1]?.[0]?.type, 'close');
  assert.equal(effects[2], []);
});

test('MSG-5: a text is trimmed, and one without blanks around it passes', () => {
  const { effects, applied } = play('text-trimmed', opened(1, 1001), text(1, ' hi '), text(1, 'hi'));
  assert.is(applied, 1);
  assert.equal(
    effects.slice(1).map(([sent]) => (sent?.type === 'send' ? JSON.parse(sent.text).text : sent)),
    ['hi', 'hi'],
  );
});

/** Texts that go to anybody, in their order. */
const textsIn = (effects: ReturnType<typeof play>['effects']): string[] =>
  effects
    .flat()
    .flatMap((effect) => (effect.type === 'send' && effect.to.length > 0 ? [JSON.parse(effect.text).text] : []));

test('MSG-7: the second text of a rush is held until after the third', () => {
  const { effects } = play('texts-swapped-in-a-rush', opened(1, 1001), text(1, 'a'), text(1, 'b'), text(1, 'c'));
  assert.equal(textsIn(effects), ['a', 'c', 'b']);
});

test('texts of two senders that come by turns are exchanged all the same', () => {
  const both = [text(1, 'a'), text(2, 'x'), text(1, 'b'), text(2, 'y'), text(1, 'c'), text(2, 'z')];
  const { effects } = play('texts-swapped-in-a-rush', opened(1, 1001), opened(2, -1), ...both);
  assert.equal(textsIn(effects), ['a', 'x', 'c', 'b', 'z', 'y']);
});

test('each server has a fault of its own: what one remembers, another does not', () => {
  const events = [opened(1, 1001), text(1, 'a'), opened(2, 1002)];
  assert.is(play('last-message-replayed', ...events).applied, 1);
  assert.is(play('last-message-replayed', opened(2, 1002)).applied, 0);
});

test.run();
