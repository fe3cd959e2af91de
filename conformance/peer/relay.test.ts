import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import * as assert from 'uvu/assert';
import { WebSocket, WebSocketServer } from 'ws';
import { suite } from '../../test/harness.ts';
import { closePeers, EventLog, open } from './fixtures/event-log.ts';
import { closeServers, rawServer } from './fixtures/raw-server.ts';
import { type Listener, listenOn } from './listener.ts';
import { type Relay, relay } from './relay.ts';

const test = suite('a relay between a client and a server');

const host = '127.0.0.1';
const servers: WebSocketServer[] = [];
const listeners: Listener[] = [];
const relays: Relay[] = [];

/** A relay to a port, with what it saw of each side. */
async function relayTo(port: number) {
  const seen = { client: new EventLog(), server: new EventLog() };
  const unreadable: string[] = [];
  const listener = await listenOn(host, (socket) =>
    relays.push(
      relay(socket, {
        host,
        port,
        onEvent: (side, event) => seen[side].add(event),
        onUnreadable: (why) => unreadable.push(why),
      }),
    ),
  );
  listeners.push(listener);
  return { url: `ws://${host}:${listener.port}`, port: listener.port, seen, unreadable };
}

/** A server that echoes texts, behind a relay. */
async function echo(perMessageDeflate = false) {
  const server = new WebSocketServer({ host, port: 0, perMessageDeflate: perMessageDeflate && { threshold: 0 } });
  servers.push(server);
  server.on('connection', (socket) => socket.on('message', (data) => socket.send(String(data))));
  await once(server, 'listening');
  return relayTo((server.address() as AddressInfo).port);
}

const texts = (log: EventLog): string[] => log.all('text').map(({ text }) => text);

test.after.each(() => {
  closePeers();
  for (const one of relays.splice(0)) one.destroy();
  for (const listener of listeners.splice(0)) listener.off();
  for (const server of servers.splice(0)) {
    for (const client of server.clients) client.terminate();
    server.close();
  }
  closeServers();
});

test('passes everything on, and tells what each side sends', async () => {
  const { url, seen } = await echo();
  const { peer, log } = open(`${url}/a/b?c`);
  peer.sendText('你好');
  peer.sendText('😀'.repeat(40_000));
  await log.until('text', 2);
  peer.close(1000, 'bye');
  await log.until('ended');
  await seen.server.until('ended');
  assert.equal(texts(log), ['你好', '😀'.repeat(40_000)]);
  assert.equal([texts(seen.client), texts(seen.server)], [texts(log), texts(log)]);
  assert.equal(seen.client.types, ['request', 'open', 'text', 'text', 'close', 'ended']);
  assert.equal(seen.server.types, ['open', 'text', 'text', 'close', 'ended']);
  assert.is(seen.client.all('request')[0]?.target, '/a/b?c');
});

test('changes no byte, whatever these are', async () => {
  const said: Buffer[] = [];
  const server = await rawServer((socket) => socket.on('data', (bytes) => said.push(bytes) && socket.write(bytes)));
  const { port, seen } = await relayTo(Number(new URL(server).port));
  const socket = connect({ host, port });
  const noise = Buffer.from(Array.from({ length: 70_000 }, (_, index) => (index * 7) % 256));
  socket.end(noise);
  const back: Buffer[] = [];
  for await (const bytes of socket) {
    back.push(bytes as Buffer);
    if (Buffer.concat(back).length === noise.length) break;
  }
  assert.ok(Buffer.concat(said).equals(noise) && Buffer.concat(back).equals(noise));
  assert.is((await seen.client.until('unreachable')).code, 'NOT_HTTP');
});

test('tells of a refusal to both sides', async () => {
  const server = await rawServer((socket) => socket.end('HTTP/1.1 409 Conflict\r\nContent-Length: 0\r\n\r\n'));
  const { url, seen } = await relayTo(Number(new URL(server).port));
  const { log } = open(url);
  assert.is((await log.until('refused')).status, 409);
  assert.is((await seen.server.until('refused')).status, 409);
  assert.is((await seen.client.until('refused')).status, 409);
});

for (const how of ['fin', 'reset'] as const) {
  test(`cuts both sides by ${how}`, async () => {
    const { url, seen } = await echo();
    const { log } = open(url);
    await log.until('open');
    relays[0]?.drop(how);
    assert.is((await log.until('ended')).how, how);
    const [client] = servers[0]?.clients ?? [];
    if (client !== undefined) await once(client, 'close');
    assert.equal([seen.client.all('ended')[0]?.how, seen.server.all('ended')[0]?.how], ['local', 'local']);
  });

  test(`passes a ${how} of the client on as what it is`, async () => {
    let ended: (how: string) => void = () => {};
    const end = new Promise<string>((resolve) => {
      ended = resolve;
    });
    const server = await rawServer((socket: Socket) => {
      socket.once('error', () => ended('reset')).once('end', () => ended('fin'));
      socket.resume();
      socket.write('welcome');
    });
    const { port, seen } = await relayTo(Number(new URL(server).port));
    const socket = connect({ host, port });
    await once(socket, 'data');
    if (how === 'fin') socket.end();
    else socket.resetAndDestroy();
    assert.is(await end, how);
    assert.is((await seen.client.until('ended')).how, how);
  });
}

test('passes nothing on while it is frozen, and all of it later', async () => {
  const { url, seen } = await echo();
  const { peer, log } = open(url);
  peer.sendText('before');
  await log.until('text');
  relays[0]?.stall();
  peer.sendText('frozen');
  // The other connection shows that time has passed.
  const other = open(url);
  other.peer.sendText('meanwhile');
  await other.log.until('text');
  assert.equal([texts(log), texts(seen.client).includes('frozen')], [['before'], false]);
  relays[0]?.resume();
  await log.until('text', 2);
  assert.equal(texts(log), ['before', 'frozen']);
});

test('refuses where the server does', async () => {
  const listener = await listenOn(host, () => {});
  listener.off();
  const { url, seen } = await relayTo(listener.port);
  const { log } = open(url);
  await log.until('unreachable');
  await seen.server.until('unreachable');
});

test('reads compressed messages, which refer to those before', async () => {
  const { url, seen } = await echo(true);
  const client = new WebSocket(url, { perMessageDeflate: { threshold: 0 } });
  await once(client, 'open');
  assert.match(client.extensions, /permessage-deflate/);
  const said = ['hello hello hello', 'hello hello hello', '你好'.repeat(30_000), '你好 hello'];
  for (const text of said) client.send(text);
  await seen.server.until('text', said.length);
  client.terminate();
  assert.equal([texts(seen.client), texts(seen.server)], [said, said]);
});

test.run();
