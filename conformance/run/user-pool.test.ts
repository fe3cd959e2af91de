import * as assert from 'uvu/assert';
import type { Scenario } from '#generated/formats/scenario.js';
import { suite } from '../../test/harness.ts';
import { UserPool } from './user-pool.ts';

const test = suite('the pool of users');

const scenario = (users: NonNullable<Scenario['users']>): Scenario => ({
  scenario: 'area/name',
  title: 'A scenario of a test',
  users,
  steps: [{ wait: '1 s' }],
});

const users = (ids: number[]) => ids.map((userId) => ({ userId }));
const pair = scenario({ alice: 'known', bob: 'known' });
const one = scenario({ alice: 'known' });
const agent = scenario({ agent: -1 });
const stranger = scenario({ who: 'unknown' });

test('lends each user once, until it is given back', () => {
  const pool = new UserPool({ known: users([1, 2, 3]), unknown: users([9]) }, []);
  const first = pool.lease(pair);
  assert.equal(first, { alice: { userId: 1 }, bob: { userId: 2 } });
  assert.is(pool.lease(pair), undefined);
  assert.equal(pool.lease(one), { alice: { userId: 3 } });
  assert.is(pool.lease(one), undefined);
  pool.release(pair, first ?? {}, 5000);
  assert.equal(pool.lease(one), { alice: { userId: 1, releasedAt: 5000 } });
});

test('lends the user that was unused for longest', () => {
  const pool = new UserPool({ known: users([1, 2]), unknown: [] }, []);
  const order = [];
  for (let turn = 0; turn < 4; turn += 1) {
    const leased = pool.lease(one) ?? {};
    order.push(leased['alice']?.userId);
    pool.release(one, leased, turn);
  }
  assert.equal(order, [1, 2, 1, 2]);
});

test('takes nothing where it cannot give everything', () => {
  const both = scenario({ alice: 'known', who: 'unknown' });
  const pool = new UserPool({ known: users([1]), unknown: [] }, []);
  assert.is(pool.lease(both), undefined);
  assert.equal(pool.lease(one), { alice: { userId: 1 } });
});

test('keeps users of the directory and others apart', () => {
  const pool = new UserPool({ known: users([1]), unknown: users([9]) }, []);
  assert.equal(pool.lease(stranger), { who: { userId: 9 } });
  assert.is(pool.lease(stranger), undefined);
  assert.equal(pool.lease(one), { alice: { userId: 1 } });
});

test('lends a literal userId to one scenario at a time, and never as anybody else', () => {
  const literal = scenario({ who: 2 });
  const pool = new UserPool({ known: users([1, 2, 3]), unknown: [] }, [literal, agent]);
  assert.equal(pool.lease(agent), { agent: { userId: -1 } });
  assert.is(pool.lease(agent), undefined);
  pool.release(agent, { agent: { userId: -1 } }, 70);
  assert.equal(pool.lease(agent), { agent: { userId: -1, releasedAt: 70 } });
  assert.equal(pool.lease(pair), { alice: { userId: 1 }, bob: { userId: 3 } });
});

test('says what can never be lent', () => {
  const pool = new UserPool({ known: users([1]), unknown: [] }, []);
  assert.is(pool.impossible(one), undefined);
  assert.is(pool.impossible(agent), undefined);
  assert.equal(pool.impossible(pair), { kind: 'few-users', users: 'known', needed: 2, configured: 1 });
  assert.equal(pool.impossible(stranger), { kind: 'few-users', users: 'unknown', needed: 1, configured: 0 });
});

test('a scenario without users needs none', () => {
  const pool = new UserPool({ known: [], unknown: [] }, []);
  const { users: _, ...nobody } = one;
  assert.equal(pool.lease(nobody), {});
});

test('gives a user who is another once more the same userId, and takes it back once', () => {
  const twins = scenario({ alice: 'known', twin: { sameAs: 'alice' } });
  const pool = new UserPool({ known: users([1]), unknown: [] }, []);
  const leased = pool.lease(twins);
  assert.equal(leased, { alice: { userId: 1 }, twin: { userId: 1 } });
  pool.release(twins, leased ?? {}, 5000);
  assert.equal(pool.lease(one), { alice: { userId: 1, releasedAt: 5000 } });
  assert.is(pool.lease(one), undefined);
});

test.run();
