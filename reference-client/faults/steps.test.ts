import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import type { Effect } from '../core/events.ts';
import { createState, type State } from '../core/state.ts';
import { step } from '../core/step.ts';
import * as given from '../testing/core-examples.ts';
import { FAULTS } from './catalogue.ts';

const test = suite('faults around the step of a client');

interface Played {
  readonly state: State;
  /** By event. */
  readonly effects: readonly (readonly Effect[])[];
  /** How often the fault said that it took effect. */
  readonly applied: number;
}

/** What a client does about these events with a fault; its heartbeat interval is 100 ms. */
function play(name: string, ...events: readonly given.Timed[]): Played {
  const fault = FAULTS.find((one) => one.name === name);
  if (fault === undefined || !('step' in fault)) throw new Error(`no fault ${name} around the step`);
  let applied = 0;
  const wrong = fault.step(() => applied++)(step);
  const state = createState({ heartbeatInterval: 100, mostQueued: 10 });
  return { state, effects: events.map(([now, event]) => wrong(state, event, now)), applied };
}

const words = (effects: readonly Effect[]): string[] =>
  effects.flatMap((effect) => (effect.type === 'transmit' ? [effect.text] : []));

test('a fault that meets nothing to spoil changes nothing, and says nothing', () => {
  const names = FAULTS.filter((fault) => 'step' in fault).map(({ name }) => name);
  const always = names.filter((name) => play(name, [0, given.disconnect], [0, given.clock]).applied > 0);
  assert.equal(always, []);
});

test('CL-2: the first heartbeat is late, and the others follow in the right rhythm', () => {
  const { effects, state } = play('first-heartbeat-late', ...given.online, [180, given.clock]);
  assert.equal(effects.map(words), [[], [], [], ['heartbeat']]);
  assert.is(state.link.phase === 'online' && state.link.nextBeat, 280);
});

test('CL-2: a heartbeat waits for the answer to the one before', () => {
  const { effects } = play(
    'heartbeat-waits-for-its-answer',
    ...given.online,
    [100, given.clock],
    [200, given.clock],
    [210, given.text(1, 'success')],
    [300, given.clock],
  );
  assert.equal(effects.slice(3).map(words), [['heartbeat'], [], [], ['heartbeat']]);
});

test('CL-4: messages are no sign of life to it, acknowledgements are', () => {
  const { state } = play(
    'only-acknowledgements-are-life',
    ...given.online,
    [50, given.text(1, 'success')],
    [90, given.text(1, '2026:01:15 02:03:00')],
  );
  assert.is(state.link.phase === 'online' && state.link.heardAt, 50);
});

test('CL-5: five failed attempts are enough, and a connection between them starts the count again', () => {
  const failed = (from: number, count: number): given.Timed[] =>
    Array.from({ length: count }, (_, index): given.Timed[] => [
      [1e6 * (from + index), index === 0 ? given.connect : given.wake],
      [1e6 * (from + index), given.ended(from + index)],
    ]).flat();
  assert.is(play('gives-up-after-five-attempts', ...failed(1, 4)).state.link.phase, 'waiting');
  assert.is(play('gives-up-after-five-attempts', ...failed(1, 5)).state.link.phase, 'idle');
  const between: given.Timed[] = [
    [5e6, given.wake],
    [5e6, given.opened(5)],
    [5e6, given.ended(5)],
  ];
  assert.is(
    play('gives-up-after-five-attempts', ...failed(1, 4), ...between, ...failed(6, 4)).state.link.phase,
    'waiting',
  );
});

test('CL-6: a second attempt is begun at a second command', () => {
  const { effects, applied } = play('connects-again-while-connecting', [0, given.connect], [1, given.connect]);
  assert.equal([effects, applied], [[[given.open(1)], [given.open(2)]], 1]);
});

test('CL-8: texts that waited go backwards', () => {
  const { effects } = play(
    'queue-sent-backwards',
    [0, given.connect],
    [0, given.say('a')],
    [0, given.say('b')],
    [0, given.opened(1)],
    [1, given.text(1, 'success')],
  );
  assert.equal(words(effects.flat()), ['heartbeat', 'b', 'a']);
});

test('CL-9: the third message of a rush is shown after the fourth', () => {
  const message = (text: string): given.Timed => [1000, given.text(1, JSON.stringify({ ...given.MESSAGE, text }))];
  const { effects } = play('messages-swapped-in-a-rush', ...given.online, ...[...'abcde'].map(message));
  const shown = effects
    .flat()
    .flatMap((effect) => (effect.type === 'tell' && effect.event.name === 'message' ? [effect.event.fields.text] : []));
  assert.equal(shown, ['a', 'b', 'd', 'c', 'e']);
});

test('CL-14: the second refusal as a duplicate is not waited for', () => {
  const refused = given.ended(1, { status: 409 });
  const again = given.ended(2, { status: 409, chance: 0.9 });
  const once: given.Timed[] = [
    [0, given.connect],
    [0, refused],
  ];
  assert.ok(play('no-pause-after-the-second-duplicate', ...once).state.notBefore >= 100);
  const { state } = play('no-pause-after-the-second-duplicate', ...once, [500, given.clock], [500, again]);
  assert.equal(state.link, { phase: 'waiting', attemptAt: 500 });
});

test('each client has a fault of its own: what one remembers, another does not', () => {
  const lost: given.Timed[] = [...given.online, [1, given.ended(1)]];
  assert.is(
    play('one-reconnect', ...lost, [500, given.clock], [500, given.opened(2)], [501, given.ended(2)]).applied,
    1,
  );
  assert.is(play('one-reconnect', ...lost).applied, 0);
});

test.run();
