import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { FinishedRun } from './file-verdict.ts';

/** A finished test file with everything that it printed, stdout and stderr as they came. */
export interface RecordedRun extends FinishedRun {
  readonly output: string;
  readonly seconds: number;
}

/** Characters kept of each stream; of a longer one the end is kept, for the summary stands there. */
const KEPT = 1_000_000;
/** How long a stream may stay open after its process, in milliseconds: some stray descendant may hold it. */
const DRAIN_MS = 2_000;

const running = new Set<number>();

/** Runs one test file in a process group of its own and never leaves the group behind. */
export async function runFile(root: string, file: string, limitMs: number): Promise<RecordedRun> {
  const began = performance.now();
  const { FORCE_COLOR: _, ...env } = process.env;
  const child = spawn(process.execPath, ['--import', 'tsx', file], {
    cwd: root,
    env: { ...env, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const { pid } = child;
  if (pid === undefined) throw (await once(child, 'error'))[0];
  running.add(pid);
  let overran = false;
  const limit = setTimeout(() => {
    overran = true;
    killGroup(pid);
  }, limitMs);
  let stdout = '';
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout = (stdout + text).slice(-KEPT);
    output = (output + text).slice(-KEPT);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output = (output + text).slice(-KEPT);
  });
  const closed = once(child, 'close');
  const [exitCode, signal] = (await once(child, 'exit')) as [number | null, string | null];
  clearTimeout(limit);
  killGroup(pid);
  running.delete(pid);
  const drain = setTimeout(() => {
    child.stdout.destroy();
    child.stderr.destroy();
  }, DRAIN_MS);
  await closed;
  clearTimeout(drain);
  return { exitCode, signal, overran, stdout, output, seconds: (performance.now() - began) / 1000 };
}

/** Kills every test file that is still running, with its descendants. */
export function killRunning(): void {
  for (const pid of running) killGroup(pid);
}

function killGroup(leader: number): void {
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // No such group: all of it has ended.
  }
}
