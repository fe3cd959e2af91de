import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { drain } from './drain.ts';

const test = suite('shell: drain', { timeoutMs: 20_000 });

/** Lets go of so many, and tells who went when. */
async function drained(count: number, most: number): Promise<{ order: number[]; times: number[]; took: number }> {
  const order: number[] = [];
  const times: number[] = [];
  const started = performance.now();
  const all = Array.from({ length: count }, (_, index) => index);
  await drain(all, most, (one) => {
    order.push(one);
    times.push(performance.now() - started);
  });
  return { order, times, took: performance.now() - started };
}

test('of nobody it lets go at once', async () => {
  assert.equal((await drained(0, 60_000)).order, []);
});

test('of one it lets go at once', async () => {
  const { order, times } = await drained(1, 60_000);
  assert.equal(order, [0]);
  assert.ok((times[0] ?? Number.NaN) < 1000, 'long before the most that it may take');
});

test('without any time it lets go of all before anything else happens', async () => {
  let gone = 0;
  const draining = drain([1, 2, 3], 0, () => gone++);
  assert.is(gone, 3);
  await draining;
});

test('of ten thousand each goes once, in random order, spread over the time', async () => {
  const { order, times } = await drained(10_000, 400);
  const sorted = order.toSorted((one, other) => one - other);
  assert.equal(sorted, [...order.keys()]);
  const neighbours = order.filter((one, index) => index > 0 && one === (order[index - 1] ?? 0) + 1);
  assert.ok(neighbours.length < 20, `${neighbours.length} of them went right after the one before them`);
  const [first = 0, middle = 0, last = 0] = [times[0], times[5000], times.at(-1)];
  assert.ok(last - first > 200, `all went within ${last - first} ms`);
  assert.ok(middle > first && middle < last, 'half of them went before the last and after the first');
});

test('two drains take different orders', async () => {
  const [one, other] = await Promise.all([drained(100, 50), drained(100, 50)]);
  assert.not.equal(one.order, other.order);
});

test('few go sooner than they might', async () => {
  const { took } = await drained(20, 60_000);
  assert.ok(took < 5000, `took ${took} ms`);
});

test.run();
