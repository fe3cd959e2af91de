import * as assert from 'uvu/assert';
import { suite } from '../test/harness.ts';
import { type Language, languageOf } from './language.ts';

const test = suite('the language of an environment');

const table: [environment: Record<string, string>, language: Language][] = [
  [{}, 'en'],
  [{ LANG: '' }, 'en'],
  [{ LANG: 'C.UTF-8' }, 'en'],
  [{ LANG: 'en_US.UTF-8' }, 'en'],
  [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'zh_TW' }, 'zh'],
  [{ LANG: 'zh-Hans' }, 'zh'],
  [{ LANG: 'ZH_CN.GB18030' }, 'zh'],
  [{ LANG: 'zh' }, 'zh'],
  [{ LANG: 'zha_CN' }, 'en'],
  [{ LANG: 'en_US.UTF-8', LC_MESSAGES: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'en_GB.UTF-8' }, 'en'],
  [{ LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'en'],
  [{ LANG: 'C', LC_ALL: 'zh_CN.UTF-8' }, 'zh'],
  [{ LANG: 'zh_CN.UTF-8', LC_ALL: '' }, 'zh'],
  [{ LC_CTYPE: 'zh_CN.UTF-8' }, 'en'],
];

for (const [environment, language] of table) {
  test(`is ${language} with ${JSON.stringify(environment)}`, () => assert.is(languageOf(environment), language));
}

test.run();
