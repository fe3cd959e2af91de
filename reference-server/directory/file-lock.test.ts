import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { UserError } from '../user-error.ts';
import { lockFile } from './file-lock.ts';
import { newMark } from './process-mark.ts';

const test = suite('the lock of a file');

let folder: string;
let path: string;
test.before.each(async () => {
  folder = await mkdtemp(join(tmpdir(), 'file-lock-'));
  path = join(folder, 'users.db');
});
test.after.each(() => rm(folder, { recursive: true }));

/** The mark of a process that has ended: of no boot that this machine knows, or with a number that no process gets. */
const ENDED = newMark().split('-').with(0, '4194305').with(1, '1').join('-');

test('one at a time holds it, in the end all have, and nothing is left of it', async () => {
  let holders = 0;
  let most = 0;
  await Promise.all(
    Array.from({ length: 20 }, async () => {
      const lock = await lockFile(path, 20_000);
      most = Math.max(most, ++holders);
      writeFileSync(join(lock.folder, 'work'), '');
      await new Promise((resolve) => setImmediate(resolve));
      holders--;
      lock.release();
    }),
  );
  assert.is(most, 1);
  assert.equal(readdirSync(folder), []);
});

test('that of a process which has ended is taken over, with what it left', async () => {
  mkdirSync(join(`${path}-lock`, ENDED), { recursive: true });
  writeFileSync(join(`${path}-lock`, ENDED, 'users.db'), 'half');
  mkdirSync(join(`${path}-lock.${ENDED}`, ENDED), { recursive: true });
  const lock = await lockFile(path, 0);
  assert.equal(readdirSync(folder), ['users.db-lock']);
  assert.equal(readdirSync(lock.folder), []);
  lock.release();
  assert.equal(readdirSync(folder), []);
});

test('an empty one, which somebody was about to remove, is taken', async () => {
  mkdirSync(`${path}-lock`);
  (await lockFile(path, 0)).release();
  assert.not(existsSync(`${path}-lock`));
});

const problemOf = (limitMs: number): Promise<string> =>
  lockFile(path, limitMs).then(
    () => 'locked',
    (error: unknown) => (error instanceof UserError ? error.message : 'another error'),
  );

test('that of a live process is left to it, and its number is told', async () => {
  const lock = await lockFile(path);
  const advice = `try again when that is done, or remove ${path}-lock where it does not run any more`;
  assert.is(await problemOf(30), `${path} is locked by process ${process.pid}; ${advice}`);
  assert.ok(existsSync(lock.folder));
  assert.equal(readdirSync(folder), ['users.db-lock']);
  lock.release();
});

test('what is no lock of ours is left as it is', async () => {
  mkdirSync(join(`${path}-lock`, 'something'), { recursive: true });
  assert.match(await problemOf(30), `${path} is locked by another program; `);
  assert.ok(existsSync(join(`${path}-lock`, 'something')));
});

test('a folder that is not there cannot hold it', async () => {
  path = join(folder, 'nowhere', 'users.db');
  assert.match(await problemOf(30), /^cannot lock .*users\.db: there is no such folder$/);
});

test.run();
