import { readdir, readFile } from 'node:fs/promises';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { LIMITS } from '../shell/limits.ts';

const test = suite('limits');

test('each has a test that is named after it', async () => {
  const folder = new URL('.', import.meta.url);
  const files = (await readdir(folder)).filter((name) => name.endsWith('.test.ts'));
  const sources = await Promise.all(files.map((name) => readFile(new URL(name, folder), 'utf8')));
  const named = sources.flatMap((source) => [...source.matchAll(/test\(\s*['`](\w+): /g)].map(([, name]) => name));
  const names = Object.keys(LIMITS);
  assert.equal(
    names.filter((name) => !named.includes(name)),
    [],
  );
});

test.run();
