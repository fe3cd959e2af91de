import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { explain, TargetUnreachable } from './unreachable.ts';

const test = suite('what is said of a refusal');

const refused = (status: number, body = '') =>
  ({ type: 'refused', url: 'ws://a/b', status, headers: {}, body }) as const;
const adapter = 'im-conformance/main.go';

const rows: [what: string, status: number, adapter: string | undefined, en: RegExp, zh: RegExp][] = [
  ['404', 404, undefined, /^check that the endpoint is at this path/, /^确认端点注册在这个路径上/],
  [
    '404 of an adapter',
    404,
    adapter,
    /^check that im-conformance\/main\.go starts your server, and that the endpoint/,
    /^确认 im-conformance\/main\.go 启动的是你的服务端，并且端点/,
  ],
  ['501', 501, undefined, /^put your server into the adapter, which/, /^在适配程序里接入你的服务端/],
  [
    '501 of an adapter',
    501,
    adapter,
    /^put your server into im-conformance\/main\.go, which/,
    /^在 im-conformance\/main\.go 里接入你的服务端/,
  ],
];

for (const [what, status, file, en, zh] of rows) {
  test(`names what is to be looked at where it is ${what}, in both languages`, () => {
    assert.match(explain(refused(status), 'en', file).remedy, en);
    assert.match(explain(refused(status), 'zh', file).remedy, zh);
  });
}

test('tells what the answer says beside what was seen', () => {
  const { seen, said } = explain(refused(503, 'no database\nat line 4'), 'en');
  assert.equal([seen, said], ['ws://a/b answered the WebSocket handshake with HTTP 503', 'no database']);
  const { message } = new TargetUnreachable(refused(503, 'no database'));
  assert.match(message, /HTTP 503; it says "no database"; look at the server's log$/);
  assert.match(new TargetUnreachable(refused(503)).message, /HTTP 503; look at the server's log$/);
  const nobody = { type: 'unreachable', url: 'ws://a', code: 'ECONNREFUSED', message: '' } as const;
  assert.is(explain(nobody, 'zh').said, '');
});

test.run();
