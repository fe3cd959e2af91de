import { once } from 'node:events';
import { connect } from 'node:net';
import * as assert from 'uvu/assert';
import { WebSocket } from 'ws';
import { suite } from '../../test/harness.ts';
import { openProtocol } from '../commands/scenarios.ts';
import { Door } from './door.ts';
import { firstConnection, userIdOf } from './first-connection.ts';

const test = suite('the first connection of a session');

const { model } = await openProtocol('support-chat');

test('names its user, or else a number, or nobody', () => {
  assert.is(userIdOf('/webSocket/42?token=1', model), 42);
  assert.is(userIdOf('/webSocket/-1', model), -1);
  assert.is(userIdOf('/v2/websocket/77/', model), 77);
  assert.is(userIdOf('/chat', model), 1001);
  assert.is(userIdOf('/webSocket/99999999999999999999', model), 1001);
});

test('is that of a client, whatever came before it', async () => {
  const door = await Door.open('127.0.0.1', 0);
  const strange: string[] = [];
  const first = firstConnection(door, model, 2000, (fault) => strange.push(fault), new AbortController().signal);
  const browser = connect(door.port, '127.0.0.1');
  browser.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
  const [answer] = await once(browser, 'data');
  assert.match(String(answer), /^HTTP\/1\.1 400/);
  browser.destroy();
  assert.ok(strange.length > 0);
  const client = new WebSocket(`ws://127.0.0.1:${door.port}/webSocket/42`);
  const ended = once(client, 'close');
  const told = await first;
  assert.is(told?.userId, 42);
  assert.ok((told?.calibration.roundTrip ?? 0) > 0);
  await ended;
  door.close();
});

test('is not waited for when the run is interrupted', async () => {
  const door = await Door.open('127.0.0.1', 0);
  const interrupted = new AbortController();
  const first = firstConnection(door, model, 2000, () => {}, interrupted.signal);
  interrupted.abort();
  assert.is(await first, undefined);
  door.close();
});

test.run();
