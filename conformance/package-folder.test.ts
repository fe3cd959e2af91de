import { spawnSync } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as assert from 'uvu/assert';
import { suite } from '../test/harness.ts';
import { packageFolder, packageVersion } from './package-folder.ts';

const test = suite('the folder of the package');

test('is the one with package.json, whose version is told', async () => {
  const text = await readFile(new URL('package.json', packageFolder()), 'utf8');
  assert.is(packageVersion(), (JSON.parse(text) as { version: string }).version);
});

test('is an error where there is no package around, not a search without end', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'no-package-'));
  try {
    const copy = path.join(folder, 'package-folder.mts');
    await cp(new URL('./package-folder.ts', import.meta.url), copy);
    const script = `import { packageFolder } from ${JSON.stringify(pathToFileURL(copy).href)}; packageFolder();`;
    const child = spawnSync(
      process.execPath,
      ['--import', import.meta.resolve('tsx'), '--input-type=module', '-e', script],
      {
        encoding: 'utf8',
        timeout: 8000,
      },
    );
    assert.is(child.status, 1);
    assert.match(child.stderr, 'has been removed');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test.run();
