import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { EMOJI, EMOJI_COLUMNS } from './emoji-table.ts';
import { type Language, languageFor } from './language.ts';
import { WORDS } from './words.ts';

const test = suite('pages: language');

const WISHES: readonly [search: string, kept: string | null, browser: readonly string[], language: Language][] = [
  ['', null, [], 'en'],
  ['', null, ['fr', 'de-CH'], 'en'],
  ['', null, ['zh-CN', 'en'], 'zh'],
  ['', null, ['fr', 'zh-Hant-TW', 'en'], 'zh'],
  ['', null, ['en-GB', 'zh'], 'en'],
  ['', 'en', ['zh-CN'], 'en'],
  ['', 'nonsense', ['zh-CN'], 'zh'],
  ['?user=1&lang=zh', 'en', ['en'], 'zh'],
  ['?lang=en', 'zh', ['zh'], 'en'],
  ['?lang=xx', null, ['zh'], 'zh'],
];
for (const [search, kept, browser, language] of WISHES) {
  test(`"${search}", kept ${kept}, browser ${browser.join(', ') || 'without a wish'}: ${language}`, () => {
    assert.is(languageFor({ search, kept, browser }), language);
  });
}

test('every group of emoji has a name in both languages, fills its rows and holds each sign once', () => {
  for (const { emojiGroups } of Object.values(WORDS)) assert.is(emojiGroups.length, EMOJI.length);
  for (const group of EMOJI) assert.is(group.length % EMOJI_COLUMNS, 0);
  const all = EMOJI.flat();
  assert.is(new Set(all).size, all.length);
  for (const emoji of all) assert.is([...new Intl.Segmenter().segment(emoji)].length, 1, emoji);
});

test.run();
