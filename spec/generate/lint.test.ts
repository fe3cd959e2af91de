import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { readDocument } from './document.ts';
import type { Finding } from './finding.ts';
import { editSmallDocument } from './fixtures/edited-document.ts';
import { FAULTS_OF_EXTENSIONS } from './fixtures/faults-of-extensions.ts';
import { FAULTS_OF_MESSAGES } from './fixtures/faults-of-messages.ts';
import { lint, rules } from './lint.ts';

const FAULTS = [...FAULTS_OF_MESSAGES, ...FAULTS_OF_EXTENSIONS];

const test = suite('linter', { timeoutMs: 30_000 });
let folder: string;

test.before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lint-'));
});

test.after(() => rm(folder, { recursive: true }));

async function lintText(text: string): Promise<Finding[]> {
  const file = path.join(folder, 'asyncapi.yaml');
  await writeFile(file, text);
  return lint(await readDocument(file));
}

const place = ({ line, column, rule }: Finding): string => `${line}:${column} ${rule}`;

for (const file of ['fixtures/small.yaml', '../support-chat/asyncapi.yaml']) {
  test(`finds nothing in ${file}`, async () => {
    assert.equal(lint(await readDocument(fileURLToPath(new URL(file, import.meta.url)))), []);
  });
}

for (const { fault, edits, findings } of FAULTS) {
  test(`finds ${fault} where it stands`, async () => {
    const { text, marks } = await editSmallDocument(edits);
    const found = await lintText(text);
    assert.equal(
      found.map(place),
      findings.map(([rule], index) => `${marks[index]} ${rule}`),
    );
    for (const [index, [, words]] of findings.entries())
      assert.ok(found[index]?.message.includes(words), found[index]?.message);
  });
}

test('has a fault for every rule', () => {
  const faulted = new Set(FAULTS.flatMap(({ findings }) => findings.map(([rule]) => rule)));
  assert.equal(
    rules.map(({ name }) => name).filter((name) => !faulted.has(name)),
    [],
  );
});

test.run();
