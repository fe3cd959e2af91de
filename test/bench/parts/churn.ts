import type { Program } from '../contestants/program.ts';
import { settledKiB } from '../contestants/settled.ts';
import { churn as comeAndGo } from '../load/churn.ts';
import { compare } from './compare.ts';
import { cpuShares, loadBottlenecks, type Shares } from './cpu-shares.ts';
import { CHATS, type Part } from './part.ts';
import { byFreshTurns } from './turns.ts';

const HALF_MS = 5000;
const AT_ONCE = 64;

interface Round extends Shares {
  readonly perSecond: number;
  readonly serverMicroseconds: number;
  /** Growth of the server over the second half, in bytes a connection: the first half fills its heap. */
  readonly grownBytes: number;
}

/** Connections that come and go. */
export const churn: Part = {
  name: 'churn',
  about: 'connections a second that open and close, 64 at once, and what they leave behind',
  async run(bench) {
    const results = await byFreshTurns(bench, CHATS, (program) => measure(program, bench.quick ? 50 : HALF_MS));
    return [
      compare('Churn: connections a second', results, ({ perSecond }) => perSecond, {
        target: { of: 'reference', atLeast: 8000 },
        notes: loadBottlenecks(results, CHATS),
      }),
      compare('Churn: CPU of the server, µs a connection', results, ({ serverMicroseconds }) => serverMicroseconds),
      compare('Churn: growth in the second half, bytes a connection', results, ({ grownBytes }) => grownBytes, {
        target: { of: 'reference', atMost: 100 },
      }),
    ];
  },
};

async function measure(program: Program, halfMs: number): Promise<Round> {
  await comeAndGo(program.port, AT_ONCE, halfMs);
  const before = await settledKiB(program.pid);
  const shares = cpuShares(program);
  const startedAt = performance.now();
  const count = await comeAndGo(program.port, AT_ONCE, halfMs);
  const seconds = (performance.now() - startedAt) / 1000;
  const used = shares();
  const grownBytes = (((await settledKiB(program.pid)) - before) * 1024) / count;
  return { ...used, perSecond: count / seconds, serverMicroseconds: (used.serverMs * 1000) / count, grownBytes };
}
