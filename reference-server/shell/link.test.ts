import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import * as assert from 'uvu/assert';
import { WebSocketServer } from 'ws';
import { suite } from '../../test/harness.ts';
import { eventually } from '../testing/deadline.ts';
import { RawPeer } from '../testing/raw-peer.ts';
import { webSocketOptions } from './door.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { Link, type LinkOwner } from './link.ts';
import type { OrderedSocket } from './ordered-socket.ts';
import { Outbox } from './outbox.ts';
import { textFrame } from './text-frame.ts';
import { Unfinished } from './unfinished.ts';

const test = suite('shell: a link whose peer does not read');

/** Both ends of one connection: the link with the socket under it, and the peer. */
interface Ends {
  readonly link: Link;
  readonly socket: Socket;
  readonly peer: RawPeer;
  readonly outbox: Outbox;
  /** Names of the events that the link has told. */
  readonly told: string[];
}

/** Runs a test with a link whose peer has stopped reading, and whose kernel buffer is full to the brim. */
function withFullLink(body: (ends: Ends) => Promise<void>): () => Promise<void> {
  return async () => {
    const server = createServer().listen(0, '127.0.0.1');
    const upgrader = new WebSocketServer<typeof OrderedSocket>(webSocketOptions(DEFAULT_LIMITS));
    await once(server, 'listening');
    const peer = new RawPeer(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
    peer.write('GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n');
    peer.write('Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n');
    const ends = await new Promise<Ends>((resolve) => {
      server.on('upgrade', (request, socket: Socket, head) => {
        upgrader.handleUpgrade(request, socket, head, (websocket) => {
          const told: string[] = [];
          const outbox = new Outbox(DEFAULT_LIMITS);
          const tells = (name: string) => () => void told.push(name);
          const owner: LinkOwner = {
            text: tells('text'),
            binary: tells('binary'),
            heard: tells('heard'),
            closed: tells('closed'),
            gone: (_, { code }) => told.push(`gone ${code}`),
          };
          const unfinished = new Unfinished<Link>(DEFAULT_LIMITS.unfinishedBytesOfAll, () => {});
          const link = new Link(1, 1001, websocket, socket, { limits: DEFAULT_LIMITS, outbox, unfinished, owner });
          resolve({ link, socket, peer, outbox, told });
        });
      });
    });
    try {
      await peer.receives('\r\n\r\n');
      peer.socket.pause();
      await fill(ends);
      await body(ends);
    } finally {
      ends.link.terminate();
      peer.socket.destroy();
      server.close();
    }
  };
}

const FILLING = textFrame('x'.repeat(16_000));
const TINY = textFrame('x');

/** Sends until the kernel has taken nothing for a while. */
async function fill({ link, socket, outbox }: Ends): Promise<void> {
  let fullSince = Number.NaN;
  await eventually('a full kernel buffer', () => {
    if (socket.writableLength === 0) {
      link.send(FILLING);
      outbox.flush();
      fullSince = performance.now();
    }
    return performance.now() - fullSince > 200;
  });
}

/** Sends frames, one a flush, and lets each be judged. */
async function send({ link, outbox }: Ends, frame: Buffer, times: number): Promise<void> {
  for (let count = 0; count < times; count++) {
    link.send(frame);
    outbox.flush();
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test(
  'SES-6: 1,000 messages may wait, and the next one ends it',
  withFullLink(async (ends) => {
    await send(ends, TINY, 999);
    assert.not(ends.socket.destroyed);
    await send(ends, TINY, 1);
    assert.equal(ends.told, ['closed']);
    await eventually('TCP is over', () => ends.told.includes('gone 1013'));
    assert.ok(ends.socket.destroyed);
    assert.equal(ends.told, ['closed', 'gone 1013']);
  }),
);

test(
  'SES-6: 1 MiB may wait, and more ends it',
  withFullLink(async (ends) => {
    await send(ends, textFrame('x'.repeat(500_000)), 2);
    assert.not(ends.socket.destroyed);
    await send(ends, textFrame('x'.repeat(48_576)), 1);
    ends.peer.socket.resume();
    await ends.peer.receives('too slow'); // the code that says come back reaches a peer that reads again
    await eventually('TCP is over', () => ends.told.includes('gone 1013'));
  }),
);

test(
  'SES-6: with more than 64 KiB waiting it is not read from; once they are taken it is, and counts as heard',
  withFullLink(async (ends) => {
    await send(ends, FILLING, 3);
    assert.not(ends.socket.isPaused());
    await send(ends, FILLING, 1);
    assert.ok(ends.socket.isPaused());
    ends.peer.socket.resume();
    await eventually('the link is read from', () => !ends.socket.isPaused());
    assert.is(ends.socket.writableLength, 0);
    assert.equal(ends.told, ['heard']);
  }),
);

test(
  'SES-4: a peer that has ended its side of TCP is over at once, and dropped if it reads nothing',
  withFullLink(async (ends) => {
    ends.peer.socket.end();
    await eventually('the FIN has come', () => ends.socket.readableEnded);
    assert.equal(ends.told, ['closed']);
    await eventually('TCP is over', () => ends.told.length > 1);
    assert.equal(ends.told, ['closed', 'gone 1006']);
  }),
);

test(
  'nothing is sent after a close frame',
  withFullLink(async (ends) => {
    ends.link.close(1000, '');
    const waiting = ends.socket.writableLength;
    await send(ends, TINY, 3);
    ends.link.ping();
    assert.is(ends.socket.writableLength, waiting);
  }),
);

test.run();
