import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { limits } from '../testing/running.ts';
import { judgeHead } from './host-rule.ts';
import type { Settings } from './settings.ts';

const test = suite('shell: the Host of a request');

type Rules = Pick<Settings, 'host' | 'hosts' | 'limits'>;

/** The status with which a request is refused whose Host headers are these; 0 for none. */
function statusOf(hosts: readonly string[], rules: Partial<Rules> = {}, others: readonly string[] = []): number {
  const headers = [...others, ...hosts.flatMap((host, index) => [index === 0 ? 'Host' : 'hOST', host])];
  return judgeHead(headers, { host: '127.0.0.1', ...rules })?.status ?? 0;
}

const ALLOWED: Partial<Rules> = { hosts: ['chat.example', 'other.example'] };
const ROWS: readonly [hosts: string[], status: number, rules?: Partial<Rules>][] = [
  [['localhost:8080'], 0],
  [['LOCALHOST.'], 0],
  [['pages.localhost:1'], 0],
  [['127.0.0.1:8080'], 0],
  [['192.0.2.7'], 0],
  [['[::1]:8080'], 0],
  [[], 400],
  [[''], 400],
  [['localhost', 'localhost'], 400],
  [['localhost', 'evil.example'], 400],
  [['user@localhost'], 400],
  [['localhost/x'], 400],
  [['evil.example'], 421],
  [['evil.example:8080'], 421],
  [['localhost.evil.example'], 421],
  [['notlocalhost'], 421],
  [['127.0.0.1.evil.example'], 421],
  [['127.1'], 421],
  [['0x7f000001'], 421],
  [['__proto__'], 421],
  [['chat.lan'], 0, { host: 'Chat.LAN' }],
  [['chat.lan'], 421, { host: '0.0.0.0' }],
  [['Chat.Example:443'], 0, ALLOWED],
  [['other.example.'], 0, ALLOWED],
  [['x.chat.example'], 421, ALLOWED],
  [['chat.example.evil'], 421, ALLOWED],
  [['*'], 400, ALLOWED],
  [['evil.example'], 0, { hosts: ['*'] }],
  [['evil.example', 'evil.example'], 400, { hosts: ['*'] }],
  [['evil.example/x'], 400, { hosts: ['*'] }],
];
for (const [hosts, status, rules = {}] of ROWS) {
  test(`Host ${JSON.stringify(hosts)} with ${JSON.stringify(rules)}: ${status || 'let in'}`, () => {
    assert.is(statusOf(hosts, rules), status);
  });
}

test('as many headers as are allowed, and one more', () => {
  const others = Array.from({ length: 4 }, (_, index) => [`X-${index}`, '']).flat();
  assert.is(statusOf(['localhost'], limits({ headerCount: 5 }), others), 0);
  assert.is(statusOf(['localhost'], limits({ headerCount: 4 }), others), 431);
  assert.is(statusOf([], limits({ headerCount: 3 }), others), 431);
});

test('a value that reads Host is no Host header', () => {
  assert.is(statusOf(['localhost'], {}, ['X', 'host', 'Y', 'evil.example']), 0);
});

test.run();
