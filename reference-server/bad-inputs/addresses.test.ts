import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { handshake } from '../testing/raw-peer.ts';
import { withScene } from '../testing/scene.ts';

const test = suite('bad inputs: addresses');

/** Request targets, by what they get. `#22` 2^53 and more: no number of a customer, so that no two of them can become one. // EP-2 */
const REFUSED: readonly [number: number, status: number, targets: readonly string[]][] = [
  [18, 404, ['/', '*', '/chat/1001', '/websocket/1001', '/webSocketX/1001', '/x/webSocket/1001']], // EP-4
  [18, 404, ['/webSocket', '/webSocket/1001/', '/webSocket/1001/x', '//webSocket/1001', '/webSocket//1001']],
  [18, 404, ['//evil/../webSocket/1001', 'http://localhost/webSocket/1001', 'http://evil.example/webSocket/1001']],
  [19, 404, ['/webSocket/1/../2', '/webSocket/./1001', '/./webSocket/1001', '/webSocket?id=1001', '/webSocket\\1001']],
  [19, 400, ['/webSocket/%2e%2e', '/webSocket/..', '/webSocket/1%2f2', '/webSocket/1001;a=b', '/webSocket/1001#2']],
  [19, 400, ['/webSocket/?id=1001', '/webSocket/1001&id=2', '/webSocket/%31001']],
  [20, 400, ['/webSocket/%zz', '/webSocket/%', '/webSocket/%c3%28', '/webSocket/1001%00', '/webSocket/1%0d%0a2']],
  [
    20,
    400,
    ['/webSocket/1001%1b[2J', '/webSocket/\u009b2J', '/webSocket/\u007f', '/webSocket/1 001', '/webSocket/\t1'],
  ],
  [
    21,
    400,
    ['01', '+1', ' 1', '1%20', '%201', '1.0', '1e3', '0x10', '1_000', '１', '١'].map((id) => `/webSocket/${id}`),
  ],
  [21, 400, ['/webSocket/', '/webSocket/0', '/webSocket/-0', '/webSocket/00', '/webSocket/NaN', '/webSocket/Infinity']],
  [22, 400, ['9007199254740992', '9007199254740993', '9223372036854775807'].map((id) => `/webSocket/${id}`)],
  [22, 400, ['9223372036854775808', '18446744073709551617', '9'.repeat(5000)].map((id) => `/webSocket/${id}`)],
  [22, 431, [`/webSocket/${'9'.repeat(10_000)}`]],
  [23, 400, ['/webSocket/-2', '/webSocket/-01', '/webSocket/--1', '/webSocket/ai', '/webSocket/-1001']],
  [24, 400, ['__proto__', 'constructor', 'toString', 'hasOwnProperty'].map((id) => `/webSocket/${id}`)],
];

for (const [number, status, targets] of REFUSED) {
  for (const target of targets) {
    const shown = JSON.stringify(target.length > 40 ? `${target.slice(0, 40)}…` : target);
    test(
      `#${number} ${shown} gets ${status} and opens no session`,
      withScene({}, async (scene) => {
        await scene.refuses(Buffer.from(handshake(target)), status);
      }),
    );
  }
}

test(
  '#22 the two greatest userIds are two users',
  withScene({}, async (scene) => {
    const users = [9_007_199_254_740_990, 9_007_199_254_740_991];
    for (const user of users) await (await scene.client(user)).hearsNothing();
    assert.equal(
      scene.told,
      users.map((user) => `opened ${user}`),
    ); // EP-1
  }),
);

test.run();
