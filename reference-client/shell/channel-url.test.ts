import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { channelUrl } from './channel-url.ts';

const test = suite('shell: the address of a channel');

const ADDRESSES: readonly [base: string, userId: number | string, address: string][] = [
  ['ws://127.0.0.1:8080', 1001, 'ws://127.0.0.1:8080/webSocket/1001'],
  ['ws://127.0.0.1:8080/', '-1', 'ws://127.0.0.1:8080/webSocket/-1'],
  ['wss://chat.example/support//', 9_007_199_254_740_991, 'wss://chat.example/support/webSocket/9007199254740991'],
  ['ws://[::1]:8080/a?token=b#c', 1, 'ws://[::1]:8080/a/webSocket/1?token=b'],
];
for (const [base, userId, address] of ADDRESSES) {
  test(`CL-1: user ${userId} of ${base} is at ${address}`, () => assert.is(channelUrl(base, userId), address));
}

for (const userId of [0, -2, 1.5, Number.NaN, 2 ** 53, '01', '', 'abc', '1/2', '１']) {
  test(`'${userId}' is no userId`, () => {
    assert.throws(
      () => channelUrl('ws://127.0.0.1', userId),
      (error: unknown) => error instanceof TypeError && error.message.startsWith(`userId '${userId}': expected -1`),
    );
  });
}

for (const base of ['', 'localhost:8080', 'http://127.0.0.1', '//127.0.0.1', 'ws://', 'ws:// x']) {
  test(`'${base}' is no URL of a server`, () => {
    assert.throws(
      () => channelUrl(base, 1),
      (error: unknown) => error instanceof TypeError && error.message.startsWith(`URL '${base}': expected`),
    );
  });
}

test('a token in a URL that is none is not told', () => {
  assert.throws(
    () => channelUrl('http://127.0.0.1:8080?token=a.b\nc?d', 1),
    (error: unknown) => (error as TypeError).message.startsWith("URL 'http://127.0.0.1:8080?…': expected"),
  );
});

test.run();
