import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { acceptsConnection, freePort, meetsItself, waitForPort } from './port.ts';

const test = suite('a port');
const HOST = '127.0.0.1';

test('is free when it is given, and another one each time', async () => {
  const ports = await Promise.all(Array.from({ length: 50 }, () => freePort(HOST)));
  assert.is(new Set(ports).size, 50);
  for (const port of ports.slice(0, 5)) assert.not(await acceptsConnection(HOST, port));
});

test('is waited for until somebody listens, or the wait is over', async () => {
  const port = await freePort(HOST);
  const over = new AbortController();
  const waits = waitForPort(HOST, port, over.signal);
  assert.not(await acceptsConnection(HOST, port));
  const server = createServer().listen(port, HOST);
  assert.ok(await waits);
  server.close();
  await once(server, 'close');
  const inVain = waitForPort(HOST, port, over.signal);
  over.abort();
  assert.not(await inVain);
});

test('does not count as listened on when a connection meets itself', async () => {
  const port = await freePort(HOST);
  const itself = connect({ host: HOST, port, localAddress: HOST, localPort: port });
  await once(itself, 'connect');
  assert.ok(meetsItself(itself));
  itself.destroy();

  const server = createServer().listen(0, HOST);
  await once(server, 'listening');
  const address = server.address();
  const other = connect({ host: HOST, port: typeof address === 'object' ? (address?.port ?? 0) : 0 });
  await once(other, 'connect');
  assert.not(meetsItself(other));
  other.destroy();
  server.close();
});

test.run();
