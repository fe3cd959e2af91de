import { createPrivateKey } from 'node:crypto';
import { SignJWT } from 'jose';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import type { Rules } from '../core/state.ts';
import type { ServerEvent } from '../shell/server-events.ts';
import { Client } from '../testing/client.ts';
import { eventually } from '../testing/deadline.ts';
import { ed25519, p256, pkcs8, spki, withFile } from '../testing/keys.ts';
import { handshake, RawPeer } from '../testing/raw-peer.ts';
import { type Running, withServer } from '../testing/running.ts';
import { tokenGate } from './token-gate.ts';

const test = suite('a server that wants tokens');

/** A token of a user for so many milliseconds. */
function tokenOf(userId: number, ms = 60_000, key = pkcs8(ed25519)): Promise<string> {
  return new SignJWT({ exp: (Date.now() + ms) / 1000, ...(userId === -1 ? { role: 'agent' } : {}) })
    .setProtectedHeader({ alg: key === pkcs8(ed25519) ? 'EdDSA' : 'ES256' })
    .setSubject(String(userId))
    .sign(createPrivateKey(key));
}

/** Runs a test with a server that wants tokens; `told` is what it tells of itself. */
function withTokens(
  body: (running: Running, told: readonly ServerEvent[]) => Promise<void>,
  rules: Partial<Rules> = {},
): () => Promise<void> {
  return withFile(spki(ed25519), async (keyFile) => {
    const told: ServerEvent[] = [];
    const gate = await tokenGate({ keyFile });
    await withServer(rules, (running) => body(running, told), { ...gate, tell: (event) => told.push(event) })();
  });
}

/** The answer to a handshake, as far as its head goes. */
async function answerTo(url: string, target: string, protocols?: string): Promise<string> {
  const peer = new RawPeer(url);
  peer.write(handshake(target, { 'Sec-WebSocket-Protocol': protocols }));
  await peer.receives('\r\n\r\n');
  peer.socket.destroy();
  return peer.received;
}

test(
  'a token in the URL opens the session of its user, and the agent needs its own (#23)',
  withTokens(async ({ url, server }) => {
    const clients = [1001, 1002, -1].map(async (userId) => {
      const client = new Client(`${url}/webSocket/${userId}?x=1&token=${await tokenOf(userId)}`);
      client.websocket.on('open', () => client.send('heartbeat'));
      assert.is(await client.next(), 'success');
      return client;
    });
    const [first, , agent] = await Promise.all(clients);
    agent?.send('welcome');
    assert.is(await first?.nextWords(), 'welcome');
    assert.is(server.snapshot().sessions, 3);
    for (const client of clients) (await client).websocket.terminate();
  }),
);

test(
  'a token beside the subprotocol im-chat opens it too, and is not echoed',
  withTokens(async ({ url }) => {
    const token = await tokenOf(1001);
    const protocols = ['im-chat', `token.${token}`];
    const answer = await answerTo(url, '/webSocket/1001', protocols.join(', '));
    assert.match(answer, /^HTTP\/1\.1 101 [\s\S]*\r\nSec-WebSocket-Protocol: im-chat\r\n/);
    assert.not.match(answer, /token/);
    const inUrl = await answerTo(url, `/webSocket/1002?token=${await tokenOf(1002)}`, 'chat');
    assert.match(inUrl, /^HTTP\/1\.1 101 /);
    assert.not.match(inUrl, /Sec-WebSocket-Protocol/);
  }),
);

test(
  'everybody else is refused, is told why, and leaves no token in what the server tells',
  withTokens(async ({ url, server }, told) => {
    const [own, others, foreign, expired] = await Promise.all([
      tokenOf(1001),
      tokenOf(1002),
      tokenOf(1001, 60_000, pkcs8(p256)),
      tokenOf(1001, -60_000),
    ]);
    const invalid = 'WWW-Authenticate: Bearer error="invalid_token", error_description="';
    const refused: readonly [target: string, protocols: string | undefined, status: number, header: string][] = [
      ['/webSocket/1001', undefined, 401, 'WWW-Authenticate: Bearer\r\n'],
      [`/webSocket/1001?token=${foreign}`, undefined, 401, `${invalid}No key of this server`],
      [`/webSocket/1001?token=${expired}`, undefined, 401, `${invalid}The token has expired."`],
      [`/webSocket/1001?token=${own}x`, undefined, 401, `${invalid}The `],
      [`/webSocket/1001?token=${others}`, undefined, 403, ''],
      [`/webSocket/-1?token=${others}`, undefined, 403, ''],
      ['/webSocket/1001', `token.${own}`, 400, 'im-chat'],
      [`/webSocket/1001?token=${own}`, `im-chat, token.${own}`, 400, 'one token'],
    ];
    for (const [target, protocols, status, words] of refused) {
      const peer = new RawPeer(url);
      peer.write(handshake(target, { 'Sec-WebSocket-Protocol': protocols }));
      const answer = await peer.end();
      peer.socket.destroy();
      assert.is(answer.slice(9, 12), String(status), answer);
      assert.ok(answer.includes(words), answer);
      for (const token of [own, others, foreign, expired]) assert.not.ok(answer.includes(token.slice(0, 30)), answer);
    }
    assert.is(told.length, refused.length);
    assert.not.match(JSON.stringify(told), /eyJ/);
    assert.is(server.snapshot().sessions, 0);
  }),
);

test(
  'a session ends when its token expires, and another token opens it again',
  withTokens(
    async ({ url }) => {
      const ms = 300;
      const from = performance.now();
      const client = new Client(`${url}/webSocket/1001?token=${await tokenOf(1001, ms)}`);
      client.websocket.on('open', () => client.send('heartbeat'));
      assert.is(await client.next(), 'success');
      assert.equal(await client.end(), { code: 1008, reason: 'proof expired' });
      assert.ok(performance.now() - from >= ms - 2, 'not before');
      const again = new Client(`${url}/webSocket/1001?token=${await tokenOf(1001)}`);
      await eventually('it is in again', () => again.websocket.readyState === again.websocket.OPEN);
      await again.hearsNothing();
      await again.leave();
    },
    { heartbeatInterval: 50, silentSessionLimit: 20_000 },
  ),
);

test.run();
