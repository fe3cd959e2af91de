import { readFileSync } from 'node:fs';

/** Linux counts the time of processes in hundredths of a second. */
const MS_PER_TICK = 10;
/** Fields of /proc/<pid>/stat after the name in brackets: time in user mode and in the kernel. */
const OWN_TIME = [11, 12];
/** The same for its children that have ended. */
const CHILDREN_TIME = [13, 14];

/** CPU time that a process has used, in milliseconds; NaN where the system does not tell. */
export function cpuMs(pid: number): number {
  return sumOfTimes(pid, OWN_TIME);
}

/** CPU time that a process and all that it started and that has ended have used, in milliseconds; NaN as above. */
export function familyCpuMs(pid: number): number {
  return sumOfTimes(pid, [...OWN_TIME, ...CHILDREN_TIME]);
}

/** Memory of a process that is resident, in KiB; NaN where the system does not tell. */
export function residentKiB(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readProc(pid, 'status'))?.[1]);
}

function sumOfTimes(pid: number, fields: readonly number[]): number {
  const stat = readProc(pid, 'stat');
  const values = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields.reduce((sum, field) => sum + Number(values[field]) * MS_PER_TICK, 0);
}

function readProc(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
