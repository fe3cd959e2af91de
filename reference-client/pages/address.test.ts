import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { channelUrl } from '../shell/channel-url.ts';
import { linkTo, serverUrl, tokenIn } from './address.ts';

const test = suite('pages: addresses');

const SERVERS: readonly [page: string, token: string | undefined, server: string, channel: string][] = [
  ['http://127.0.0.1:8080/', undefined, 'ws://127.0.0.1:8080/', 'ws://127.0.0.1:8080/webSocket/7'],
  ['http://[::1]:8080/chat?user=7&lang=zh', undefined, 'ws://[::1]:8080/', 'ws://[::1]:8080/webSocket/7'],
  [
    'https://chat.example/support/chat?user=7#x',
    'a+b/c=&d',
    'wss://chat.example/support/?token=a%2Bb%2Fc%3D%26d',
    'wss://chat.example/support/webSocket/7?token=a%2Bb%2Fc%3D%26d',
  ],
];
for (const [page, token, server, channel] of SERVERS) {
  test(`CL-1: the server of ${page} ${token === undefined ? '' : 'with a token '}is ${server}`, () => {
    assert.is(serverUrl(page, token), server);
    assert.is(channelUrl(serverUrl(page, token), 7), channel);
  });
}

const FRAGMENTS: readonly [fragment: string, token: string | undefined][] = [
  ['', undefined],
  ['#', undefined],
  ['#text', undefined],
  ['#nottoken=a', undefined],
  ['#token=', undefined],
  ['#token=eyJh.b-_.c', 'eyJh.b-_.c'],
  ['#token=a+b%2Bc', 'a+b+c'],
  ['#x=1&token=a&y=2', 'a'],
  ['#token=%zz', '%zz'],
];
for (const [fragment, token] of FRAGMENTS) {
  test(`"${fragment}" ${token === undefined ? 'has no token' : `has the token ${token}`}`, () => {
    assert.is(tokenIn(fragment), token);
  });
}

test('a link takes the token along', () => {
  assert.is(linkTo('agent', undefined), 'agent');
  assert.is(tokenIn(new URL(linkTo('chat?user=1', 'a+b&c'), 'http://x').hash), 'a+b&c');
});

test.run();
