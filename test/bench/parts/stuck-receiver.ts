import type { Program } from '../contestants/program.ts';
import { residentKiB } from '../contestants/usage.ts';
import { Crowd } from '../load/crowd.ts';
import { measureFrame } from '../load/measure-frame.ts';
import { type Delays, send } from '../load/pace.ts';
import { openPeer, type Peer } from '../load/peer.ts';
import { compare } from './compare.ts';
import type { Part } from './part.ts';
import { byFreshTurns, CHATS, type Turn } from './turns.ts';

/** 4,000 bytes. */
const TEXT = 'forty bytes of a text, a hundred times. '.repeat(100);
const STUCK_USER = 999;
/** The turn in which the reference server has no such receiver. */
const WITHOUT = 'without it';
const TURNS: readonly Turn[] = [{ name: WITHOUT, server: 'reference' }, ...CHATS];
/** What the server may keep for it, 1 MiB, and 40 MB around that. */
const MOST_KIB = 1024 + Math.floor(40e6 / 1024);
/** What an evicted receiver still finds in its own buffers is read by then, in milliseconds. */
const DRAIN_MS = 3_000;

interface Round extends Delays {
  readonly grownKiB: number;
  readonly evicted: number;
}

/** A receiver that never reads, while far more is sent to it than kernels keep. */
export const stuckReceiver: Part = {
  name: 'stuck-receiver',
  about: 'what one receiver that never reads costs 50 others and the server: 14 MB are sent to each in 7 seconds',
  async run(bench) {
    const count = bench.quick ? 3 : 3500;
    const results = await byFreshTurns(bench, TURNS, (program, { name }) => chat(program, count, name !== WITHOUT));
    return [
      compare('Stuck receiver: p99 of the others, ms', results, ({ p99 }) => p99, {
        yardstick: WITHOUT,
        target: { of: 'ratio', atMost: 2 },
      }),
      compare('Stuck receiver: p99 of the others, ms', results, ({ p99 }) => p99),
      compare('Stuck receiver: deliveries lost by the others', results, ({ lost }) => lost, {
        target: { of: 'reference', atMost: 0 },
      }),
      compare('Stuck receiver: growth of the server, KiB', results, ({ grownKiB }) => grownKiB, {
        target: { of: 'reference', atMost: MOST_KIB },
      }),
      compare('Stuck receiver: evicted (1 is yes)', results, ({ evicted }) => evicted, {
        target: { of: 'reference', atLeast: 1 },
      }),
    ];
  },
};

async function chat({ port, pid }: Program, count: number, withStuck: boolean): Promise<Round> {
  const crowd = await Crowd.open(port, 50);
  const frameLength = await measureFrame(crowd, TEXT);
  const stuck = withStuck ? await openPeer(port, STUCK_USER, () => {}) : undefined;
  stuck?.socket.pause();
  const before = residentKiB(pid);
  const delays = await send(crowd, { text: TEXT, frameLength, perSecond: 500, count });
  const grownKiB = residentKiB(pid) - before;
  const evicted = stuck !== undefined && (await endsSoon(stuck)) ? 1 : 0;
  await crowd.close();
  stuck?.socket.destroy();
  return { ...delays, grownKiB, evicted };
}

/** Reads again, and tells whether the connection turns out to be over. */
async function endsSoon(peer: Peer): Promise<boolean> {
  peer.socket.resume();
  await new Promise<void>((resolve) => {
    const limit = setTimeout(resolve, DRAIN_MS);
    peer.socket.once('close', () => {
      clearTimeout(limit);
      resolve();
    });
  });
  return peer.gone;
}
