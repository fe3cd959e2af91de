import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as assert from 'uvu/assert';
import { suite } from './harness.ts';
import { judgeConfined, judgeImports } from './import-rules.ts';
import { judgeCitations, judgeCore, judgeHarness, judgeLength, judgeWords } from './repository-rules.ts';
import { BANS, COMPUTING, CONFINED, CORES, IMPURE, LENGTH, ROOMS } from './repository-tables.ts';
import type { RepositoryFile } from './source-imports.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const test = suite('repository');
let files: readonly RepositoryFile[];

test.before(async () => {
  files = await readRepository();
});

/** Reads every text file that belongs to the repository, new ones included. */
async function readRepository(): Promise<RepositoryFile[]> {
  const git = promisify(execFile)('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
  });
  const paths = new Set((await git).stdout.split('\0').filter((path) => path !== ''));
  const read = [...paths].sort().map(async (path) => {
    const text = await readFile(join(ROOT, path), 'utf8').catch(() => '\0');
    return { path, text };
  });
  return (await Promise.all(read)).filter(({ text }) => !text.includes('\0'));
}

/** Reads the ids of every protocol's requirements. */
function readRequirements(): Set<string> {
  const models = files.filter(({ path }) => /^generated\/[^/]+\/model\.json$/.test(path));
  assert.ok(models.length > 0, 'generated/<protocol>/model.json is missing: npm run generate');
  const ids = models.flatMap(({ text }) => {
    const { requirements } = JSON.parse(text) as { requirements: readonly { id: string }[] };
    return requirements.map(({ id }) => id);
  });
  return new Set(ids);
}

/** Fails with every offending line. */
function expectNone(offences: readonly string[]): void {
  if (offences.length > 0) throw new Error(`${offences.length} found\n${offences.join('\n')}`);
}

test('rooms import along the arrows only', () => expectNone(judgeImports(files, ROOMS, COMPUTING)));

test('dangerous modules stay where they belong', () => expectNone(judgeConfined(files, CONFINED)));

for (const core of CORES) {
  test(`${core} is pure`, () => expectNone(judgeCore(files, core, IMPURE)));
}

for (const [fact, ban] of Object.entries(BANS)) {
  test(fact, () => expectNone(judgeWords(files, ban)));
}

test('no source is too long', () => expectNone(judgeLength(files, LENGTH)));

test('every requirement that a comment cites exists', () => expectNone(judgeCitations(files, readRequirements())));

test('every test file uses the harness', () => expectNone(judgeHarness(files)));

test.run();
