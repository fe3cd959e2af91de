import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { type Authority, parseAuthority } from './authority.ts';

const test = suite('shell: host and port');

const RIGHT: readonly [text: string, authority: Authority][] = [
  ['localhost', { host: 'localhost', port: undefined }],
  ['LocalHost.:8080', { host: 'localhost', port: 8080 }],
  ['chat.example:0', { host: 'chat.example', port: 0 }],
  ['a_b-c.example', { host: 'a_b-c.example', port: undefined }],
  ['127.0.0.1:65535', { host: '127.0.0.1', port: 65_535 }],
  ['[::1]', { host: '::1', port: undefined }],
  ['[2001:DB8::1]:443', { host: '2001:db8::1', port: 443 }],
  ['[::ffff:127.0.0.1]', { host: '::ffff:127.0.0.1', port: undefined }],
];
for (const [text, authority] of RIGHT) {
  test(`${text} is read`, () => assert.equal(parseAuthority(text), authority));
}

const WRONG = [
  '',
  ':8080',
  'a:',
  'a:65536',
  'a:123456',
  'a:8080:8080',
  'a:x',
  'a:-1',
  'user@localhost',
  'user:password@localhost',
  'localhost/',
  'localhost/path',
  'localhost?a',
  'localhost#a',
  'local host',
  'localhost ',
  ' localhost',
  'localhost, localhost',
  'http://localhost',
  'a..b',
  '.a',
  '-a.example',
  'a-.example',
  'localhost..',
  '::1',
  '[::1',
  '[]',
  '[1.2.3.4]',
  '[::1%25lo]',
  '[::1]8080',
  '%6cocalhost',
  'lócalhost',
  'localhost\0',
  'localhost\n',
  `${'a'.repeat(64)}.example`,
  `${'a.'.repeat(127)}aa`,
];
for (const text of WRONG) {
  test(`${JSON.stringify(text.slice(0, 70))} is malformed`, () => assert.is(parseAuthority(text), undefined));
}

test.run();
