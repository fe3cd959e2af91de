import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** How a program ended, and what it said. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A program of the repository as a process of its own. */
export class Program {
  readonly #child: ChildProcess;
  readonly ended: Promise<Ended>;
  #stdout = '';
  #stderr = '';

  constructor(file: string, ...args: readonly string[]) {
    const program = fileURLToPath(new URL(`../../${file}`, import.meta.url));
    this.#child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), program, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child.stdout?.on('data', (data) => {
      this.#stdout += data;
    });
    this.#child.stderr?.on('data', (data) => {
      this.#stderr += data;
    });
    this.ended = new Promise((resolve) => {
      this.#child.once('close', (code) => resolve({ code, stdout: this.#stdout, stderr: this.#stderr }));
    });
  }

  /** The first line on standard output; rejects where the program ends before it. */
  firstLine(): Promise<string> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        if (this.#stdout.includes('\n')) resolve(this.#stdout.slice(0, this.#stdout.indexOf('\n')));
      };
      look();
      this.#child.stdout?.on('data', look);
      this.ended.then(({ stderr }) => reject(new Error(`it ended: ${stderr}`)));
    });
  }

  stop(): void {
    this.#child.kill('SIGKILL');
  }
}
