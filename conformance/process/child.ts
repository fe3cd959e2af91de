import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { now } from './now.ts';
import type { ProgramLine } from './output-buffer.ts';
import { findTagged, killTagged, runs, signalGroup, TAG_VARIABLE } from './process-group.ts';
import { ProgramError } from './program-error.ts';
import { type OutputSink, type ProgramMessage, ProgramOutput } from './program-output.ts';
import { within } from './within.ts';

export interface ChildOptions {
  readonly command: string;
  readonly args: readonly string[];
  /** Folder in which it runs; that of this process unless told. */
  readonly folder?: string | undefined;
  /** Laid over the environment of this process. */
  readonly env: Readonly<Record<string, string>>;
  /** Told each line on stdout that is a JSON object with an `event`. */
  readonly onMessage: (message: ProgramMessage) => void;
  /** Told each line on stdout that begins like a JSON object and is no such message. */
  readonly onGarbage?: ((line: string) => void) | undefined;
  /** Takes all that it prints; ended by whoever made it. */
  readonly output?: OutputSink | undefined;
}

/** How the leader of the group ended: by an exit code or by a signal; by neither if it could not even be killed. */
export interface ExitReport {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface StopReport {
  readonly exit: ExitReport;
  /** The strongest means that was needed; `nothing` when it had exited by itself. */
  readonly needed: 'nothing' | 'end-of-stdin' | 'SIGTERM' | 'SIGKILL';
  /** Processes that outlived the leader and were killed. */
  readonly leftovers: readonly number[];
}

/** The means of stopping in order, and how long each is given in milliseconds. */
const LADDER = [
  { means: 'end-of-stdin', waitMs: 1_000 },
  { means: 'SIGTERM', waitMs: 2_000 },
  { means: 'SIGKILL', waitMs: 2_000 },
] as const;

/** After an ordered stop, what the leader started has so long to follow it. */
const FOLLOW_MS = 500;
const SWEEP_MS = 2_000;
const SWEEP_PAUSE_MS = 20;
/** What was printed before an exit has so long to arrive after it. */
const LAST_OUTPUT_MS = 300;
/** The same, where somebody takes all of it, and may be slow. */
const TAKEN_OUTPUT_MS = 2_000;

const running = new Set<Child>();

/** Kills every program that still runs, at once: for the exit of this process or an impatient user. */
export function stopAllNow(): void {
  for (const child of running) child.killNow();
}

/**
 * Starts a command in a process group of its own, with a pipe for stdin and all its output drained. The end of this
 * process, even by SIGKILL, ends that pipe.
 * @throws ProgramError `not-found` when it cannot be started.
 */
export async function startChild(options: ChildOptions): Promise<Child> {
  const tag = randomUUID();
  try {
    const child = spawn(options.command, options.args, {
      cwd: options.folder,
      env: { ...process.env, ...options.env, [TAG_VARIABLE]: tag },
      detached: process.platform !== 'win32',
      stdio: 'pipe',
      windowsHide: true,
    });
    await once(child, 'spawn');
    return new Child(child, tag, options);
  } catch (error) {
    throw new ProgramError('not-found', whyNotStarted(options.command, error as NodeJS.ErrnoException));
  }
}

/** Why a command could not be started, and what to check. */
export function whyNotStarted(command: string, { code, message }: NodeJS.ErrnoException): string {
  const what = `cannot start ${JSON.stringify(command)}`;
  if (code === 'ENOENT') return `${what}: there is no such command; check its spelling and PATH`;
  if (code === 'EACCES') return `${what}: it may not be executed; check its permissions`;
  return `${what}: ${message}`;
}

/** A running command with everything that it started. */
export class Child {
  /**
   * Resolves when the leader has exited. If nobody stopped it, what it left behind is killed by then, and its last words
   * are read.
   */
  readonly exited: Promise<ExitReport>;
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #pid: number;
  readonly #tag: string;
  readonly #output: ProgramOutput;
  readonly #lastOutputMs: number;
  readonly #closed: Promise<unknown>;
  readonly #leftovers = new Set<number>();
  #exit: ExitReport | undefined;
  #exitedAt: number | undefined;
  #stopped: Promise<StopReport> | undefined;

