import type { Program } from '../contestants/program.ts';
import { settledKiB } from '../contestants/settled.ts';
import { churn as comeAndGo } from '../load/churn.ts';
import { compare } from './compare.ts';
import { type CpuUse, loadBottlenecks, watchCpu } from './cpu-use.ts';
import type { Part } from './part.ts';
import { byFreshTurns, CHATS } from './turns.ts';

/** Connections in each half, fewer where they take so many milliseconds. */
const HALF = 40_000;
const HALF_MS = 20_000;
const AT_ONCE = 64;
/** A heap grows and shrinks by so much without a leak; 40,000 connections that leave 200 bytes each are as much. */
const HEAP_NOISE_KIB = 8192;

interface Round extends CpuUse {
  readonly perSecond: number;
  readonly serverMicroseconds: number;
  /** Growth of the server over the second half: the first half fills its heap. */
  readonly grownKiB: number;
}

/** Connections that come and go. */
export const churn: Part = {
  name: 'churn',
  about: 'connections a second that open and close, 64 at once, and what they leave behind',
  async run(bench) {
    const results = await byFreshTurns(bench, CHATS, (program) => measure(program, bench.quick ? 100 : HALF));
    return [
      compare('Churn: connections a second', results, ({ perSecond }) => perSecond, {
        target: { of: 'reference', atLeast: 8000 },
        notes: loadBottlenecks(results, ['reference', 'naive']),
      }),
      compare('Churn: CPU of the server, µs a connection', results, ({ serverMicroseconds }) => serverMicroseconds),
      compare('Churn: growth of the server in the second half, KiB', results, ({ grownKiB }) => grownKiB, {
        target: { of: 'reference', atMost: HEAP_NOISE_KIB },
      }),
    ];
  },
};

async function measure(program: Program, half: number): Promise<Round> {
  await comeAndGo(program.port, AT_ONCE, half, HALF_MS);
  const before = await settledKiB(program.pid);
  const cpu = watchCpu(program);
  const count = await comeAndGo(program.port, AT_ONCE, half, HALF_MS);
  const used = cpu();
  const grownKiB = (await settledKiB(program.pid)) - before;
  return {
    ...used,
    perSecond: (count / used.wallMs) * 1000,
    serverMicroseconds: (used.serverMs * 1000) / count,
    grownKiB,
  };
}
