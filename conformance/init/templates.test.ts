import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as assert from 'uvu/assert';
import { parse } from 'yaml';
import { validateConfiguration } from '#generated/formats/validators.js';
import { suite } from '../../test/harness.ts';
import { configuredTimers, configuredUsers, readConfiguration } from '../config/settings.ts';
import { languages } from '../language.ts';
import { packageFolder, packageVersion } from '../package-folder.ts';
import { loadProtocol } from '../protocol/protocol.ts';
import { type Kind, kinds } from './kinds.ts';
import { filesFor, filled, type NewFile, packageSeenFrom } from './templates.ts';
import { writeFiles } from './write-files.ts';

const test = suite('the files that init writes');
const { model } = await loadProtocol('support-chat');
let folder = '';

test.before(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'templates-')));
});
test.after(() => rm(folder, { recursive: true }));

const of = (files: readonly NewFile[], role: NewFile['role']): NewFile | undefined =>
  files.find((file) => file.role === role);

/** The lines of a configuration that are commented out take part; prose has a blank after its sign. */
const uncommented = (text: string): string => text.replaceAll(/^( *)#(?! \S)/gm, '$1');

const written = async (kind: Kind, language: 'en' | 'zh'): Promise<NewFile[]> => {
  const files = await filesFor(kind, path.join(folder, kind.name), language);
  await writeFiles(files, true);
  return files;
};

for (const kind of kinds) {
  for (const language of languages) {
    test(`for ${kind.name} in ${language} are valid, in that language, and complete`, async () => {
      const files = await written(kind, language);
      for (const { text, file } of files) {
        assert.not.match(text, /^\W*(en|zh): /m, file);
        assert.not.match(text, /\{(version|folder|package|program|source)\}|\[\[en: |\|\| zh: /, file);
        const said = file.endsWith('.schema.json') ? text : text.replaceAll(/['"][^'"]*['"]/g, '');
        const comments = said.replaceAll(/用户\{userId\}/g, '');
        assert.is(/\p{Script=Han}/u.test(comments), language === 'zh', file);
      }
      const configuration = of(files, 'configuration');
      const read = await readConfiguration(configuration?.file, {});
      assert.equal(Object.keys(read.configuration).slice(0, 2), ['protocol', kind.actor].slice(0, kind.byHand ? 1 : 2));
      const adapter = of(files, 'adapter')?.file ?? '';
      assert.is(path.basename(adapter), kind.adapter);
      assert.ok(kind.first[language].includes(`im-conformance/${kind.adapter}`), kind.first[language]);
      assert.ok(existsSync(adapter));
    });

    test(`for ${kind.name} in ${language} name a schema that is there, whose the configuration is`, async () => {
      const { text = '', file = '' } = of(await written(kind, language), 'configuration') ?? {};
      const [, named = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text) ?? [];
      // As editors do: relative to the file that names it.
      const schema = await readFile(path.resolve(path.dirname(file), named), 'utf8');
      const published = await readFile(new URL('spec/formats/configuration.schema.json', packageFolder()), 'utf8');
      const rules = (json: string): unknown => JSON.parse(json, (key, value) => (key === 'description' ? '' : value));
      assert.equal(rules(schema), rules(published));
      assert.is(schema === published, language === 'en');
      const [english = ''] = /[A-Z][a-z]+ [a-z]+ [a-z ,]+\./.exec(language === 'zh' ? schema : '') ?? [];
      assert.is(english, '');
      const { properties } = JSON.parse(schema) as { properties: object };
      for (const key of Object.keys(parse(uncommented(text)))) assert.ok(key in properties, key);
    });

    test(`for ${kind.name} in ${language} are valid with what they have commented out, in editors too`, async () => {
      const { text, file } = of(await written(kind, language), 'configuration') ?? { text: '', file: '' };
      await writeFile(file, uncommented(text));
      // Editors judge by the schema what the kit judges once it has replaced the variables.
      assert.ok(validateConfiguration(parse(uncommented(text))), JSON.stringify(validateConfiguration.errors));
      const read = await readConfiguration(file, {});
      configuredTimers(read, model);
      const { users, server, client } = read.configuration;
      assert.is(server?.url, kind.actor === 'server' ? 'ws://127.0.0.1:8080' : undefined);
      assert.is(client === undefined, kind.actor === 'server');
      assert.ok(configuredUsers(users, model).known.length >= 15);
    });
  }

  test(`for ${kind.name} judge the ${kind.actor} by a workflow of this version, where there can be one`, async () => {
    const workflow = of(await filesFor(kind, folder, 'en'), 'workflow');
    assert.is(workflow === undefined, kind.byHand === true);
    if (workflow === undefined) return;
    const { jobs } = parse(workflow.text) as { jobs: { conformance: { steps: { run?: string }[] } } };
    const last = jobs.conformance.steps.at(-1)?.run;
    const tarball = `./im-conformance/im-conformance-${packageVersion()}.tgz`;
    assert.is(last, `npx --yes --package=${tarball} im-conformance ${kind.actor}`);
    // Nothing says that the package is where it is not.
    assert.match(workflow.text, /# im-conformance is not in a registry yet\./);
    assert.match(
      workflow.text,
      new RegExp(`# npm pack ${packageSeenFrom(folder)} --pack-destination im-conformance\\n`),
    );
  });
}

test('of a part of a repository are a workflow of the repository, and one of each part', async () => {
  const root = path.join(folder, 'repository');
  await mkdir(path.join(root, '.git'), { recursive: true });
  const [go] = kinds.filter(({ name }) => name === 'go');
  assert.ok(go !== undefined);
  const workflowIn = async (...names: string[]): Promise<[string, unknown]> => {
    const { file = '', text = '' } = of(await filesFor(go, path.join(root, ...names), 'en'), 'workflow') ?? {};
    const value = parse(text) as { jobs: { conformance: { defaults: { run: Record<string, unknown> } } } };
    return [path.relative(root, file), value.jobs.conformance.defaults.run['working-directory']];
  };
  assert.equal(await workflowIn(), ['.github/workflows/im-conformance.yml', '.']);
  assert.equal(await workflowIn('chat', 'it\'s "go"'), [
    '.github/workflows/im-conformance-chat-it-s-go-.yml',
    'chat/it\'s "go"',
  ]);
});

test('leave lines of the other language out, and lines of none alone', () => {
  const template =
    '# en: one\n# zh: 一\nx: {version}\n  // zh: 二\n  // en: two {folder}\nen: three\nvalen: 4\n{userId}';
  const values = { version: '1.2.3', folder: '"."' };
  assert.is(filled(template, 'en', values), '# one\nx: 1.2.3\n  // two "."\nthree\nvalen: 4\n{userId}');
  assert.is(filled(template, 'zh', values), '# 一\nx: 1.2.3\n  // 二\nvalen: 4\n{userId}');
});

test('leave of two languages within a line the one', () => {
  const template = 'fail("[[en: no {file}[0] || zh: 没有 {file}[0] ]]") || [[ -f x ]], "[[en: a || zh: 一 ]]"';
  assert.is(filled(template, 'en', {}), 'fail("no {file}[0]") || [[ -f x ]], "a"');
  assert.is(filled(template, 'zh', {}), 'fail("没有 {file}[0]") || [[ -f x ]], "一"');
});

test('name this package as a command finds it', async () => {
  assert.is(path.resolve(folder, packageSeenFrom(folder)), path.resolve(fileURLToPath(packageFolder())));
  const installed = path.join(folder, 'installed');
  await mkdir(path.join(installed, 'node_modules/im-conformance'), { recursive: true });
  assert.is(packageSeenFrom(installed), './node_modules/im-conformance');
});

test('are brought by the published package', async () => {
  const { files } = JSON.parse(await readFile(new URL('package.json', packageFolder()), 'utf8')) as { files: string[] };
  assert.ok(files.includes('conformance/init/templates'));
});

test.run();
