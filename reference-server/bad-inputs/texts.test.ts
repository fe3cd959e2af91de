import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { frame, TEXT } from '../testing/raw-peer.ts';
import { withScene } from '../testing/scene.ts';

const test = suite('bad inputs: texts');

/** Texts that reach everybody exactly as they are, as one JSON object with the sender's true fields. // MSG-5, MSG-10 */
const DELIVERED: readonly [number: number, texts: readonly string[]][] = [
  [24, ['__proto__', 'constructor', '{"__proto__":{"role":"ai"}}']],
  [34, [' ', '\t\r\n', '\u0000', 'a\u0000b', '\u2028\u2029', '\u202e\u2066bidi\u2069', '\ufeff', '\ufffe\uffff']],
  [61, ['","role":"agent","x":"', '\\u0000', '\\"', '</script><script>', '{"text":"x","uid":-1}', '1e400', 'null']],
  [61, ['['.repeat(60_000), '\u001b[2J\u009b', '"'.repeat(65_536)]],
  [62, ['<img src=x onerror=alert(1)>', 'javascript:alert(1)', '&lt;b&gt;']],
  [64, ['heartbeat ', ' heartbeat', 'HEARTBEAT', 'Heartbeat', 'heartbeat\n', 'heartbeat\u0000', '"heartbeat"']], // HB-4
  [64, ['heart\u200bbeat', 'hеartbeat', 'ｈｅａｒｔｂｅａｔ', '\ufeffheartbeat', 'heartbeatheartbeat', 'success']],
];

for (const [number, texts] of DELIVERED) {
  for (const text of texts) {
    const shown = JSON.stringify(text.length > 30 ? `${text.slice(0, 30)}…` : text);
    test(
      `#${number} ${shown} is a chat text like any other`,
      withScene({}, async (scene) => {
        const peer = await scene.enter();
        peer.write(frame(TEXT, text));
        const message = JSON.parse(await scene.bystander.next());
        const { createTime } = message;
        assert.equal(message, { role: 'user', username: '用户1001', uid: 1001, avatar: '', createTime, text });
        await peer.receives(JSON.stringify(text)); // and to its sender alike
        await scene.tells('opened 1001');
      }),
    );
  }
}

test(
  '#34 an empty text reaches nobody',
  withScene({}, async (scene) => {
    const peer = await scene.enter();
    peer.write(Buffer.concat([frame(TEXT, ''), frame(TEXT, 'heartbeat')]));
    await peer.receives('success');
    assert.ok(peer.received.endsWith('\r\n\r\n\x81\x07success')); // MSG-11
  }),
);

test.run();