  /** `child` was spawned in a group of its own with `tag` in its environment. */
  constructor(
    child: ChildProcessWithoutNullStreams,
    tag: string,
    { onMessage, onGarbage, output }: Pick<ChildOptions, 'onMessage' | 'onGarbage' | 'output'>,
  ) {
    this.#child = child;
    this.#pid = child.pid ?? 0;
    this.#tag = tag;
    running.add(this);
    child.on('error', () => {}); // A signal that could not be sent shows in the exit that does not come.
    child.stdin.on('error', () => {}); // A program is free to close its stdin.
    this.#output = new ProgramOutput(output);
    this.#lastOutputMs = output === undefined ? LAST_OUTPUT_MS : TAKEN_OUTPUT_MS;
    this.#output.drain(child.stdout, 'stdout', { onMessage, onGarbage });
    this.#output.drain(child.stderr, 'stderr');
    this.#closed = new Promise((resolve) => child.once('close', resolve));
    this.exited = new Promise((resolve) => {
      child.once('exit', (code, signal) => {
        this.#exit = { code, signal };
        this.#exitedAt = now();
        const told = (): void => resolve({ code, signal });
        if (this.#stopped !== undefined) return told();
        this.killNow();
        void this.drained(this.#lastOutputMs).then(told);
      });
    });
  }

  get pid(): number {
    return this.#pid;
  }

  /** Writes one JSON line to stdin; in vain when the program reads it no more. */
  send(message: object): void {
    if (this.#child.stdin.writable) this.#child.stdin.write(`${JSON.stringify(message)}\n`);
  }

  /** The last lines of stdout and stderr in the order of their coming, control characters escaped. */
  logTail(): string[] {
    return this.#output.tail();
  }

  /** When the leader exited, as `now` tells it; undefined while it runs. */
  get exitedAt(): number | undefined {
    return this.#exitedAt;
  }

  /** What came on stdout and stderr from one moment to another: see `ProgramOutput.linesBetween`. */
  linesBetween(from: number, to: number, most: number): ProgramLine[] {
    return this.#output.linesBetween(from, to, most);
  }

  /** Waits for the last output of a leader that has exited, for at most so many milliseconds. */
  async drained(limitMs: number): Promise<void> {
    await within(limitMs, this.#closed);
  }

  /** Ends stdin, then SIGTERM, then SIGKILL to the group; kills what is left. Done once, however often it is called. */
  stop(): Promise<StopReport> {
    this.#stopped ??= this.#climb(LADDER);
    return this.#stopped;
  }

  /** As `stop`, by SIGKILL at once. */
  kill(): Promise<StopReport> {
    this.#stopped ??= this.#climb(LADDER.slice(-1));
    return this.#stopped;
  }

  /** Kills the group and what carries its tag, without waiting. */
  killNow(): void {
    for (const pid of killTagged(this.#pid, this.#tag)) if (pid !== this.#pid) this.#leftovers.add(pid);
    if (this.#exit !== undefined) running.delete(this);
  }

  async #climb(ladder: readonly (typeof LADDER)[number][]): Promise<StopReport> {
    let needed: StopReport['needed'] = 'nothing';
    for (const { means, waitMs } of ladder) {
      if (this.#exit !== undefined) break;
      needed = means;
      if (means === 'end-of-stdin') this.#child.stdin.end();
      else signalGroup(this.#pid, means);
      await within(waitMs, this.exited);
    }
    await this.#sweep(needed === 'nothing' ? 0 : FOLLOW_MS);
    return { exit: this.#exit ?? { code: null, signal: null }, needed, leftovers: [...this.#leftovers] };
  }

  /** Lets what follows the leader end by itself, then kills until nothing is left. */
  async #sweep(patienceMs: number): Promise<void> {
    const begun = performance.now();
    const left = () => findTagged(this.#tag).length > 0 || [...this.#leftovers].some(runs);
    while (left() && performance.now() - begun < patienceMs) await sleep(SWEEP_PAUSE_MS);
    this.killNow();
    while (left() && performance.now() - begun < patienceMs + SWEEP_MS) {
      await sleep(SWEEP_PAUSE_MS);
      this.killNow();
    }
    running.delete(this);
    // What it said while it was stopped belongs to its output too.
    await this.drained(this.#lastOutputMs);
    // Who escaped, without a tag, may hold the other ends: it must not keep the kit from its own end.
    for (const stream of [this.#child.stdin, this.#child.stdout, this.#child.stderr]) stream.destroy();
  }
}
