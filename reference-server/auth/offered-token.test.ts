import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { offeredToken } from './offered-token.ts';

const test = suite('the token of a handshake');

const ROWS: readonly [url: string, protocols: string | undefined, token: string | number][] = [
  ['/webSocket/1?token=a.b.c', undefined, 'a.b.c'],
  ['/webSocket/1?x=1&token=a.b.c&y', undefined, 'a.b.c'],
  ['/webSocket/1?token=a.b.c', 'chat, im-chat', 'a.b.c'],
  ['/webSocket/1', 'im-chat, token.a.b.c', 'a.b.c'],
  ['/webSocket/1?x=1', 'token.a.b.c,im-chat', 'a.b.c'],
  ['/webSocket/1?a?token=x', undefined, 401],
  ['/webSocket/1', undefined, 401],
  ['/webSocket/1?', undefined, 401],
  ['/webSocket/1?token', undefined, 401],
  ['/webSocket/1?token=', undefined, 401],
  ['/webSocket/1?Token=a.b.c', undefined, 401],
  ['/webSocket/1', 'im-chat', 401],
  ['/webSocket/1', 'im-chat, token.', 401],
  ['/webSocket/1?%zz', '', 401],
  ['/webSocket/1', 'token.a.b.c', 400],
  ['/webSocket/1', 'chat, token.a.b.c', 400],
  ['/webSocket/1?token=a.b.c&token=a.b.c', undefined, 400],
  ['/webSocket/1?token=a.b.c', 'im-chat, token.a.b.c', 400],
  ['/webSocket/1', 'im-chat, token.a.b.c, token.d.e.f', 400],
];
for (const [url, protocols, expected] of ROWS) {
  test(`${url} with ${protocols}: ${expected}`, () => {
    const offered = offeredToken({ url, headers: { 'sec-websocket-protocol': protocols } });
    if (typeof offered === 'string') return assert.is(offered, expected);
    assert.is(offered.status, expected);
    assert.match(offered.text, /^[A-Z].*\.$/);
    assert.not.match(offered.text, /a\.b\.c|[^ -~]/);
    assert.match(
      offered.headers?.['WWW-Authenticate'] ?? '',
      expected === 401 ? /^Bearer$/ : /error="invalid_request"/,
    );
  });
}

test.run();
