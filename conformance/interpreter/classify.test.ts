import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { loadProtocol } from '../protocol/protocol.ts';
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

const faults: [what: string, frame: string, requirement: string, reason: RegExp][] = [
  ['uid with a fraction of zero', written({}, '1001.0'), 'MSG-2', /uid is written as 1001\.0/],
  ['uid with an exponent', written({}, '1.001e3'), 'MSG-2', /uid is written as 1\.001e3/],
  ['uid as text', written({ uid: '1001' }), 'MSG-2', /uid must be integer/],
  ['uid zero', written({ uid: 0 }), 'MSG-2', /uid/],
  ['uid minus two', written({ uid: -2 }), 'MSG-2', /uid must be >= -1/],
  ['uid above 2^53-1', written({}, '9007199254740993'), 'MSG-2', /uid/],
  ['uid given twice', written({}, '1001,"uid":1001.0'), 'MSG-2', /uid is written as 1001\.0/],
  ['role of nobody', written({ role: 'system' }), 'MSG-2', /role/],
  ['text that is null', written({ text: null }), 'MSG-2', /text must be string/],
  ['avatar missing', JSON.stringify({ ...im, avatar: undefined }), 'MSG-2', /avatar/],
  ['an empty object', '{}', 'MSG-2', /role/],
  ['a list', '[]', 'MSG-2', /object/],
  ['time with a T', written({ createTime: '2026-01-15T14:03:07' }), 'MSG-6', /createTime/],
  ['time at 24 o’clock', written({ createTime: '2026-01-15 24:00:00' }), 'MSG-6', /createTime/],
  ['time as a number', written({ createTime: 1768485787 }), 'MSG-6', /createTime must be string/],
  ['a JSON text', '"hello"', 'EP-10', /none of heartbeatAck, imMessage/],
  ['a JSON number', '1', 'EP-10', /none of/],
  ['JSON null', 'null', 'EP-10', /none of/],
  ['half a JSON object', written({}).slice(0, -1), 'EP-10', /none of/],
  ['an empty text', '', 'EP-10', /none of/],
];

for (const [what, frame, requirement, reason] of faults) {
  test(`${what} breaks ${requirement}`, () => {
    const is = toClient(frame);
    assert.ok(is.kind === 'invalid', frame);
    assert.is(is.requirement, requirement);
    assert.match(is.reason, reason);
  });
}

test('deep nesting is looked at like the rest', () => {
  assert.is(blamed(toClient('['.repeat(2000))), 'EP-10');
  assert.is(blamed(toClient('['.repeat(200_000) + ']'.repeat(200_000))), 'MSG-2');
  const nested = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
  assert.is(nameOf(toClient(written({}, `1001,"more":${nested}`))), 'imMessage');
  assert.is(nameOf(toServer('['.repeat(2000))), 'chatText');
});

test.run();
