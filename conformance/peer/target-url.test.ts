import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { parseTarget } from './target-url.ts';

const test = suite('the URL of a target');

test('keeps everything after host and port character for character', () => {
  for (const rest of [
    '/a/1/../2',
    '/a/%zz',
    '//a//',
    '/a/１',
    '/a?b=c#d',
    '?b',
    '/a b',
    '/:80',
    '/a;b=c',
    '/%2e%2e/',
  ]) {
    assert.is(parseTarget(`ws://127.0.0.1:8080${rest}`).requestTarget, rest);
  }
});

test('asks for / where nothing follows', () => {
  assert.is(parseTarget('ws://h:1').requestTarget, '/');
});

test('knows host, port and what the Host header says', () => {
  const rows = [
    ['ws://h/x', 'h', 80, 'h', false],
    ['WSS://h/x', 'h', 443, 'h', true],
    ['ws://h:65535', 'h', 65535, 'h:65535', false],
    ['ws://[::1]:8080/x', '::1', 8080, '[::1]:8080', false],
    ['wss://例え.example/x', '例え.example', 443, '例え.example', true],
  ] as const;
  for (const [url, host, port, authority, secure] of rows) {
    const target = parseTarget(url);
    assert.equal([target.host, target.port, target.authority, target.secure], [host, port, authority, secure]);
  }
});

test('refuses what is no WebSocket URL', () => {
  const urls = ['', 'h:80', 'http://h/', 'ws:/h', 'ws://', 'ws://:80', 'ws://h:0', 'ws://h:65536', 'ws://h:123456/'];
  for (const url of [...urls, 'ws://h:x/', 'ws://user@h/', 'ws://h h/', 'ws://[::1/', 'ws://h:']) {
    assert.throws(() => parseTarget(url), /is not a WebSocket URL/, url);
  }
});

test.run();
