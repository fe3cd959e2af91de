import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { eventually } from '../../testing/deadline.ts';

/** The built reference server, as a stranger's program that serves the pages and the channel at one port. */
export class ServerProcess {
  readonly #program: string;
  readonly #usersFile: string;
  #child: ChildProcess | undefined;
  #port = 0;

  /** `built` is the folder that holds what was built. */
  constructor(built: string, usersFile: string) {
    this.#program = path.join(built, 'reference-server/program.js');
    this.#usersFile = usersFile;
  }

  /** The address of the start page. */
  get url(): string {
    return `http://127.0.0.1:${this.#port}/`;
  }

  /** Starts it unless it runs; on the port of before where it has run already. */
  async start(): Promise<void> {
    if (this.#child !== undefined) return;
    const argv = [this.#program, '--port', String(this.#port), '--users', this.#usersFile];
    const child = spawn(process.execPath, argv, { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#child = child;
    let output = '';
    child.stdout?.on('data', (data) => {
      output += data;
    });
    await eventually('the ready line', () => output.includes('\n'));
    this.#port = Number(new URL(JSON.parse(output).url).port);
  }

  /** Lets it do nothing any more, although its connections stay. */
  freeze(): void {
    this.#child?.kill('SIGSTOP');
  }

  /** Ends it without a word to anybody. */
  async kill(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    child?.kill('SIGKILL');
    await eventually(
      'the end of the server',
      () => child === undefined || child.signalCode !== null || child.exitCode !== null,
    );
  }
}
