import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { isWelcomeOrigin, parseOrigin } from './origin-rule.ts';

const test = suite('shell: the Origin of a request');

const GOOD = ['https://good.example', 'http://good.example:3000', 'app://phone'];
const ROWS: readonly [origin: string | undefined, host: string, welcome: boolean, allowed?: string[]][] = [
  [undefined, 'localhost:8080', true],
  ['http://localhost:8080', 'localhost:8080', true],
  ['https://localhost:8080', 'localhost:8080', true],
  ['HTTP://LocalHost:8080', 'localhost:8080', true],
  ['http://chat.example', 'chat.example', true],
  ['http://chat.example', 'chat.example:80', true],
  ['https://chat.example', 'chat.example', true],
  ['https://chat.example', 'chat.example:443', true],
  ['https://chat.example:443', 'chat.example', true],
  ['http://[::1]:8080', '[::1]:8080', true],
  ['http://localhost:3000', 'localhost:8080', false],
  ['http://localhost', 'localhost:8080', false],
  ['https://chat.example', 'chat.example:80', false],
  ['http://127.0.0.1:8080', 'localhost:8080', false],
  ['ws://localhost:8080', 'localhost:8080', false],
  ['file://localhost:8080', 'localhost:8080', false],
  ['constructor://localhost:8080', 'localhost:8080', false],
  ['null', 'localhost:8080', false],
  ['', 'localhost:8080', false],
  ['http://', 'localhost:8080', false],
  ['localhost:8080', 'localhost:8080', false],
  ['http://localhost:8080/', 'localhost:8080', false],
  ['http://localhost:8080, http://localhost:8080', 'localhost:8080', false],
  ['http://localhost:8080@evil.example', 'localhost:8080', false],
  ['http://evil.example#localhost:8080', 'localhost:8080', false],
  ['https://good.example', 'localhost:8080', false],
  ['https://good.example', 'localhost:8080', true, GOOD],
  ['https://good.example:443', 'localhost:8080', true, GOOD],
  ['http://good.example:3000', 'localhost:8080', true, GOOD],
  ['app://phone', 'localhost:8080', true, GOOD],
  ['http://good.example', 'localhost:8080', false, GOOD],
  ['https://good.example:8443', 'localhost:8080', false, GOOD],
  ['https://good.example.evil', 'localhost:8080', false, GOOD],
  ['https://evil-good.example', 'localhost:8080', false, GOOD],
  ['https://www.good.example', 'localhost:8080', false, GOOD],
  ['https://good.example@evil.example', 'localhost:8080', false, GOOD],
  ['https://evil.example/https://good.example', 'localhost:8080', false, GOOD],
  ['null', 'localhost:8080', false, GOOD],
  ['https://evil.example', 'localhost:8080', true, ['*']],
  ['null', 'localhost:8080', true, ['*']],
];
for (const [origin, host, welcome, allowed = []] of ROWS) {
  test(`a page of ${origin} at ${host} may ${welcome ? '' : 'not '}connect where ${allowed.join(' ')} may`, () => {
    assert.is(isWelcomeOrigin(origin, host, allowed), welcome);
  });
}

for (const [text, written] of [
  ['HTTPS://Chat.Example:443', 'https://chat.example'],
  ['http://chat.example:443', 'http://chat.example:443'],
  ['http://[::1]:80', 'http://[::1]'],
  ['https://a:8443', 'https://a:8443'],
  ['capacitor://localhost', 'capacitor://localhost'],
  ['chat.example', undefined],
  ['https://chat.example/', undefined],
  ['https://*.example', undefined],
  ['null', undefined],
] as const) {
  test(`${text} is written ${written}`, () => assert.is(parseOrigin(text), written));
}

test.run();
