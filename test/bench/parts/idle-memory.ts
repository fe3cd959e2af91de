import { settledKiB } from '../contestants/settled.ts';
import { Crowd } from '../load/crowd.ts';
import { allowedConnections } from '../load/open-files.ts';
import { compare } from './compare.ts';
import type { Part } from './part.ts';
import { byFreshTurns, CHATS } from './turns.ts';

/** What a connection costs that says nothing. */
export const idleMemory: Part = {
  name: 'idle-memory',
  about: 'resident memory of the server for each of 10,000 idle connections',
  async run(bench) {
    const count = allowedConnections(bench.quick ? 50 : 10_000, bench.say);
    const results = await byFreshTurns(bench, CHATS, async ({ port, pid }) => {
      const before = await settledKiB(pid);
      const crowd = await Crowd.open(port, count);
      const kib = ((await settledKiB(pid)) - before) / count;
      const { gone } = crowd;
      await crowd.close();
      return { kib, gone };
    });
    const title = `${count.toLocaleString('en-US')} idle connections`;
    return [
      compare(`${title}: memory of each, KiB`, results, ({ kib }) => kib, {
        target: { of: 'reference', atMost: 8 },
      }),
      compare(`${title}: lost`, results, ({ gone }) => gone, { target: { of: 'reference', atMost: 0 } }),
    ];
  },
};
