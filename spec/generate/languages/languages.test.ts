import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as assert from 'uvu/assert';
import { suite } from '../../../test/harness.ts';
import { formatFinding } from '../finding.ts';
import { type Edit, editSmallDocument } from '../fixtures/edited-document.ts';
import { DocumentHasFindings, type GeneratedFiles, generateProtocol } from '../generate.ts';
import { isOnPath, runProgram } from '../testing/run-program.ts';
import { camelCase, pascalCase, snakeCase, upperSnakeCase } from './names.ts';
import { fill, grouped } from './text.ts';

const test = suite('other languages', { timeoutMs: 120_000 });
let folder: string;

test.before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'languages-'));
  await mkdir(path.join(folder, 'small'));
});

test.after(() => rm(folder, { recursive: true }));

/** The small document can be said in every language but for this. */
const SAYABLE: Edit = ['          type: string\n          minLength: 1\n', '          type: string\n'];

/** Generates from the small document with edits; gives the findings, and where each should be by the marks. */
async function generateSmall(
  edits: readonly Edit[],
): Promise<{ files?: GeneratedFiles; findings: string[]; marks: string[] }> {
  const { text, marks } = await editSmallDocument(edits);
  const file = path.join(folder, 'small/asyncapi.yaml');
  await writeFile(file, text);
  try {
    return { files: await generateProtocol(path.dirname(file)), findings: [], marks: [...marks] };
  } catch (error) {
    if (!(error instanceof DocumentHasFindings)) throw error;
    const findings = error.findings.map((finding) => formatFinding({ ...finding, file: '' }));
    return { findings, marks: marks.map((mark) => `:${mark} error said-in-every-language `) };
  }
}

test('write names as they are written there', () => {
  for (const name of ['sessionTtl', 'session-ttl', 'session ttl', 'SessionTtl'])
    assert.equal(
      [upperSnakeCase(name), snakeCase(name), pascalCase(name), camelCase(name)],
      ['SESSION_TTL', 'session_ttl', 'SessionTtl', 'sessionTtl'],
    );
  assert.equal([0, 999, 1000, 7_200_000, -4096].map(grouped), ['0', '999', '1_000', '7_200_000', '-4_096']);
});

test('break what is too long for a line between items, and never within one', () => {
  const long = 'x'.repeat(70);
  assert.is(fill(['a', 'b'], ', ', ')', 'f(', '  '), 'f(a, b)');
  assert.is(fill([long, long, 'c'], ', ', ')', 'f(', '  '), `f(${long},\n  ${long}, c)`);
  assert.is(fill([long + long], ', ', ')', 'f(', '  '), `f(${long}${long})`);
});

const BY = '          type: integer\n          x-im-lexical: ^[0-9]+$\n';
const FAULTS: readonly (readonly [what: string, sentence: string, ...edits: Edit[]])[] = [
  ['a keyword', 'text must be a string (const', ['          minLength: 1\n', '          §minLength: 1\n']],
  ['another type', 'by must be a string', SAYABLE, [BY, '          §type: number\n']],
  ['a list of types', 'by must be a string', SAYABLE, [BY, '          §type: [integer, string]\n']],
  ['another exclusion', 'by must be a string', SAYABLE, [BY, `${BY}          §not: { minimum: 9 }\n`]],
  [
    'an optional field',
    'text must be required',
    SAYABLE,
    ['      required: [by, text]\n', '      required: [by]\n'],
    ['        text:\n', '        §text:\n'],
  ],
  [
    "a field with a language's own word for a name",
    'class is no name',
    SAYABLE,
    ['      required: [by, text]\n', '      required: [by, class]\n'],
    ['        text:\n', '        §class:\n'],
    ['{ by: 7, text: hello }', '{ by: 7, class: hello }'],
    ['        content: /text', '        content: /class'],
  ],
  [
    'a class that is there already',
    'the class Small',
    SAYABLE,
    ['      line:\n', '      small:\n'],
    ['      payload:\n        $ref: ', '      §payload:\n        $ref: '],
  ],
];

for (const [what, sentence, ...edits] of FAULTS) {
  test(`are not written where they cannot say it: ${what}`, async () => {
    const { findings, marks } = await generateSmall(edits);
    assert.is(findings.length, 1, findings.join('\n'));
    assert.ok(findings[0]?.startsWith(`${marks[0]}${sentence}`), `${findings[0]} is not ${marks[0]}`);
  });
}

const TSC = path.join(path.dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
const compilers = ['javac', 'python3'].every(isOnPath);

test.skipUnless(compilers, 'no javac or no python3 on PATH')('compile for another protocol too', async () => {
  const { files, findings } = await generateSmall([SAYABLE]);
  assert.equal(findings, []);
  for (const [name, content] of files ?? []) {
    const file = path.join(folder, name.replace(/\.ets$/, '.ts'));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  const at = (name: string): string => path.join(folder, 'small', name);
  await runProgram('javac', ['-Xlint:all', '-Werror', '-d', folder, at('java/im/small/Small.java')]);
  await runProgram(process.execPath, [
    TSC,
    '--ignoreConfig',
    '--strict',
    '--noEmit',
    '--types',
    '',
    at('arkts/Small.ts'),
  ]);
  const program = `import sys; sys.path.insert(0, sys.argv[1]); import small as s
print(s.PING, s.SESSION_TTL_MS, s.CloseCode(4408).name, s.is_room("blue"), s.Line.from_json('{"text":"a","by":7}').to_json())`;
  const printed = await runProgram('python3', ['-I', '-B', '-c', program, at('python')]);
  assert.is(printed, 'ping 120000 EXPIRED True {"by":7,"text":"a"}\n');
});

test.run();
