import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { editSmallDocument, takeMarks } from './fixtures/edited-document.ts';
import { lintCommand } from './lint-command.ts';

const test = suite('lint command', { timeoutMs: 30_000 });
const root = fileURLToPath(new URL('../..', import.meta.url));
let folder: string;

test.before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'lint-command-'));
});

test.after(() => rm(folder, { recursive: true }));

interface Outcome {
  readonly code: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

async function lintFiles(...files: readonly string[]): Promise<Outcome> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await lintCommand(
    files,
    (line) => out.push(line),
    (line) => err.push(line),
  );
  return { code, out, err };
}

async function lintContent(content: string | Uint8Array): Promise<Outcome> {
  const file = path.join(folder, 'asyncapi.yaml');
  await writeFile(file, content);
  const { out, ...rest } = await lintFiles(file);
  return { ...rest, out: out.map((line) => line.replace(`${file}:`, '')) };
}

/** Documents that are hardly any; a mark shows the place of the one finding. */
const NO_DOCUMENTS: readonly (readonly [what: string, content: string, finding: string])[] = [
  ['an empty file', '§', 'asyncapi-is-asyncapi This is not an AsyncAPI document.'],
  ['an empty object', '§{}', 'asyncapi-is-asyncapi This is not'],
  ['a list', '§- a\n- b\n', 'asyncapi-is-asyncapi This is not'],
  ['a word', '§hello\n', 'asyncapi-is-asyncapi This is not'],
  ['a version that is a number', 'info: {}\n§asyncapi: 3.1\n', 'asyncapi-version 3.1 is no version of AsyncAPI 3'],
  ['a version to come', '§asyncapi: 4.0.0\n', 'asyncapi-version 4.0.0 is no version of AsyncAPI 3: write 3.1.0'],
  ['a version of the past', '§asyncapi: 2.6.0\nchannels: {}\n', 'asyncapi-version 2.6.0 is no version of AsyncAPI 3'],
  ['a version that is no scalar', '§asyncapi: [3]\n', 'asyncapi-version 3 is no version of AsyncAPI 3'],
  ['a missing info', '§asyncapi: 3.1.0\n', 'asyncapi-document-resolved Object must have required property "info"'],
  ['a tab', 'asyncapi: 3.1.0\ninfo:\n§\ttitle: a\n', 'yaml Tabs are not allowed as indentation'],
  ['an open quote', 'asyncapi: 3.1.0\nid: "urn§', 'yaml Missing closing "quote'],
  ['a second document', 'asyncapi: 3.1.0\n§---\nb: 1\n', 'yaml a second document begins here'],
  ['an alias without an anchor', 'asyncapi: 3.1.0\ninfo: §*x\n', 'yaml Unresolved alias'],
  ['a repeated key', 'asyncapi: 3.1.0\n§asyncapi: 3.1.0\n', 'yaml Map keys must be unique'],
];

for (const [what, marked, finding] of NO_DOCUMENTS) {
  test(`tells ${what} in one line`, async () => {
    const { text, marks } = takeMarks(marked);
    const { code, out } = await lintContent(text);
    assert.is(code, 1);
    assert.is(out.length, 1, out.join('\n'));
    assert.ok(out[0]?.startsWith(`${marks[0]} error ${finding}`), out[0]);
  });
}

test('tells where bytes stop being text', async () => {
  const bytes = Buffer.concat([Buffer.from('asyncapi: 3.1.0\nid: '), Buffer.from([0xff, 0xfe, 0x00])]);
  const { code, out } = await lintContent(bytes);
  assert.is(code, 1);
  assert.equal(out, ['2:5 error encoding this is not text in UTF-8']);
});

test('tells a schema that refers to itself', async () => {
  const { text, marks } = await editSmallDocument([
    ['          minLength: 1', '          minLength: 1\n        §more: { $ref: "#/components/schemas/Line" }'],
  ]);
  const { code, out } = await lintContent(text);
  assert.is(code, 1);
  assert.equal(out, [`${marks[0]} error no-cycle a schema that refers to itself cannot become a type or a page`]);
});

test('tells a reference to a file that is not there', async () => {
  const { text, marks } = await editSmallDocument([
    ['$ref: "#/components/schemas/Line"', '$ref: §./line.yaml'],
    ['  schemas:\n', '  x-schemas:\n'],
  ]);
  const { code, out } = await lintContent(text);
  assert.is(code, 1);
  assert.is(out.length, 1, out.join('\n'));
  assert.match(out[0] ?? '', /^[0-9:]+ error invalid-ref ENOENT: no such file or directory/);
  assert.is(out[0]?.split(' ')[0], marks[0]);
});

test('names the other file when the fault is there', async () => {
  await mkdir(path.join(folder, 'parts'));
  await writeFile(path.join(folder, 'parts/line.yaml'), 'title: Line\ntype: strin\n');
  const { text } = await editSmallDocument([['$ref: "#/components/schemas/Line"', '$ref: ./parts/line.yaml']]);
  const { out } = await lintContent(text);
  const other = path.join(folder, 'parts/line.yaml');
  assert.ok(out[0]?.startsWith(`${other}:2:7 error asyncapi-document-resolved "type" property must be`), out[0]);
});

test('tells a file that cannot be read, and exits with 2', async () => {
  const missing = path.join(folder, 'missing.yaml');
  const { code, out, err } = await lintFiles(missing, folder);
  assert.is(code, 2);
  assert.equal(out, []);
  assert.equal(err, [
    `im-conformance lint: cannot read ${missing}: there is no such file`,
    `im-conformance lint: cannot read ${folder}: it is a folder`,
  ]);
});

test('gives the exit code of the worst file as a program, without a stack trace', async () => {
  const lintProgram = async (...files: string[]) => {
    const program = ['--import', 'tsx', 'bin/im-conformance.ts', 'lint', ...files];
    const run = promisify(execFile)(process.execPath, program, { cwd: root });
    return run.then(
      ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
    );
  };
  const bad = path.join(folder, 'bad.yaml');
  await writeFile(bad, 'asyncapi: 3.1\n');
  const [good, broken, missing] = await Promise.all([
    lintProgram('spec/generate/fixtures/small.yaml'),
    lintProgram('spec/generate/fixtures/small.yaml', bad),
    lintProgram(bad, 'missing.yaml'),
  ]);
  assert.equal(good, { code: 0, stdout: '', stderr: 'spec/generate/fixtures/small.yaml: 0 findings\n' });
  assert.is(broken.code, 1);
  assert.is(broken.stdout, `${bad}:1:1 error asyncapi-version 3.1 is no version of AsyncAPI 3: write 3.1.0\n`);
  assert.is(missing.code, 2);
  assert.is(
    missing.stderr,
    `${bad}: 1 finding\nim-conformance lint: cannot read missing.yaml: there is no such file\n`,
  );
});

test.run();
