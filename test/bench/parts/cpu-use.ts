import type { Program } from '../contestants/program.ts';
import { cpuMs } from '../contestants/usage.ts';
import type { Results } from './part.ts';

/** CPU time over a while, in milliseconds. */
export interface CpuUse {
  readonly wallMs: number;
  readonly serverMs: number;
  /** Of the process that makes the load: this one. */
  readonly loadMs: number;
}

/** A process that uses so much of a core does little else than is asked of it. */
const BUSY = 0.9;

/** Begins to look at both processes; the function returned tells what they have used since. */
export function watchCpu({ pid }: Program): () => CpuUse {
  const startedAt = performance.now();
  const serverBefore = cpuMs(pid);
  const loadBefore = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(loadBefore);
    return {
      wallMs: performance.now() - startedAt,
      serverMs: cpuMs(pid) - serverBefore,
      loadMs: (user + system) / 1000,
    };
  };
}

/** Names those whose speed the load bounded and not they themselves: for them the CPU of the server is the fairer measure. */
export function loadBottlenecks(results: Results<CpuUse>, names: readonly string[]): string[] {
  return names.flatMap((name) => {
    const rounds = results.get(name) ?? [];
    const sum = (field: keyof CpuUse): number => rounds.reduce((total, round) => total + round[field], 0);
    const [server, load] = [sum('serverMs') / sum('wallMs'), sum('loadMs') / sum('wallMs')];
    if (!(load > BUSY && server < load)) return [];
    return [`${name}: the load was the bottleneck (${percent(load)} of a core, the server ${percent(server)})`];
  });
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
