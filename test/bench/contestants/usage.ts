import { readFileSync } from 'node:fs';

/** Linux counts the time of processes in hundredths of a second. */
const MS_PER_TICK = 10;
/** Fields of /proc/<pid>/stat after the name in brackets: time in user mode and in the kernel. */
const USER_TIME = 11;
const KERNEL_TIME = 12;

/** CPU time that a process has used, in milliseconds; NaN where the system does not tell. */
export function cpuMs(pid: number): number {
  const stat = readProc(pid, 'stat');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[USER_TIME]) + Number(fields[KERNEL_TIME])) * MS_PER_TICK;
}

/** Memory of a process that is resident, in KiB; NaN where the system does not tell. */
export function residentKiB(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(readProc(pid, 'status'))?.[1]);
}

function readProc(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
