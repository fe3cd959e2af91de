import { once } from 'node:events';
import * as assert from 'uvu/assert';
import { suite } from '../../test/harness.ts';
import { Client } from '../testing/client.ts';
import { eventually } from '../testing/deadline.ts';
import { withProgram } from '../testing/program.ts';
import { RawPeer } from '../testing/raw-peer.ts';

const test = suite('limits of handshakes, in a process of its own', { timeoutMs: 60_000 });

test(
  'pendingHandshakes: a client gets in while 5,000 sockets say nothing, and all of them are gone at their deadline (#15)',
  withProgram([], 'pipe', async (program) => {
    const url = await program.ready();
    const silent: RawPeer[] = [];
    try {
      while (silent.length < 5000) {
        const some = Array.from({ length: 100 }, () => new RawPeer(url));
        silent.push(...some);
        await Promise.all(some.map(({ socket }) => once(socket, 'connect')));
      }
      const began = performance.now();
      const client = await Client.open(url, 1001);
      await client.hearsNothing();
      assert.ok(performance.now() - began < 1000, 'at once');
      await eventually('all are gone', () => silent.every(({ socket }) => socket.readableEnded), 15_000);
      await client.hearsNothing();
      await client.leave();
    } finally {
      for (const { socket } of silent) socket.destroy();
    }
  }),
);

test.run();
