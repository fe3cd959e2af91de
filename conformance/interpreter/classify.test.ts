import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { loadProtocol } from '../protocol/protocol.ts';
import type { FrameRule } from './causes.ts';
import { type Classified, classify } from './classify.ts';

const test = suite('which message of the support chat a frame is');
const protocol = await loadProtocol('support-chat');

const im = {
  role: 'user',
  username: '用户1001',
  uid: 1001,
  avatar: '',
  createTime: '2026-01-15 14:03:07',
  text: 'hello',
};

/** The IM message with some fields replaced; a value that JSON cannot say is written as text. */
function written(fields: Readonly<Record<string, unknown>>, uid?: string): string {
  const json = JSON.stringify({ ...im, ...fields });
  return uid === undefined ? json : json.replace('"uid":1001', `"uid":${uid}`);
}

const toClient = (text: string): Classified => classify(protocol, 'toClient', text);
const toServer = (text: string): Classified => classify(protocol, 'toServer', text);
const nameOf = (is: Classified): string | undefined => (is.kind === 'message' ? is.message.name : undefined);
const blamed = (is: Classified): string | undefined => (is.kind === 'invalid' ? is.requirement : undefined);

test('every example of the document is its own message', () => {
  for (const { name, direction, examples } of Object.values(protocol.model.messages)) {
    for (const { frame } of examples) assert.is(nameOf(classify(protocol, direction, frame)), name, frame);
  }
});

test('the same text is another message in the other direction', () => {
  assert.is(nameOf(toClient('success')), 'heartbeatAck');
  assert.is(nameOf(toServer('success')), 'chatText');
  assert.is(nameOf(toServer('heartbeat')), 'heartbeat');
  assert.is(blamed(toClient('heartbeat')), 'EP-10');
});

test('nothing but the exact text is a heartbeat, an acknowledgement or a notice', () => {
  for (const text of ['heartbeat ', 'Heartbeat', '"heartbeat"', ''])
    assert.is(nameOf(toServer(text)), 'chatText', text);
  for (const text of ['success\n', 'Success', '"success"', '用户信息不存在!'])
    assert.is(blamed(toClient(text)), 'EP-10', text);
});

test('an IM message may have further fields, any order, white space and escapes', () => {
  assert.is(nameOf(toClient(written({ more: [1.0, { deep: '1.0' }] }))), 'imMessage');
  assert.is(nameOf(toClient(JSON.stringify(Object.fromEntries(Object.entries(im).reverse()), null, 2))), 'imMessage');
  assert.is(nameOf(toClient(written({}).replace('用', '\\u7528'))), 'imMessage');
});

test('the payload of an IM message is what it says', () => {
  const is = toClient(written({ text: 'a\u0000b' }));
  assert.ok(is.kind === 'message');
  assert.equal(is.payload, { ...im, text: 'a\u0000b' });
});

/** What breaks of a rule: a number as it is written, each field with its keyword, or that it is no message at all. */
function broken(rule: FrameRule): string {
  if (rule.kind === 'number') return `${rule.field} ${rule.written}`;
  return rule.kind === 'schema' ? rule.problems.map(({ field, keyword }) => `${field} ${keyword}`).join() : rule.kind;
}

const missing = ['username', 'avatar', 'createTime', 'text'].map((field) => `${field} required`).join();

const faults: [what: string, frame: string, requirement: string, rule: string][] = [
  ['uid with a fraction of zero', written({}, '1001.0'), 'MSG-2', 'uid 1001.0'],
  ['uid with an exponent', written({}, '1.001e3'), 'MSG-2', 'uid 1.001e3'],
  ['uid as text', written({ uid: '1001' }), 'MSG-2', 'uid type'],
  ['uid zero', written({ uid: 0 }), 'MSG-2', 'uid not'],
  ['uid minus two', written({ uid: -2 }), 'MSG-2', 'uid minimum'],
  ['uid above 2^53-1', written({}, '9007199254740993'), 'MSG-2', 'uid maximum'],
  ['uid given twice', written({}, '1001,"uid":1001.0'), 'MSG-2', 'uid 1001.0'],
  ['role of nobody', written({ role: 'system' }), 'MSG-2', 'role enum'],
  ['text that is null', written({ text: null }), 'MSG-2', 'text type'],
  ['avatar missing', JSON.stringify({ ...im, avatar: undefined }), 'MSG-2', 'avatar required'],
  ['an empty object', '{}', 'EP-10', 'none-of'],
  ['an object with one of its fields', '{"text":"hello"}', 'EP-10', 'none-of'],
  ['an object with two of its fields', '{"role":"user","uid":1}', 'MSG-2', missing],
  ['a list', '[]', 'EP-10', 'none-of'],
  ['time with a T', written({ createTime: '2026-01-15T14:03:07' }), 'MSG-6', 'createTime pattern'],
  ['time at 24 o’clock', written({ createTime: '2026-01-15 24:00:00' }), 'MSG-6', 'createTime pattern'],
  ['time as a number', written({ createTime: 1768485787 }), 'MSG-6', 'createTime type'],
  ['a JSON text', '"hello"', 'EP-10', 'none-of'],
  ['a JSON number', '1', 'EP-10', 'none-of'],
  ['JSON null', 'null', 'EP-10', 'none-of'],
  ['half a JSON object', written({}).slice(0, -1), 'EP-10', 'none-of'],
  ['an empty text', '', 'EP-10', 'none-of'],
];

for (const [what, frame, requirement, rule] of faults) {
  test(`${what} breaks ${requirement}`, () => {
    const is = toClient(frame);
    assert.ok(is.kind === 'invalid', frame);
    assert.is(is.requirement, requirement);
    assert.is(broken(is.rule), rule);
  });
}

test('deep nesting is looked at like the rest', () => {
  assert.is(blamed(toClient('['.repeat(2000))), 'EP-10');
  assert.is(blamed(toClient('['.repeat(200_000) + ']'.repeat(200_000))), 'EP-10');
  const nested = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
  assert.is(nameOf(toClient(written({}, `1001,"more":${nested}`))), 'imMessage');
  assert.is(nameOf(toServer('['.repeat(2000))), 'chatText');
});

test.run();
