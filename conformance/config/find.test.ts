import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { defaultFile, findConfiguration, repositoryRoot } from './find.ts';

const test = suite('where the configuration is found');
let folder = '';
const inside = (...names: string[]): string => path.join(folder, ...names);
const found = (...names: string[]): string | undefined => {
  const file = findConfiguration(inside(...names));
  return file === undefined ? undefined : path.relative(folder, path.resolve(file));
};

test.before(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'find-')));
  await mkdir(inside('repository', '.git'), { recursive: true });
  await mkdir(inside('repository', 'chat', 'server', 'src'), { recursive: true });
  await mkdir(inside('repository', 'other', 'deep'), { recursive: true });
  await mkdir(inside('repository', 'further', 'src'), { recursive: true });
  await writeFile(inside('repository', 'further', '.git'), 'gitdir: elsewhere\n');
  await writeFile(inside(defaultFile), '');
  await writeFile(inside('repository', 'chat', defaultFile), '');
});
test.after(() => rm(folder, { recursive: true }));

test('is the folder itself, or the nearest one above', () => {
  assert.is(found('repository', 'chat'), 'repository/chat/im-conformance.yaml');
  assert.is(found('repository', 'chat', 'server', 'src'), 'repository/chat/im-conformance.yaml');
});

test('is not looked for beyond the root of the repository', () => {
  assert.is(found('repository', 'other', 'deep'), undefined);
  assert.is(found('repository', 'further', 'src'), undefined);
  assert.is(found(), defaultFile);
});

test('has a path that is written from the working directory', () => {
  const file = findConfiguration(inside('repository', 'chat'));
  assert.not.ok(path.isAbsolute(file ?? '/'));
});

test('the root of a repository is the nearest folder with .git, which is a file in further work trees', () => {
  assert.is(repositoryRoot(inside('repository', 'chat', 'server')), inside('repository'));
  assert.is(repositoryRoot(inside('repository', 'further', 'src')), inside('repository', 'further'));
  assert.is(repositoryRoot(path.parse(folder).root), undefined);
});

test.run();
