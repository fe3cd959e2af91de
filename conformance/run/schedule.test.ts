import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { type Job, schedule } from './schedule.ts';

const test = suite('the schedule of jobs');

/** Jobs by name; each ends when it is told. */
class Jobs {
  readonly log: string[] = [];
  readonly #ends = new Map<string, () => void>();
  running = 0;
  most = 0;

  job(name: string, options: { exclusive?: boolean; free?: () => boolean } = {}): Job<string> {
    return {
      exclusive: options.exclusive ?? false,
      start: () => {
        if (options.free?.() === false) return undefined;
        this.log.push(`+${name}`);
        this.running += 1;
        this.most = Math.max(this.most, this.running);
        return new Promise((resolve) => {
          this.#ends.set(name, () => {
            this.log.push(`-${name}`);
            this.running -= 1;
            resolve(name);
          });
        });
      },
    };
  }

  /** Ends a job, and lets what follows from that happen. */
  async end(name: string): Promise<void> {
    const end = this.#ends.get(name);
    if (end === undefined) throw new Error(`${name} has not begun`);
    end();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const never = new AbortController().signal;

test('runs at most so many at once, in their order', async () => {
  const jobs = new Jobs();
  const names = ['a', 'b', 'c', 'd', 'e'];
  const done = schedule(
    names.map((name) => jobs.job(name)),
    2,
    never,
  );
  assert.equal(jobs.log, ['+a', '+b']);
  await jobs.end('b');
  assert.equal(jobs.log, ['+a', '+b', '-b', '+c']);
  for (const name of ['a', 'c', 'd', 'e']) await jobs.end(name);
  assert.equal(await done, ['b', 'a', 'c', 'd', 'e']);
  assert.is(jobs.most, 2);
});

test('runs the exclusive ones last, one at a time and alone', async () => {
  const jobs = new Jobs();
  const done = schedule(
    [jobs.job('x', { exclusive: true }), jobs.job('a'), jobs.job('y', { exclusive: true }), jobs.job('b')],
    8,
    never,
  );
  assert.equal(jobs.log, ['+a', '+b']);
  await jobs.end('a');
  assert.equal(jobs.log, ['+a', '+b', '-a']);
  await jobs.end('b');
  assert.is(jobs.log.at(-1), '+x');
  await jobs.end('x');
  assert.is(jobs.log.at(-1), '+y');
  await jobs.end('y');
  assert.equal(await done, ['a', 'b', 'x', 'y']);
});

test('asks a job again when another has ended, and meanwhile starts those behind it', async () => {
  const jobs = new Jobs();
  let inUse = true;
  const done = schedule([jobs.job('late', { free: () => !inUse }), jobs.job('a'), jobs.job('b')], 2, never);
  assert.equal(jobs.log, ['+a', '+b']);
  inUse = false;
  await jobs.end('a');
  assert.is(jobs.log.at(-1), '+late');
  await jobs.end('b');
  await jobs.end('late');
  assert.equal(await done, ['a', 'b', 'late']);
});

test('starts nothing after an abort, and waits for what runs', async () => {
  const jobs = new Jobs();
  const controller = new AbortController();
  const done = schedule(
    [jobs.job('a'), jobs.job('b'), jobs.job('c'), jobs.job('x', { exclusive: true })],
    2,
    controller.signal,
  );
  controller.abort();
  await jobs.end('a');
  await jobs.end('b');
  assert.equal(await done, ['a', 'b']);
  assert.equal(jobs.log, ['+a', '+b', '-a', '-b']);
});

test('says so where no job can ever start', async () => {
  const stuck = (exclusive: boolean) =>
    schedule([new Jobs().job('a', { exclusive, free: () => false })], 2, never).then(
      () => 'done',
      (error: Error) => error.message,
    );
  assert.is(await stuck(false), 'no job can start although none is running');
  assert.is(await stuck(true), 'an exclusive job cannot start although nothing is running');
});

test('of nothing gives nothing', async () => {
  assert.equal(await schedule([], 4, never), []);
});

test.run();
