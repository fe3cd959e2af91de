import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import type { Cause } from '../interpreter/causes.ts';
import { type Keeper, MemoryBudget } from './memory-budget.ts';

const test = suite('the memory of a run');

const mebibyte = 1024 * 1024;

/** A keeper that remembers why it gave up. */
function keeper(): Keeper & { readonly causes: Cause[] } {
  const causes: Cause[] = [];
  return { causes, giveUp: (cause) => void causes.push(cause) };
}

test('is enough for everybody up to its limit', () => {
  const budget = new MemoryBudget(10 * mebibyte);
  const [first, second] = [keeper(), keeper()];
  budget.keeps(first, 9 * mebibyte);
  budget.keeps(first, 4 * mebibyte);
  budget.keeps(second, 6 * mebibyte);
  assert.equal([first.causes, second.causes], [[], []]);
});

test('costs the one who keeps most, whoever comes last, and the others go on', () => {
  const budget = new MemoryBudget(10 * mebibyte);
  const [large, small, late] = [keeper(), keeper(), keeper()];
  budget.keeps(small, mebibyte);
  budget.keeps(large, 8 * mebibyte);
  budget.keeps(late, 2 * mebibyte);
  assert.equal([small.causes, late.causes], [[], []]);
  assert.equal(large.causes, [{ kind: 'flooded', megabytes: 8, most: 10 }]);
  budget.keeps(late, 9 * mebibyte);
  assert.equal(late.causes, [], 'what was given up is free');
});

test('is free again when a keeper is done', () => {
  const budget = new MemoryBudget(10 * mebibyte);
  const [first, second] = [keeper(), keeper()];
  budget.keeps(first, 8 * mebibyte);
  budget.keeps(first, 0);
  budget.keeps(second, 9 * mebibyte);
  assert.equal([first.causes, second.causes], [[], []]);
});

test('lets a keeper give up that calls back while it does', () => {
  const budget = new MemoryBudget(mebibyte);
  let times = 0;
  const callsBack: Keeper = {
    giveUp: () => {
      times += 1;
      budget.keeps(callsBack, 0);
    },
  };
  budget.keeps(callsBack, 2 * mebibyte);
  assert.is(times, 1);
});

test.run();
