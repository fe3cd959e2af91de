import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { eventually } from './deadline.ts';

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A program of this folder as a process of its own, with pipes. */
export class Program {
  readonly child: ChildProcess;
  stdout = '';
  stderr = '';
  #exit: Exit | undefined;

  /** `file` is named from the folder of the reference client. */
  constructor(file: string, argv: readonly string[], environment: Readonly<Record<string, string>> = {}) {
    const path = fileURLToPath(new URL(`../${file}`, import.meta.url));
    this.child = spawn(process.execPath, ['--import', 'tsx', path, ...argv], {
      stdio: 'pipe',
      env: { ...process.env, LC_ALL: 'C.UTF-8', ...environment },
    });
    this.child.stdout?.on('data', (data) => {
      this.stdout += data;
    });
    this.child.stderr?.on('data', (data) => {
      this.stderr += data;
    });
    this.child.stdin?.on('error', () => {}); // it may have gone
    this.child.on('close', (code, signal) => {
      this.#exit = { code, signal };
    });
  }

  /** The lines of standard output so far. */
  get lines(): string[] {
    return this.stdout.split('\n').slice(0, -1);
  }

  /** The same as JSON. */
  get events(): Record<string, unknown>[] {
    return this.lines.map((line) => JSON.parse(line));
  }

  /** Writes lines to standard input. */
  write(...lines: readonly string[]): void {
    this.child.stdin?.write(lines.map((line) => `${line}\n`).join(''));
  }

  /** Ends standard input. */
  endInput(): void {
    this.child.stdin?.end();
  }

  /** The first line that holds a text, once it is there. */
  line(part: string): Promise<string> {
    return eventually(`a line with ${part}`, () => this.lines.find((line) => line.includes(part)));
  }

  exit(): Promise<Exit> {
    return eventually('the exit', () => this.#exit, 9000);
  }

  /** Kills what is left of it. */
  kill(): void {
    this.child.kill('SIGKILL');
  }
}
