import { type Child, startChild } from './child.ts';
import { escapeControlCharacters } from './escape-control-characters.ts';
import { describeExit } from './program.ts';
import { ProgramError } from './program-error.ts';
import type { ProgramMessage } from './program-output.ts';
import { within } from './within.ts';

export interface DriverOptions {
  readonly command: readonly string[];
  /** Folder in which it runs; that of this process unless told. */
  readonly folder?: string | undefined;
  /** Laid over the environment of this process. */
  readonly env: Readonly<Record<string, string>>;
  /** Milliseconds until it must be ready. */
  readonly readyTimeoutMs: number;
  /** Told each event that it prints, once it is ready. */
  readonly onEvent: (message: ProgramMessage) => void;
  /** Told each line that begins like an event and is none. */
  readonly onGarbage?: (line: string) => void;
}

const LAST_OUTPUT_MS = 300;

/**
 * Starts the driver of a client, and waits until it tells that it is ready.
 * @throws ProgramError; by then nothing of the driver runs any more.
 */
export async function startDriver(options: DriverOptions): Promise<Child> {
  const { command, folder, env, readyTimeoutMs, onEvent, onGarbage } = options;
  const [file = '', ...args] = command;
  let ready = false;
  let tellReady: () => void = () => {};
  const readyLine = new Promise<void>((resolve) => {
    tellReady = resolve;
  });
  const child = await startChild({
    command: file,
    args,
    folder,
    env,
    onMessage: (message) => {
      if (message.event !== 'ready') return onEvent(message);
      ready = true;
      tellReady();
    },
    onGarbage,
  });
  const exit = await within(readyTimeoutMs, Promise.race([child.exited, readyLine]));
  if (ready) return child;
  const what = escapeControlCharacters(command.join(' ')).replace(/^(.{100}).+$/su, '$1…');
  await child.kill();
  if (exit === undefined || typeof exit !== 'object') {
    const why = `"${what}" did not print the line {"event":"ready"} within ${readyTimeoutMs / 1000} s; check that it prints it and that its output is not buffered, or, if it starts slowly, give it longer with --start-timeout 2min`;
    throw new ProgramError('not-ready', why, child.logTail());
  }
  await child.drained(LAST_OUTPUT_MS);
  const why = `"${what}" ${describeExit(exit)} before it was ready; check its last output`;
  throw new ProgramError('exited', why, child.logTail(), exit);
}
