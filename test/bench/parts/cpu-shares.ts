import type { Program } from '../contestants/program.ts';
import { cpuMs } from '../contestants/usage.ts';
import type { Results } from './part.ts';

/** CPU time over a while, and the share of a core that it is. */
export interface Shares {
  /** Milliseconds that the server used. */
  readonly serverMs: number;
  readonly serverShare: number;
  /** The process that makes the load: this one. */
  readonly loadShare: number;
}

/** A process that uses so much of a core does little else than is asked of it. */
const BUSY = 0.9;

/** Begins to look at both processes; the function returned tells what they have used since. */
export function cpuShares({ pid }: Program): () => Shares {
  const startedAt = performance.now();
  const serverBefore = cpuMs(pid);
  const loadBefore = process.cpuUsage();
  return () => {
    const ms = performance.now() - startedAt;
    const serverMs = cpuMs(pid) - serverBefore;
    const { user, system } = process.cpuUsage(loadBefore);
    return { serverMs, serverShare: serverMs / ms, loadShare: (user + system) / 1000 / ms };
  };
}

/** Names those whose speed the load bounded and not they themselves: for them the CPU of the server is the fairer measure. */
export function loadBottlenecks(results: Results<Shares>, names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const rounds = results.get(name) ?? [];
    const mean = (share: (round: Shares) => number): number =>
      rounds.reduce((sum, round) => sum + share(round), 0) / rounds.length;
    const [server, load] = [mean((round) => round.serverShare), mean((round) => round.loadShare)];
    if (!(load > BUSY && server < load)) return [];
    return [`${name}: the load was the bottleneck (${percent(load)} of a core, the server ${percent(server)})`];
  });
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
