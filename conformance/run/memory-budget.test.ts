import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { type Keeper, MemoryBudget } from './memory-budget.ts';

const test = suite('the memory of a run');

const mebibyte = 1024 * 1024;

/** A keeper that remembers why it gave up. */
function keeper(): Keeper & { readonly reasons: string[] } {
  const reasons: string[] = [];
  return { reasons, giveUp: (reason) => void reasons.push(reason) };
}

test('is enough for everybody up to its limit', () => {
  const budget = new MemoryBudget(10 * mebibyte);
  const [first, second] = [keeper(), keeper()];
  budget.keeps(first, 9 * mebibyte);
  budget.keeps(first, 4 * mebibyte);
  budget.keeps(second, 6 * mebibyte);
  assert.equal([first.reasons, second.reasons], [[], []]);
});

test('costs the one who keeps most, whoever comes last, and the others go on', () => {
  const budget = new MemoryBudget(10 * mebibyte);
  const [large, small, late] = [keeper(), keeper(), keeper()];
  budget.keeps(small, mebibyte);
  budget.keeps(large, 8 * mebibyte);
  budget.keeps(late, 2 * mebibyte);
  assert.equal([small.reasons, late.reasons], [[], []]);
  assert.match(
    large.reasons.join(),
    /^the target sent so much that 8 MB were waiting here; the kit keeps 10 MB at most$/,
  );
  budget.keeps(late, 9 * mebibyte);
  assert.equal(late.reasons, [], 'what was given up is free');
});

test('is free again when a keeper is done', () => {
  const budget = new MemoryBudget(10 * mebibyte);
  const [first, second] = [keeper(), keeper()];
  budget.keeps(first, 8 * mebibyte);
  budget.keeps(first, 0);
  budget.keeps(second, 9 * mebibyte);
  assert.equal([first.reasons, second.reasons], [[], []]);
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
