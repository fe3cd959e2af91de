import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { eventually } from './deadline.ts';

const PROGRAM = fileURLToPath(new URL('../program.ts', import.meta.url));
const USERS = fileURLToPath(new URL('users.json', import.meta.url));

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** The server as a process of its own. */
export class Program {
  readonly child: ChildProcess;
  stdout = '';
  stderr = '';
  #exit: Exit | undefined;

  /**
   * `input` is what standard input is: a pipe, or /dev/null. `file` is the program. It knows users 1001 to 1003 of a users file,
   * unless `environment` says otherwise.
   */
  constructor(
    argv: readonly string[],
    input: 'pipe' | 'ignore',
    environment: Readonly<Record<string, string>> = {},
    file = PROGRAM,
  ) {
    this.child = spawn(process.execPath, ['--import', 'tsx', file, ...argv], {
      stdio: [input, 'pipe', 'pipe'],
      env: { ...process.env, LC_ALL: 'C.UTF-8', IM_PORT: '0', IM_USERS_FILE: USERS, ...environment },
    });
    this.child.stdout?.on('data', (data) => {
      this.stdout += data;
    });
    this.child.stderr?.on('data', (data) => {
      this.stderr += data;
    });
    this.child.on('close', (code, signal) => {
      this.#exit = { code, signal };
    });
  }

  /** The lines of standard output so far, as JSON. */
  get events(): Record<string, unknown>[] {
    const lines = this.stdout.split('\n').slice(0, -1);
    return lines.map((line) => JSON.parse(line));
  }

  /** Waits for the ready line; returns the base URL in it. */
  async ready(): Promise<string> {
    const event = await eventually('the ready line', () => this.events[0] ?? this.#exit);
    if (!('event' in event)) throw new Error(`exited before it was ready: ${this.stderr}`);
    return String(event['url']);
  }

  /** Writes a control line. */
  command(line: string): void {
    this.child.stdin?.write(`${line}\n`);
  }

  exit(): Promise<Exit> {
    return eventually('the exit', () => this.#exit);
  }
}

/** Runs a test with a program and kills what is left of it. */
export function withProgram(
  argv: readonly string[],
  input: 'pipe' | 'ignore',
  body: (program: Program) => Promise<void>,
  environment: Readonly<Record<string, string>> = {},
  file = PROGRAM,
): () => Promise<void> {
  return async () => {
    const program = new Program(argv, input, environment, file);
    try {
      await body(program);
    } finally {
      program.child.kill('SIGKILL');
    }
  };
}
