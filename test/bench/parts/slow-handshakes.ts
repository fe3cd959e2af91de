import type { Program } from '../contestants/program.ts';
import { beat } from '../load/acks.ts';
import { Crowd } from '../load/crowd.ts';
import { allowedConnections } from '../load/open-files.ts';
import { openSlowHandshakes } from '../load/slow-handshakes.ts';
import { compare } from './compare.ts';
import type { Part } from './part.ts';
import { byFreshTurns, CHATS } from './turns.ts';

/** The slow ones are gone by then, in milliseconds. */
const PATIENCE_MS = 10_000;

interface Round {
  /** Slowest connect and heartbeat of the guests, in milliseconds. */
  readonly slowestMs: number;
  readonly left: number;
}

/** Sockets that never finish their handshake, and guests who come meanwhile. */
export const slowHandshakes: Part = {
  name: 'slow-handshakes',
  about: '10,000 sockets that send half a request and stay: how long 20 guests wait, and how many are left after 10 s',
  async run(bench) {
    const count = allowedConnections(bench.quick ? 20 : 10_000, bench.say);
    const results = await byFreshTurns(bench, CHATS, (program) => besiege(program, count, bench.quick));
    const title = `${count.toLocaleString('en-US')} slow handshakes`;
    return [
      compare(`${title}: slowest of 20 to connect and be answered, ms`, results, ({ slowestMs }) => slowestMs, {
        target: { of: 'reference', atMost: 1000 },
      }),
      compare(`${title}: left after 10 s`, results, ({ left }) => left, { target: { of: 'reference', atMost: 0 } }),
    ];
  },
};

async function besiege({ port }: Program, count: number, quick: boolean): Promise<Round> {
  const slow = await openSlowHandshakes(port, count);
  const openedAt = performance.now();
  const waits: number[] = [];
  for (let guest = 0; guest < 20; guest += 1) {
    const cameAt = performance.now();
    const crowd = await Crowd.open(port, 1);
    const { lost } = await beat(crowd, 0);
    waits.push(lost === 0 ? performance.now() - cameAt : Number.POSITIVE_INFINITY);
    await crowd.close();
  }
  if (!quick) await slow.gone(PATIENCE_MS - (performance.now() - openedAt));
  const left = slow.left();
  slow.close();
  return { slowestMs: Math.max(...waits), left };
}
