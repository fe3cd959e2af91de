import { setTimeout as sleep } from 'node:timers/promises';
import { residentKiB } from './usage.ts';

const PAUSE_MS = 250;
/** So many readings in a row that differ by no more than this share are stable. */
const READINGS = 4;
const SHARE = 0.01;
/** Then the last reading counts, in milliseconds. */
const LATEST_MS = 15_000;

/** Resident memory of a process in KiB, once it neither grows nor shrinks. */
export async function settledKiB(pid: number): Promise<number> {
  const startedAt = performance.now();
  let readings = [residentKiB(pid)];
  while (performance.now() - startedAt < LATEST_MS) {
    await sleep(PAUSE_MS);
    readings = [...readings, residentKiB(pid)].slice(-READINGS);
    const [least, most] = [Math.min(...readings), Math.max(...readings)];
    if (readings.length === READINGS && most - least <= SHARE * most) break;
  }
  return readings.at(-1) ?? Number.NaN;
}
