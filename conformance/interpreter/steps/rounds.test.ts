import * as assert from 'uvu/assert';
import { suite } from '../../../test/harness.ts';
import { type Change, chatTarget } from '../fixtures/chat-target.ts';
import { type Later, peer, result, simulate, verdicts } from '../fixtures/simulation.ts';
import type { Action } from '../types.ts';

const test = suite('steps of many rounds');

const race = (users: string, connections = 3): string => `
  - race: { users: ${users}, connections: ${connections}, rounds: 5, within: 2 s, winner: winner, check: one, proves: SES-1 }
  - send: { from: winner, message: heartbeat }
  - expect: { at: winner, message: heartbeatAck, check: lives, proves: HB-1 }
`;

/** A server that has one place for each user, and gives `more` at one of the attempts, counted from 1. */
function places(more: { at?: number; freedAfter?: number } = {}): Change {
  const holders = new Map<string, string>();
  const freedAt = new Map<string, number>();
  let attempts = 0;
  return (action, usual) => {
    if (action.type === 'close') {
      for (const [target, holder] of holders)
        if (holder === action.connection) freedAt.set(target, attempts + (more.freedAfter ?? 0));
    }
    if (action.type !== 'connect') return undefined;
    attempts += 1;
    if (attempts > (freedAt.get(action.target) ?? Number.POSITIVE_INFINITY)) holders.delete(action.target);
    if (holders.has(action.target) && attempts !== more.at) return [refused(action)];
    holders.set(action.target, action.connection);
    freedAt.delete(action.target);
    return usual();
  };
}

function refused({ connection }: Extract<Action, { type: 'connect' }>): Later {
  return [1, peer(connection, { type: 'refused', status: 409, reason: '', headers: {}, body: '' })];
}

test('a race is run in every round with the next user, and the last winner stays', () => {
  const played = simulate(race('[alice, bob]'), chatTarget(places()));
  assert.equal(verdicts(played), { one: 'pass', lives: 'pass' });
  const targets = played.actions.flatMap((action) => (action.type === 'connect' ? [action.target] : []));
  assert.equal(
    targets,
    [1001, 1002, 1001, 1002, 1001].flatMap((user) => Array.from({ length: 3 }, () => `/webSocket/${user}`)),
  );
});

test('a race that goes wrong in a later round is seen', () => {
  const played = simulate(race('[alice, bob]'), chatTarget(places({ at: 11 })));
  assert.equal(verdicts(played), { one: 'fail', lives: 'untestable' });
  assert.is(result(played, 'one').actual, '2 were accepted');
  assert.ok(played.trace.some(({ text }) => text === 'this was round 4'));
});

test('a race waits for a place that is freed late', () => {
  const played = simulate(race('[alice]'), chatTarget(places({ freedAfter: 6 })));
  assert.equal(verdicts(played), { one: 'pass', lives: 'pass' });
});

test('a race does not wait for ever for a place that is never freed', () => {
  const played = simulate(race('[alice]'), chatTarget(places({ freedAfter: Number.POSITIVE_INFINITY })));
  assert.equal(verdicts(played), { one: 'fail', lives: 'untestable' });
  assert.is(result(played, 'one').actual, '0 were accepted');
  assert.ok(played.took < 3000, `it took ${played.took} ms`);
});

const together = `
  - connect: alice
  - connect: bob
  - connect: carol
  - together:
      from: [alice, bob]
      listeners: [carol]
      message: chatText
      gives: imMessage
      rounds: 20
      within: 2 s
      check: nothing-lost
      proves: SES-8
`;

/** A server that ends the connection of bob in each of the first rounds, and says something else from then on. */
function endsBob(rounds: number, more: { loses?: boolean; refuses?: boolean } = {}): Change {
  const isOf = (name: string, [, observation]: Later): boolean =>
    observation.type === 'peer' && observation.connection.startsWith(`${name}#`);
  let round = 0;
  return (action, usual) => {
    if (action.type === 'connect') return round > 0 && more.refuses === true ? [refused(action)] : undefined;
    if (action.type !== 'text' || !action.connection.startsWith('bob#') || action.text === 'heartbeat')
      return undefined;
    round += 1;
    if (round <= rounds) {
      const others = usual().filter((answer) => !isOf('bob', answer));
      return [
        ...others,
        [1, peer(action.connection, { type: 'close', code: 1002, reason: '' })],
        [2, peer(action.connection, { type: 'ended', how: 'fin' })],
      ];
    }
    return more.loses === true ? usual().filter((answer) => !isOf('carol', answer)) : undefined;
  };
}

test('what is lost shows in a later round where the first ones end connections', () => {
  const played = simulate(together, chatTarget(endsBob(2, { loses: true })));
  assert.equal(verdicts(played), { 'nothing-lost': 'fail', lost: 'fail' });
  assert.is(result(played, 'nothing-lost').actual, 'bob was closed with 1002');
  assert.match(result(played, 'lost').actual ?? '', /carol/);
});

test('nobody is called left out where connections are ended and nothing is lost', () => {
  const played = simulate(together, chatTarget(endsBob(2)));
  assert.equal(verdicts(played), { 'nothing-lost': 'fail' });
});

test('rounds are over when somebody cannot come back', () => {
  const played = simulate(together, chatTarget(endsBob(1, { loses: true, refuses: true })));
  assert.equal(verdicts(played), { 'nothing-lost': 'fail' });
});

test.run();
