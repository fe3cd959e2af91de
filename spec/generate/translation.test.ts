import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import type { ProtocolModel } from './model-types.ts';
import { readModel, root } from './testing/generated-file.ts';
import { mapTexts } from './translate.ts';
import { readTranslation, translate } from './translation.ts';

const test = suite('translation of a document');
const file = path.join(root, 'spec/support-chat/zh.yaml');
let model: ProtocolModel;
let text: string;

test.before(async () => {
  model = await readModel();
  text = await readFile(file, 'utf8');
});

/** The findings of the translation with a change, as `line:column rule message`. */
function findingsAfter(replaced: string, by: string): string[] {
  assert.ok(text.includes(replaced), replaced);
  const { findings } = translate(model, file, text.replace(replaced, by));
  return findings.map(({ line, column, rule, message }) => `${line}:${column} ${rule} ${message}`);
}

const lineOf = (part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

test('is complete, and has nothing that the document has not', async () => {
  const translation = await readTranslation(path.dirname(file), 'zh', model);
  assert.equal(translation?.findings, []);
});

test('translates every text and nothing that programs read', () => {
  const { model: chinese } = translate(model, file, text);
  const ses2 = chinese.requirements.find(({ id }) => id === 'SES-2');
  assert.match(ses2?.sentence ?? '', /^被拒绝的连接不影响在线会话/);
  const without = (one: ProtocolModel): ProtocolModel => mapTexts(one, () => '');
  assert.equal(without(chinese), without(model));
  const left: string[] = [];
  mapTexts(chinese, (one, at) => {
    if (!/\p{Script=Han}/u.test(one)) left.push(at.join('.'));
    return one;
  });
  assert.equal(left, ['constants.agentUserId.unit'], 'texts without a Chinese character');
});

test('tells a text without a translation, with the place where it belongs', () => {
  const [finding, ...more] = findingsAfter('  CL-17:\n    sentence: 应答', '  CL-17:\n    # sentence: 应答');
  assert.equal(more, []);
  assert.is(finding, `${lineOf('  CL-17:')}:3 translation-missing requirements.CL-17.sentence has no translation`);
  assert.equal(findingsAfter('source: 原版（EXIST_TIME_HOUR = 2）', "source: ''").length, 1);
});

test('tells a translation of what the document has not', () => {
  const place = lineOf('  CL-17:') + 1;
  assert.equal(findingsAfter('  CL-17:\n', '  CL-17:\n    sentences: 多余\n'), [
    `${place}:5 translation-extra the document has no text at requirements.CL-17.sentences`,
  ]);
  assert.equal(findingsAfter('    - 链路沉默达到上限\n', '    - 链路沉默达到上限\n    - 多余\n').length, 1);
});

test('tells what is no YAML', () => {
  assert.match(findingsAfter('title: 客服聊天', 'title: "客服聊天').join(), /yaml /);
});

test('may be missing', async () => {
  assert.is(await readTranslation(path.dirname(file), 'fr', model), undefined);
});

test.run();
