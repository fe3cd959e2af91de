import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as assert from 'uvu/assert';
import { suite } from '../../../test/harness.ts';
import { generatedUrl, readGenerated, readModel } from '../testing/generated-file.ts';
import { runProgram } from '../testing/run-program.ts';
import { ARKTS_RULES, codeOf, strangeTypes } from './testing/arkts-rules.ts';
import { judgeTrial, TEXTS, type Trial } from './testing/trial.ts';
import { NO_JSON, vectorsOf } from './testing/vectors.ts';

// The compiler of ArkTS comes with HarmonyOS's own tools and is not run here. What holds instead: the file is TypeScript
// that the strictest compiler takes without the types of Node and of browsers; it does what it should when it runs; it
// has none of the constructs by which ArkTS is less than TypeScript (ARKTS_RULES, each of which is shown to bite); and
// every type that it names is in a short list (strangeTypes).
const test = suite('generated ArkTS', { timeoutMs: 60_000 });
const FILE = 'support-chat/arkts/SupportChat.ets';
let folder: string;

test.before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'generated-arkts-'));
  await copyFile(generatedUrl(FILE), path.join(folder, 'support-chat.ts'));
  await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(path.join(folder, 'tsconfig.json'), JSON.stringify(STRICT));
});

test.after(() => rm(folder, { recursive: true }));

const TSC = path.join(path.dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');
/** What ArkTS always checks, and all else that there is to check; no types of Node or of a browser. */
const STRICT = {
  compilerOptions: {
    ...{
      strict: true,
      noImplicitReturns: true,
      noUnusedLocals: true,
      noUnusedParameters: true,
      noImplicitOverride: true,
    },
    ...{ target: 'es2021', lib: ['es2021'], module: 'es2020', moduleResolution: 'bundler', types: [] },
  },
  files: ['support-chat.ts'],
};

const TRY = `
import { readFileSync } from 'node:fs';
import * as module from './support-chat.js';
const { Frame, CloseCode, ImMessage, ...others } = module;
const constant = (name) => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase();
const given = JSON.parse(readFileSync(0, 'utf8'));
const outcomes = given.frames.map((frame) => {
  try {
    return { written: ImMessage.fromJson(frame).toJson() };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { refused: error.message };
  }
});
const values = {};
for (const [name, text] of Object.entries(Frame)) values[constant(name)] = text;
for (const [name, code] of Object.entries(CloseCode)) if (typeof code === 'number') values['CODE_' + constant(name)] = code;
for (const [name, value] of Object.entries(others))
  if (typeof value !== 'function') values[name.replace(/^(.*)_REASON$/, 'REASON_$1')] = value;
const matches = { userId: given.texts.map(module.isUserId), clockTick: given.texts.map(module.isClockTick) };
process.stdout.write(JSON.stringify({ outcomes, values, matches }));
`;

test('compiles strictly, reads and refuses what it should, and has the values of the document', async () => {
  assert.is(await runProgram(process.execPath, [TSC, '--pretty', 'false', '--project', folder]), '');
  const model = await readModel();
  const vectors = [...vectorsOf(model), ...NO_JSON];
  const program = path.join(folder, 'try.js');
  await writeFile(program, TRY);
  const given = JSON.stringify({ frames: vectors.map(({ frame }) => frame), texts: TEXTS });
  const trial = JSON.parse(await runProgram(process.execPath, [program], given)) as Trial;
  assert.equal(judgeTrial(model, vectors, trial), []);
});

test('keeps to the rules of ArkTS', async () => {
  const code = codeOf(await readGenerated(FILE));
  const broken = ARKTS_RULES.flatMap(({ name, broken }) => {
    const [found] = broken.exec(code) ?? [];
    return found === undefined ? [] : [`${name}: ${found}`];
  });
  assert.equal(broken, []);
  assert.equal(strangeTypes(code), []);
});

for (const { name, broken, example } of ARKTS_RULES) {
  test(`would be caught breaking ${name}: ${example.split('\n')[0]}`, () => assert.match(codeOf(example), broken));
}

test('would be caught using a type that ArkTS has not', () => {
  const types = [
    'any',
    'unknown',
    '{ a: number }',
    '[number, string]',
    "'user' | 'ai'",
    'A & B',
    'keyof A',
    'A[]',
    'Partial<A>',
  ];
  for (const type of types) {
    assert.ok(strangeTypes(codeOf(`const a: ${type} = b;`)).length > 0, type);
    assert.ok(strangeTypes(codeOf(`return b as ${type};`)).length > 0, `as ${type}`);
  }
});

test.run();
