import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { loadProtocol } from '../protocol/protocol.ts';
import { spokenIn } from './spoken.ts';

const test = suite('a protocol in a language of people');

const protocol = await loadProtocol('support-chat');
const HAN = /\p{Script=Han}/u;

test('in that of its document it is as it was', async () => {
  const { protocol: same, titles } = await spokenIn('en', protocol);
  assert.is(same, protocol);
  assert.is(titles.size, 0);
});

test('in Chinese every sentence and every title is Chinese, and what decides stays', async () => {
  const { protocol: chinese, titles } = await spokenIn('zh', protocol);
  assert.is(chinese.language, 'zh');
  for (const [index, requirement] of chinese.model.requirements.entries()) {
    const { id, level, actor, area, sentence, recommendation = '是', rationale, unobservable = '是' } = requirement;
    for (const text of [sentence, recommendation, rationale, unobservable]) assert.match(text, HAN, id);
    const original = protocol.model.requirements[index];
    assert.equal([id, level, actor, area], [original?.id, original?.level, original?.actor, original?.area]);
    assert.is(chinese.cite(id)?.sentence, sentence);
  }
  assert.match(chinese.cite('SES-1/SHOULD')?.sentence ?? '', HAN);
  assert.equal(Object.keys(chinese.model.areas), Object.keys(protocol.model.areas));
  for (const title of [...Object.values(chinese.model.areas), ...titles.values()]) assert.match(title, HAN);
  assert.is(
    titles.get('A refused second connection leaves the live session untouched'),
    '被拒绝的第二条连接不影响在线会话',
  );
});

test('one that this kit has no words for stays as it is', async () => {
  const own = { ...protocol, model: { ...protocol.model, protocol: 'my-chat' } };
  assert.is((await spokenIn('zh', own)).protocol, own);
});

test.run();
