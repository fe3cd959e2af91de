import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { kinds, recognise } from './kinds.ts';

const test = suite('what a folder shows itself to be');
let folder = '';

test.before.each(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'kinds-'));
});
test.after.each(() => rm(folder, { recursive: true }));

const rows: [files: string[], kind: string | undefined, sign?: string][] = [
  [['pom.xml'], 'java-spring', 'pom.xml'],
  [['build.gradle'], 'java-spring', 'build.gradle'],
  [['build.gradle.kts', 'package.json'], 'java-spring', 'build.gradle.kts'],
  [['go.mod'], 'go', 'go.mod'],
  [['pyproject.toml'], 'python', 'pyproject.toml'],
  [['requirements.txt', 'package.json'], 'python', 'requirements.txt'],
  [['package.json'], 'node', 'package.json'],
  [['oh-package.json5', 'build-profile.json5'], 'harmony', 'oh-package.json5'],
  [['manifest.json', 'pages.json', 'package.json'], 'uniapp', 'manifest.json'],
  [['src/manifest.json', 'src/pages.json', 'package.json'], 'uniapp', 'src/manifest.json'],
  [['project.config.json', 'package.json'], 'miniprogram', 'project.config.json'],
  [['manifest.json', 'package.json'], 'node', 'package.json'],
  [['server.py'], 'python', 'server.py'],
  [['script.py', 'package.json'], 'node', 'package.json'],
  [['README.md'], undefined],
  [[], undefined],
];

for (const [files, kind, sign] of rows) {
  test(`${files.join(' and ') || 'nothing'} tells of ${kind ?? 'nothing'}`, async () => {
    await mkdir(path.join(folder, 'src'));
    for (const file of files) await writeFile(path.join(folder, file), '');
    const found = recognise(folder);
    assert.equal([found?.kind.name, found?.sign], [kind, sign]);
  });
}

test('a package.json that npm made to install the kit tells nothing', async () => {
  const packages = { devDependencies: { 'im-conformance': '0.1.0' } };
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(packages));
  assert.is(recognise(folder), undefined);
  await writeFile(path.join(folder, 'server.py'), '');
  assert.is(recognise(folder)?.kind.name, 'python');
  await writeFile(path.join(folder, 'package.json'), JSON.stringify({ ...packages, type: 'module' }));
  assert.is(recognise(folder)?.kind.name, 'node');
});

test('is one of the kinds, and every kind can be shown', () => {
  assert.equal([...new Set(rows.flatMap(([, kind]) => kind ?? []))].sort(), kinds.map(({ name }) => name).sort());
});

test.run();
