import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as assert from 'uvu/assert';
import { suite } from '../../../test/harness.ts';
import type { ProtocolModel } from '../model-types.ts';
import { generatedUrl, readGenerated, readModel } from '../testing/generated-file.ts';
import { isOnPath, runProgram } from '../testing/run-program.ts';
import { javaDriver, readJavaTrial } from './testing/java-driver.ts';
import { judgeTrial, TEXTS } from './testing/trial.ts';
import { vectorsOf } from './testing/vectors.ts';

const test = suite('generated Java', { timeoutMs: 120_000 });
const withJava = test.skipUnless(isOnPath('javac') && isOnPath('java'), 'no javac on PATH');
const FILE = 'support-chat/java/im/supportchat/SupportChat.java';
let model: ProtocolModel;
let folder: string;

test.before(async () => {
  model = await readModel();
  folder = await mkdtemp(path.join(tmpdir(), 'generated-java-'));
});

test.after(() => rm(folder, { recursive: true }));

/** Compiles as for the oldest Java that it is for, on a machine that knows no encoding but ASCII; a warning is an error. */
const javac = (...files: readonly string[]): Promise<string> =>
  runProgram('javac', ['--release', '17', '-encoding', 'US-ASCII', '-Xlint:all', '-Werror', '-d', folder, ...files]);

withJava('reads and refuses what it should, and has the values of the document', async () => {
  // What is no object never becomes a Map.
  const vectors = vectorsOf(model).filter(({ frame }) => frame.trimStart().startsWith('{'));
  assert.ok(vectors.length > 90);
  const driver = path.join(folder, 'Driver.java');
  await writeFile(driver, javaDriver(vectors, TEXTS));
  await javac(fileURLToPath(generatedUrl(FILE)), driver);
  const printed = await runProgram('java', ['-Xshare:auto', '-Dfile.encoding=US-ASCII', '-cp', folder, 'Driver']);
  const trial = readJavaTrial(printed);
  assert.equal(judgeTrial(model, vectors, trial), []);
  assert.equal([...trial.nulls.keys()], ['role', 'username', 'avatar', 'createTime', 'text']);
  for (const [name, reason] of trial.nulls) assert.match(reason, new RegExp(`^${name} must be .*, not null$`));
});

test('is ASCII, which every javac reads', async () => {
  assert.match(await readGenerated(FILE), /^[\t\n -~]*$/);
});

test.run();
