import * as assert from 'uvu/assert';
import { suite } from '../test/harness.ts';
import { masked, maskedValues } from './masked.ts';

const test = suite('secrets in what is told');

const texts: [text: string, told: string][] = [
  ['ws://agent:geheim@chat.example:8080/im', 'ws://***@chat.example:8080/im'],
  ['redis://:p@ss:w0rd@127.0.0.1:6379/0', 'redis://***@127.0.0.1:6379/0'],
  ['GET /webSocket/1001?token=abc&v=1.0', 'GET /webSocket/1001?token=***&v=1.0'],
  ['wss://a.example/?v=1&access_token=abc%20d#x', 'wss://a.example/?v=1&access_token=***#x'],
  ['/im?key=k1&secret=s&password=p&auth=a&sig=s', '/im?key=***&secret=***&password=***&auth=***&sig=***'],
  ['node server.js --token abc --port 80', 'node server.js --token *** --port 80'],
  ['node server.js --token --port 80', 'node server.js --token --port 80'],
  ['node server.js --api-key=abc -v', 'node server.js --api-key=*** -v'],
  ["env CHAT_API_KEY=abc DB_PASSWORD='d e' node x", 'env CHAT_API_KEY=*** DB_PASSWORD=*** node x'],
  ['java -Dspring.datasource.password=abc -jar x.jar', 'java -Dspring.datasource.password=*** -jar x.jar'],
  ["curl -H 'Authorization: Bearer abc.def' x", "curl -H 'Authorization: ***' x"],
  ['authorization=Basic dXNlcjpwYXNz done', 'authorization=*** done'],
  ['Set-Cookie: JSESSIONID=1; Path=/', 'Set-Cookie: ***'],
  ['X-Api-Key: abc', 'X-Api-Key: ***'],
  ['{"user":"a","password":"b\\"c","n":1}', '{"user":"a","password":***,"n":1}'],
  ['"{\\"token\\":\\"abc\\",\\"n\\":1}"', '"{\\"token\\":***,\\"n\\":1}"'],
  ['got Bearer abcdef-123456', 'got Bearer ***'],
  ['signed eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln ok', 'signed eyJ*** ok'],
];

for (const [text, told] of texts) {
  test(`hides those of ${text.slice(0, 40)}`, () => assert.is(masked(text), told));
  test(`changes nothing more in ${told.slice(0, 40)}`, () => assert.is(masked(told), told));
}

const harmless = [
  'close 4409 "token已建立连接"',
  'Unexpected token < in JSON at position 0',
  'python3 author.py --host 127.0.0.1 --port 8080 --keys 3',
  'imMessage with {"text":"from bob n1-mwqgedyx"} at first within 5000 ms',
  "im-conformance server --run 'session/refused-attempt-leaves-session' -- python3 my_server.py",
  'basic authentication is not asked for; the bearer of bad news',
  'https://chat.example/avatars/1001.png at a@b.example',
  '{"uid":1001,"role":"user","author":"x","key":"k"}',
];

for (const text of harmless) test(`leaves ${text.slice(0, 50)} as it is`, () => assert.is(masked(text), text));

test('masks every text of a value, and keeps all else', () => {
  assert.equal(maskedValues({ a: ['?token=x', 1, null], b: { c: 'token=y', d: true }, e: undefined }), {
    a: ['?token=***', 1, null],
    b: { c: 'token=***', d: true },
    e: undefined,
  });
});

test('takes no longer than its text is long', () => {
  const began = performance.now();
  for (const part of ['a.', 'token', 'token=', '--key ', '://', 'eyJ', '"token":"', 'authorization '])
    masked(part.repeat(200_000 / part.length));
  assert.ok(performance.now() - began < 3000, `${performance.now() - began} ms`);
});

test.run();
