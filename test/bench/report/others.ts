import { cpus } from 'node:os';
import { familyCpuMs } from '../contestants/usage.ts';

/**
 * Begins to look at what runs beside this program and all that it starts. The function returned tells how many cores the
 * others have used on average since then; NaN where the system does not tell.
 */
export function watchOthers(): () => number {
  const startedAt = performance.now();
  const busyBefore = busyMs();
  const ownBefore = familyCpuMs(process.pid);
  return () => {
    const own = familyCpuMs(process.pid) - ownBefore;
    return Math.max(0, busyMs() - busyBefore - own) / (performance.now() - startedAt);
  };
}

/** Time that all cores together were busy since the machine started, in milliseconds. */
function busyMs(): number {
  return cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0);
}
