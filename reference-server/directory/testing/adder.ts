import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { eventually } from '../../testing/deadline.ts';

const PROGRAM = fileURLToPath(new URL('adding.ts', import.meta.url));

/** Longer than a few hundred changes take on a busy machine, in milliseconds. */
const PATIENCE_MS = 60_000;

/** A process that adds `count` users to a database, from a userId on. */
export class Adder {
  readonly #child: ChildProcess;
  #output = '';
  #errors = '';
  #ended = false;

  constructor(path: string, first: number, count: number) {
    const args = ['--import', 'tsx', PROGRAM, path, String(first), String(count)];
    this.#child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child.stdout?.on('data', (data) => {
      this.#output += data;
    });
    this.#child.stderr?.on('data', (data) => {
      this.#errors += data;
    });
    this.#child.on('close', () => {
      this.#ended = true;
    });
  }

  /** The userIds of those who were said to be there. */
  get added(): number[] {
    return this.#output.split('\n').slice(0, -1).map(Number);
  }

  get errors(): string {
    return this.#errors;
  }

  /** Waits until so many were said to be there. */
  async hasAdded(count: number): Promise<void> {
    await eventually(`${count} users`, () => this.added.length >= count || this.#ended, PATIENCE_MS);
    if (this.added.length < count) throw new Error(`ended after ${this.added.length} users: ${this.#errors}`);
  }

  async end(): Promise<void> {
    await eventually('the end of the adding process', () => this.#ended, PATIENCE_MS);
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.end();
  }
}
