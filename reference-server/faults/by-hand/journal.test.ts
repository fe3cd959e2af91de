import * as assert from 'uvu/assert';
import { suite } from '../../../test/harness.ts';
import { Client } from '../../testing/client.ts';
import { handshake, RawPeer } from '../../testing/raw-peer.ts';
import { withMisbehaving } from './testing/misbehaving.ts';

const test = suite('what a misbehaving server tells');

/** Lines without their times. */
const events = (lines: readonly string[]): string[] => lines.map((line) => line.replace(/^[0-9:.]{12} {2}/, ''));

test(
  'each connection has a line for its beginning and one for its end',
  withMisbehaving('none', async ({ url, lines, told }) => {
    const first = await Client.open(url, 1001);
    const duplicate = new Client(`${url}/webSocket/1001`);
    await duplicate.end();
    await told('#2 1001  closed');
    await first.leave();
    await told('#1 1001  closed');
    const cutting = await RawPeer.open(url, 1001);
    cutting.socket.end();
    await told('#3 1001  ended');
    const resetting = await RawPeer.open(url, 1001);
    resetting.socket.resetAndDestroy();
    await told('#4 1001  reset');
    const elsewhere = new RawPeer(url);
    elsewhere.write(handshake('/elsewhere'));
    await told('#5');
    const mute = new RawPeer(url);
    mute.socket.end();
    await told('#6');
    assert.equal(events(lines), [
      '#1 1001  connected\n',
      '#2 1001  connected\n',
      '#2 1001  closed by the server: 4409 "token已建立连接"\n',
      '#1 1001  closed by the client: no code\n',
      '#3 1001  connected\n',
      '#3 1001  ended by the client, no close frame\n',
      '#4 1001  connected\n',
      '#4 1001  reset by the client\n',
      '#5 /elsewhere  refused: 404 Not Found\n',
      '#6  left without a request\n',
    ]);
    elsewhere.socket.destroy();
  }),
);

test(
  'nothing that a client says moves the cursor or fills the screen',
  withMisbehaving('loses-every-third', async ({ url, lines, told }) => {
    const client = await Client.open(url, 1001);
    client.send('a', 'b', '\x1b[2J\r\n\u202e\u0085');
    await told('loses "\\u001b[2J\\r\\n\\u202e\\u0085"');
    client.websocket.close(1000, '\x1b[31m\n');
    await told('closed by the client: 1000 "\\u001b[31m\\n"');
    const peer = new RawPeer(url);
    peer.write(handshake(`/webSocket/\x1b[31m${'x'.repeat(500)}`));
    await told('#2 \\u001b[31mxx');
    for (const line of lines) {
      assert.match(line, /^[^\p{Cc}\u202e]+\n$/u);
      assert.ok(line.length < 140, line);
    }
    peer.socket.destroy();
  }),
);

test(
  'a fault of one point tells when it takes effect, once',
  withMisbehaving('username-is-the-user-id', async ({ url, lines, told }) => {
    const client = await Client.open(url, 1001);
    client.send('a', 'b');
    await client.nextWords();
    await client.nextWords();
    await told('has taken effect');
    assert.is(lines.filter((line) => line.includes('misbehaves')).length, 1);
    await client.leave();
  }),
);

test.run();
