import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { eventually } from './deadline.ts';

/** A program of this folder on a terminal, by the command `script` of util-linux. */
export class TerminalProgram {
  readonly #child: ChildProcess;
  /** All that was written to the terminal, with its control sequences. */
  raw = '';
  #code: number | null | undefined;

  constructor(file: string, argv: readonly string[], columns: number) {
    const path = fileURLToPath(new URL(`../${file}`, import.meta.url));
    const command = [process.execPath, '--import', 'tsx', path, ...argv].map((word) => `'${word}'`).join(' ');
    // Node paints for terminals unless these say otherwise.
    const { NO_COLOR: _, FORCE_COLOR: __, CI: ___, ...environment } = process.env;
    this.#child = spawn('script', ['-qfec', `stty cols ${columns} rows 40; exec ${command}`, '/dev/null'], {
      stdio: 'pipe',
      env: { ...environment, TERM: 'xterm', LC_ALL: 'C.UTF-8' },
      detached: true,
    });
    this.#child.stdout?.setEncoding('utf8').on('data', (data) => {
      this.raw += data;
    });
    this.#child.stdin?.on('error', () => {}); // it may have gone
    this.#child.on('close', (code) => {
      this.#code = code;
    });
  }

  /** What was written, without control sequences. */
  get text(): string {
    return stripVTControlCharacters(this.raw).replaceAll('\r', '');
  }

  /** Its lines, without the prompt that was there before. */
  get lines(): string[] {
    return this.text.split('\n').map((line) => line.replace(/^.*› /, ''));
  }

  type(keys: string): void {
    this.#child.stdin?.write(keys);
  }

  /** Waits until a text was written. */
  shows(part: string): Promise<void> {
    return this.until(part, () => this.text.includes(part));
  }

  /** Waits for what `look` says; a failure shows what was written. */
  async until(what: string, look: () => boolean): Promise<void> {
    await eventually(what, look).catch((error: Error) => {
      throw new Error(`${error.message}; the terminal got ${JSON.stringify(this.raw)}`);
    });
  }

  /** The exit code, once it has ended. */
  exit(): Promise<number | null> {
    return eventually('the exit', () => this.#code !== undefined && { code: this.#code }).then(({ code }) => code);
  }

  /** Kills what is left of it and of what it started. */
  kill(): void {
    const { pid } = this.#child;
    if (pid === undefined || this.#code !== undefined) return;
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // It has just ended.
    }
  }
}
