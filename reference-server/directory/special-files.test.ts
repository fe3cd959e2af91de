import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { UserError } from '../user-error.ts';
import { loadEngine } from './engine.ts';
import { LiveDirectory } from './live-directory.ts';
import { changeUsers, createDatabase, readUsers } from './users-database.ts';

const test = suite('files that are no database and never end');

const engine = await loadEngine();

const USES: readonly [what: string, use: (path: string) => unknown][] = [
  ['read', (path) => readUsers(path, engine)],
  ['served', (path) => new LiveDirectory(path, engine, () => {})],
  ['changed', (path) => changeUsers(path, () => {})],
];

for (const [what, use] of USES) {
  test(`a pipe that is ${what} is refused at once, and nobody waits for its writer`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'special-files-'));
    const path = join(folder, 'users.db');
    try {
      execFileSync('mkfifo', [path]);
      const problem = await Promise.resolve(path)
        .then(use)
        .catch((error: unknown) => error);
      assert.instance(problem, UserError);
      assert.ok(String(problem).includes(`cannot use the database ${path}: it is not a file; `), String(problem));
    } finally {
      await rm(folder, { recursive: true });
    }
  });
}

test('a pipe in the place of a journal is waited for by nobody, and a database beside it is read', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'special-files-'));
  const path = join(folder, 'users.db');
  try {
    await createDatabase(path);
    execFileSync('mkfifo', [`${path}-journal`]);
    assert.is(readUsers(path, engine).size, 16);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test.run();
