import { randomBytes } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';

// The mark of a process tells others of this machine whether it still runs. A number alone does not: numbers are given again.
// On Linux the time of its start, the boot of the machine and the namespace of its number stand beside it; elsewhere "0" does.

const UNKNOWN = '0';

/** The number of a process, when it started, the boot of its machine, and the namespace in which the number counts. */
type Mark = readonly [pid: string, started: string, boot: string, space: string];

/** A mark of this process as a name of a file; another one each time. */
export function newMark(): string {
  return [...markOf(String(process.pid)), randomBytes(6).toString('hex')].join('-');
}

/** The number of the process whose mark this is, or undefined where it is no mark. */
export function processOf(mark: string): number | undefined {
  const pid = /^([0-9]+)(?:-[0-9a-f]+){4}$/.exec(mark)?.[1];
  return pid === undefined ? undefined : Number(pid);
}

/** Whether the process of that mark has surely ended. */
export function hasEnded(mark: string): boolean {
  const pid = processOf(mark);
  if (pid === undefined) return false;
  const [, started, boot, space] = mark.split('-');
  const [, startedNow, bootNow, spaceNow] = markOf(String(pid));
  if (boot !== bootNow) return boot !== UNKNOWN && bootNow !== UNKNOWN;
  if (space !== spaceNow) return false; // of another container: nobody here can tell
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
  return started !== startedNow && started !== UNKNOWN && startedNow !== UNKNOWN;
}

function markOf(pid: string): Mark {
  const boot = look(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').slice(0, 8));
  const space = look(() => readlinkSync('/proc/self/ns/pid').replaceAll(/[^0-9]/g, ''));
  return [pid, look(() => startOf(readFileSync(`/proc/${pid}/stat`, 'utf8'))), boot, space];
}

/** What stands behind the name, which may hold anything: the state first, the start as the twentieth. */
function startOf(stat: string): string {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // One that was killed and is not waited for still has its number.
  return /[ZXx]/.test(fields[0] ?? '') ? 'dead' : (fields[19] ?? UNKNOWN);
}

function look(read: () => string): string {
  try {
    return read() || UNKNOWN;
  } catch {
    return UNKNOWN;
  }
}
