import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** The variable by which every process of one program is known, however far it went from its parent. */
export const TAG_VARIABLE = 'IM_CONFORMANCE_RUN';

/** Signals a program and all that it started and that stayed in its group; a group that is gone is no error. */
export function signalGroup(leader: number, signal: NodeJS.Signals): void {
  if (process.platform === 'win32') {
    // There are no groups and no signals: the tree is ended by force.
    spawnSync('taskkill', ['/pid', String(leader), '/T', '/F']);
  } else {
    signalQuietly(-leader, signal);
  }
}

/** Kills the group and every process that carries the tag. Returns the tagged processes that it met. */
export function killTagged(leader: number, tag: string): number[] {
  const tagged = findTagged(tag);
  signalGroup(leader, 'SIGKILL');
  for (const pid of tagged) signalQuietly(pid, 'SIGKILL');
  return tagged;
}

/** Processes whose environment carries the tag: a grandchild in a session of its own too. Empty where /proc is not. */
export function findTagged(tag: string): number[] {
  const wanted = `${TAG_VARIABLE}=${tag}`;
  return listProcesses().filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0').includes(wanted);
    } catch {
      // It is gone meanwhile, or another user's.
      return false;
    }
  });
}

/**
 * Whether a process runs, or is still on its way out: one that was killed shows no environment any more while it may still
 * hold a port. One that is dead and not yet collected by its parent holds nothing. False where /proc is not.
 */
export function runs(pid: number): boolean {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

function listProcesses(): number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

function signalQuietly(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It is gone already.
  }
}
