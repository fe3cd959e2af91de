import { type ChildProcess, type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

/** How long a program may take until it listens, and to end when it is told to, in milliseconds. */
const START_MS = 15_000;
const STOP_MS = 5_000;
const LAST_WORDS = 2_000;

const running = new Set<ChildProcess>();

/** A server program that runs and listens. */
export interface Program {
  readonly pid: number;
  readonly port: number;
  /** From its start until it said that it listens, in milliseconds. */
  readonly startedInMs: number;
  /** Ends it; settles when it is gone. */
  stop(): Promise<void>;
}

/**
 * Starts a program in a process group of its own and waits for its line `{"event":"ready","url":…}`. The end of its
 * standard input, which this process holds, ends it. Rejects with its last words where it does not come to listen.
 */
export async function startProgram(command: string, args: readonly string[]): Promise<Program> {
  const startedAt = performance.now();
  const child = spawnInGroup(command, args);
  let said = '';
  child.stderr.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-LAST_WORDS);
  });
  const url = await Promise.race([
    readyUrl(child.stdout),
    once(child, 'exit').then(() => undefined),
    afterwards(START_MS),
  ]);
  const startedInMs = performance.now() - startedAt;
  const { pid } = child;
  if (url === undefined || pid === undefined) {
    await stop(child);
    throw new Error(`${[command, ...args].join(' ')} does not listen: ${said.trim() || 'it said nothing'}`);
  }
  return { pid, port: Number(new URL(url).port), startedInMs, stop: () => stop(child) };
}

/** Starts a program in a process group of its own, which `killPrograms` ends. */
export function spawnInGroup(command: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  const child = spawn(command, args, { detached: process.platform !== 'win32', stdio: 'pipe' });
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.stdin.on('error', () => {}); // it may have gone already
  return child;
}

/** Kills every program that still runs, and what it started: for the exit of this process. */
export function killPrograms(): void {
  for (const child of running) kill(child);
}

/** The address of the ready line; reads on, so that the program never waits for a reader. */
function readyUrl(stdout: Readable): Promise<string> {
  return new Promise((resolve) => {
    createInterface({ input: stdout }).on('line', (line) => {
      const [, url] = /"event":"ready".*"url":"([^"]+)"/.exec(line) ?? [];
      if (url !== undefined) resolve(url);
    });
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    const gone = once(child, 'exit');
    child.stdin?.end();
    const limit = setTimeout(() => kill(child), STOP_MS);
    await gone;
    clearTimeout(limit);
  }
}

function kill(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

function afterwards(ms: number): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), ms).unref());
}
