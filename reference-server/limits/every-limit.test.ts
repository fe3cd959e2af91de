import { readdir, readFile } from 'node:fs/promises';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { LIMITS } from '../shell/limits.ts';

const test = suite('limits');

test('each has a test that is named after it, and no test is named after one that is gone', async () => {
  const folder = new URL('.', import.meta.url);
  const files = (await readdir(folder)).filter((name) => name.endsWith('.test.ts'));
  const sources = await Promise.all(files.map((name) => readFile(new URL(name, folder), 'utf8')));
  const named = sources.flatMap((source) => [...source.matchAll(/test\(\s*['`](\w+): /g)].map(([, name]) => name));
  assert.equal([...new Set(named)].sort(), Object.keys(LIMITS).sort());
});

test.run();
