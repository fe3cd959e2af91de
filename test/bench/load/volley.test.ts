import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import * as assert from 'uvu/assert';
import { type WebSocket, WebSocketServer } from 'ws';
import { suite } from '../../harness.ts';
import { imMessage } from '../contestants/im-message.ts';
import { Crowd } from './crowd.ts';
import { measureFrame } from './measure-frame.ts';
import { send } from './pace.ts';
import { type Arrivals, fire } from './volley.ts';

const TEXT = 'a text';
const RECEIVERS = 3;

const test = suite('the load of the benchmark', { timeoutMs: 30_000 });

/** What a server does with the n-th text, counted from 1. */
type Deliver = (clients: readonly WebSocket[], json: string, n: number) => void;

const everybody: Deliver = (clients, json) => {
  for (const client of clients) client.send(json);
};

/** Hands over receivers of a server that delivers so, and the length of its frames. */
async function withCrowd<T>(deliver: Deliver, use: (crowd: Crowd, frameLength: number) => Promise<T>): Promise<T> {
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  const clients: WebSocket[] = [];
  let texts = 0;
  server.on('connection', (client) => {
    clients.push(client);
    client.on('error', () => {}); // the load resets its connections
    client.on('message', (data) => deliver(clients, imMessage(String(data)), ++texts));
  });
  await once(server, 'listening');
  const crowd = await Crowd.open((server.address() as AddressInfo).port, RECEIVERS);
  try {
    return await use(crowd, await measureFrame(crowd, TEXT));
  } finally {
    await crowd.close();
    server.close();
  }
}

const volley = (crowd: Crowd, frameLength: number): Promise<Arrivals> =>
  fire(crowd, { text: TEXT, frameLength, window: 4, ms: 100 });

test('counts every delivery, and waits for the last', async () => {
  let delivered = 0;
  const counting: Deliver = (clients, json) => {
    delivered += clients.length;
    everybody(clients, json, 0);
  };
  const { deliveries, lost } = await withCrowd(counting, volley);
  assert.ok(deliveries > 4 * RECEIVERS, `only ${deliveries} deliveries`);
  assert.is(deliveries, delivered - RECEIVERS); // the text that measured the frame
  assert.is(lost, 0);
});

test('sees a text that one receiver did not get, and one that came twice', async () => {
  const losing: Deliver = (clients, json, n) => {
    everybody(n === 5 ? clients.slice(1) : clients, json, n);
    if (n === 6) clients[1]?.send(json);
  };
  const { lost } = await withCrowd(losing, volley);
  assert.is(lost, 2);
});

test('refuses a server that sends something else than the text', async () => {
  const changing: Deliver = (clients, json, n) => everybody(clients, json.replace(TEXT, 'another'), n);
  try {
    await withCrowd(changing, volley);
  } catch (error) {
    return assert.match(String(error), 'a receiver got something else than the text');
  }
  assert.unreachable();
});

test('measures how long a paced text took, and which did not come', async () => {
  const slow: Deliver = (clients, json, n) => {
    if (n !== 3) setTimeout(() => everybody(clients, json, n), n === 1 ? 0 : 50);
  };
  const delays = await withCrowd(slow, (crowd, frameLength) =>
    send(crowd, { text: TEXT, frameLength, perSecond: 100, count: 3 }),
  );
  assert.is(delays.lost, RECEIVERS);
  assert.ok(delays.p50 >= 45, `a delivery in ${delays.p50} ms`); // those of the third are told by the fourth
});

test.run();
