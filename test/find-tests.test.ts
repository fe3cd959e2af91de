import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import * as assert from 'uvu/assert';
import { findTests } from './find-tests.ts';
import { suite } from './harness.ts';

const test = suite('finding test files');
let root: string;

test.before(async () => {
  root = await mkdtemp(join(tmpdir(), 'find-tests-'));
  const files = [
    'room/b.test.ts',
    'room/a.test.ts',
    'room/a.ts',
    'room/c.bad.ts',
    'other/d.test.ts',
    'node_modules/x/e.test.ts',
    'dist/f.test.ts',
    'generated/g.test.ts',
    '.hidden/h.test.ts',
  ];
  for (const file of files) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), '');
  }
});
test.after(() => rm(root, { recursive: true }));

test('takes every test file of the project, sorted, and nothing installed, built or generated', async () => {
  const { files, unmatched } = await findTests(root, []);
  assert.equal(files, ['other/d.test.ts', 'room/a.test.ts', 'room/b.test.ts']);
  assert.equal(unmatched, []);
});

test('takes those whose path contains an argument, each once', async () => {
  const { files } = await findTests(root, ['room/', 'a.test']);
  assert.equal(files, ['room/a.test.ts', 'room/b.test.ts']);
});

test('takes a file that is named whatever its name', async () => {
  const { files } = await findTests(root, ['room/c.bad.ts']);
  assert.equal(files, ['room/c.bad.ts']);
});

test('reports an argument that matches nothing', async () => {
  assert.equal(await findTests(root, ['room/a.test.ts', 'nowhere']), {
    files: ['room/a.test.ts'],
    unmatched: ['nowhere'],
  });
});

test('reports that there is no test at all', async () => {
  const empty = await mkdtemp(join(root, 'empty-'));
  assert.equal(await findTests(empty, []), { files: [], unmatched: ['**/*.test.ts'] });
});

test.run();
