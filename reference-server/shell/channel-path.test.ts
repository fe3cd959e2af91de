import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { channelTarget } from './channel-path.ts';

const test = suite('shell: the path of the channel');

for (const userId of [-1, 1, 9, 10, 1001, 1_000_000_000_000_000, 9_007_199_254_740_990, 9_007_199_254_740_991]) {
  test(`EP-1: /webSocket/${userId} is user ${userId}`, () => {
    assert.equal(channelTarget(`/webSocket/${userId}`), { userId });
  });
}

for (const query of ['?', '?token=x', '?a=/webSocket/2', '?a=b?c']) {
  test(`EP-5: the query string ${query} is ignored`, () => {
    assert.equal(channelTarget(`/webSocket/1001${query}`), { userId: 1001 });
  });
}

const NOBODY = [
  '0',
  '-2',
  'abc',
  '1.5',
  '1e3',
  '',
  '9007199254740992',
  '99999999999999999999',
  '-0',
  '1 ',
  '1\n',
  '１',
  '%31001',
  '1;a=b',
];
const NOT_CANONICAL = ['01', '+1', '-01', '0x10', '1.0', '1_000'];
const HOSTILE = ['%zz', '%c3%28', '%00', '1%2f..%2f2', '..', '1#x', '__proto__', '1001\u0000'];

for (const segment of [...NOBODY, ...NOT_CANONICAL, ...HOSTILE]) {
  test(`EP-2, EP-3: ${JSON.stringify(segment)} is not a user`, () => {
    assert.is(channelTarget(`/webSocket/${segment}`), 'not-a-user');
  });
}

const ELSEWHERE = [
  '/',
  '',
  '/webSocket',
  '/websocket/1001',
  '/WebSocket/1001',
  '/webSocket/1001/',
  '/webSocket//1001',
  '//webSocket/1001',
  '/webSocket/1001/x',
  '/webSocket/1/../2',
  '/chat/webSocket/1001',
  '/webSocketX/1001',
  '/web%53ocket/1001',
  'http://localhost/webSocket/1001',
  '*',
  '?/webSocket/1001',
];

for (const target of ELSEWHERE) {
  test(`EP-4: ${JSON.stringify(target)} is not the channel`, () => {
    assert.is(channelTarget(target), 'not-the-channel');
  });
}

test.run();
