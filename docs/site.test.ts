import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { HtmlValidate } from 'html-validate';
import * as assert from 'uvu/assert';
import { parse } from 'yaml';
import { validateConfiguration, validateExpectedFailures } from '#generated/formats/validators.js';
import { languages } from '../conformance/language.ts';
import { suite } from '../test/harness.ts';
import { configurationExample, expectedFailuresExample } from './pages/formats.ts';
import { readAssets } from './run.ts';
import { siteOf } from './site.ts';
import { readSources } from './sources/sources.ts';

const test = suite('the pages of the documentation', { timeoutMs: 120_000 });
const folder = fileURLToPath(new URL('../generated/docs', import.meta.url));
const mostBytes = 2_000_000;

/** Text of every page by its path. */
const pages = new Map<string, string>();
let requirements: readonly string[];
let names: readonly string[];

test.before(async () => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
  for (const name of names.filter((one) => one.endsWith('.html')))
    pages.set(name, await readFile(path.join(folder, name), 'utf8'));
  const model = JSON.parse(await readFile(path.join(folder, '../support-chat/model.json'), 'utf8'));
  requirements = (model.requirements as { id: string }[]).map(({ id }) => id);
});

const idsOf = (text: string): string[] => [...text.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id);

test('are what their sources generate, the same bytes each time', async () => {
  const sources = await readSources('support-chat');
  const assets = await readAssets();
  const files = siteOf(sources, assets);
  assert.equal(sources.problems(), []);
  assert.equal([...siteOf(sources, assets)], [...files]);
  const own = [...files].filter(([name]) => name.startsWith('docs/'));
  assert.equal(own.map(([name]) => name.slice('docs/'.length)).sort(), names);
  for (const [name, text] of own)
    assert.ok(text === (await readFile(path.join(folder, '..', name), 'utf8')), `${name} is stale`);
});

test('are the same in each language, a page for each requirement among them', () => {
  const paths = (language: string): string[] =>
    [...pages.keys()].filter((name) => name.startsWith(`${language}/`)).map((name) => name.slice(3));
  assert.equal(paths('en'), paths('zh'));
  for (const id of requirements) assert.ok(pages.has(`en/requirements/${id.toLowerCase()}.html`), id);
});

test('lead every link to a place that there is, and to nowhere else', () => {
  const anchors = new Map([...pages].map(([name, text]) => [name, new Set(idsOf(text))]));
  let count = 0;
  for (const [name, text] of pages) {
    for (const [, attribute, target = ''] of text.matchAll(/ (href|src)="([^"]*)"/g)) {
      count += 1;
      assert.not.match(target, /^[a-z]+:|^\//, `${name}: ${attribute} ${target} leads outside`);
      const [file = '', anchor] = target.split('#');
      const wanted = file === '' ? name : path.posix.join(path.posix.dirname(name), file);
      assert.ok(names.includes(wanted), `${name} links to ${target}`);
      if (anchor !== undefined) assert.ok(anchors.get(wanted)?.has(anchor), `${name} links to ${target}`);
    }
  }
  assert.ok(count > 7000, `${count} links`);
});

test('have each id once', () => {
  for (const [name, text] of pages) {
    const ids = idsOf(text);
    assert.equal(
      ids.filter((id, index) => ids.indexOf(id) < index),
      [],
      name,
    );
  }
});

test('make a link of every requirement that they name', () => {
  const known = new Set(requirements);
  for (const [name, text] of pages) {
    const prose = text
      .replace(/^[\s\S]*<body>/, '')
      .replace(/<(a|h1)\b[^>]*>[\s\S]*?<\/\1>/g, '')
      .replace(/<[^>]*>/g, ' ');
    const bare = (prose.match(/\b[A-Z]+-[1-9][0-9]*\b(?![\w-])/g) ?? []).filter((id) => known.has(id));
    assert.equal(bare, [], name);
  }
});

test('run nothing but their own script', () => {
  for (const [name, text] of pages) {
    assert.match(text, /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self';/);
    assert.not.match(
      text,
      /<script(?! src="[./]*site\.js" defer><\/script>)|<style| style="| on[a-z]+="|javascript:/,
      name,
    );
  }
});

test('name their language and lead to the same page in the other', () => {
  for (const language of languages) {
    const other = language === 'en' ? 'zh' : 'en';
    for (const [name, text] of pages) {
      if (!name.startsWith(`${language}/`)) continue;
      assert.match(text, `<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"`);
      const back = '../'.repeat(name.split('/').length - 1);
      assert.ok(text.includes(`href="${back}${other}${name.slice(2)}"`), name);
    }
  }
});

test('have no English prose left in Chinese', () => {
  for (const [name, text] of pages) {
    if (!name.startsWith('zh/')) continue;
    const prose = text
      .replace(/^[\s\S]*<body>/, '')
      .replace(/<(pre|code)\b[^>]*>[\s\S]*?<\/\1>/g, '')
      .replace(/<svg[\s\S]*?<\/svg>/g, '')
      .replace(/<[^>]*>/g, ' ');
    assert.equal(prose.match(/\b(?:[a-z]+ ){4,}[a-z]+\b/g) ?? [], [], name);
  }
});

test('are valid HTML', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      // Written as the generator writes it.
      'no-trailing-whitespace': 'off',
      'long-title': 'off',
    },
  });
  const problems: string[] = [];
  for (const [name, text] of pages) {
    const { results } = await validator.validateString(text, name);
    for (const { messages } of results)
      problems.push(...messages.map(({ line, ruleId, message }) => `${name}:${line} ${ruleId} ${message}`));
  }
  assert.equal(problems.slice(0, 20), [], `${problems.length} problems`);
});

test('are small enough to read through', async () => {
  const sizes = await Promise.all(names.map(async (name) => (await readFile(path.join(folder, name))).length));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  assert.ok(bytes < mostBytes, `${bytes} bytes`);
});

test('show examples that fit their formats', () => {
  assert.ok(validateConfiguration(parse(configurationExample)), JSON.stringify(validateConfiguration.errors));
  assert.ok(validateExpectedFailures(parse(expectedFailuresExample)), JSON.stringify(validateExpectedFailures.errors));
});

test('show an example of every step of a scenario', () => {
  const text = pages.get('en/scenarios.html') ?? '';
  const sections = text.split('<h3 id="').filter((section) => section.startsWith('step-'));
  assert.ok(sections.length > 20);
  for (const section of sections) assert.match(section, /<pre [\s\S]*- /, section.slice(0, 30));
});

test.run();
