import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { loadEngine } from './engine.ts';
import { Adder } from './testing/adder.ts';
import { changeUsers, createDatabase, readUsers } from './users-database.ts';

const test = suite('processes that write to one database', { timeoutMs: 120_000 });

const KILLS = 20;
const engine = await loadEngine();

let folder: string;
let path: string;
test.before.each(async () => {
  folder = await mkdtemp(join(tmpdir(), 'killed-writers-'));
  path = join(folder, 'users.db');
  await createDatabase(path);
});
test.after.each(() => rm(folder, { recursive: true }));

/** Numbers from 0 to `below`, the same each time (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** Turns of the event loop: a moment that falls anywhere in a change. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await new Promise((resolve) => setImmediate(resolve));
}

test('two at once add two hundred users each, and none is lost', async () => {
  const adders = [new Adder(path, 2001, 200), new Adder(path, 3001, 200)];
  try {
    for (const adder of adders) {
      await adder.end();
      assert.is(adder.errors, '');
    }
  } finally {
    for (const adder of adders) await adder.kill();
  }
  assert.is(readUsers(path, engine).size, 416);
  assert.equal(readdirSync(folder), ['users.db']);
});

test(`${KILLS} are killed while another writes: whoever was said to be there is there, and the database is sound`, async () => {
  const number = numbers(20_261_121);
  const survivor = new Adder(path, 1_000_000, 1_000_000);
  const said: number[] = [];
  try {
    await survivor.hasAdded(1);
    for (let kill = 1; kill <= KILLS; kill++) {
      const victim = new Adder(path, kill * 10_000, 10_000);
      try {
        await victim.hasAdded(1 + number(5));
        await turns(number(400));
      } finally {
        await victim.kill();
      }
      said.push(...victim.added);
      // The lock of a killed one keeps nobody out: the other goes on, whatever is being read meanwhile.
      await survivor.hasAdded(survivor.added.length + 1);
      assert.ok(readUsers(path, engine).size > said.length);
    }
  } finally {
    await survivor.kill();
  }
  assert.is(survivor.errors, '');
  said.push(...survivor.added);
  const finding = await changeUsers(path, (sql) => sql.all('PRAGMA integrity_check').map((row) => ({ ...row })));
  assert.equal(finding, [{ integrity_check: 'ok' }]);
  const users = readUsers(path, engine);
  assert.equal(
    said.filter((userId) => users.get(userId)?.username !== `user ${userId}`),
    [],
  );
  assert.equal(readdirSync(folder), ['users.db']);
});

test.run();
