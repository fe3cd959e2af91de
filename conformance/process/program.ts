import { type Child, type ExitReport, type StopReport, startChild } from './child.ts';
import { ClockControl } from './clock-control.ts';
import { escapeControlCharacters } from './escape-control-characters.ts';
import type { ProgramLine } from './output-buffer.ts';
import { acceptsConnection, waitForPort } from './port.ts';
import { ProgramError, type ProgramErrorKind } from './program-error.ts';
import type { OutputSink, ProgramMessage } from './program-output.ts';
import { within } from './within.ts';

export interface ProgramOptions {
  readonly command: string;
  readonly args: readonly string[];
  /** Folder in which it runs; that of this process unless told. */
  readonly folder?: string | undefined;
  /** Laid over the environment of this process. */
  readonly env: Readonly<Record<string, string>>;
  /** Where the program is expected to listen. */
  readonly host: string;
  readonly port: number;
  /** Milliseconds from the start to a port that accepts. */
  readonly readyTimeoutMs: number;
  /** Told each event that the program prints as a line of JSON. */
  readonly onEvent?: ((message: ProgramMessage) => void) | undefined;
  /** Told when the command runs, before it listens. */
  readonly onSpawned?: ((pid: number) => void) | undefined;
  /** Takes all that the program prints; ended by whoever made it. */
  readonly output?: OutputSink | undefined;
  /** Whether the same command listened at the port that it was told before: then its reading of it is not in doubt. */
  readonly listenedBefore?: boolean | undefined;
}

/** A program under test that listens. */
export interface ReadyProgram {
  readonly pid: number;
  /** Whether it printed a ready line. */
  readonly saidReady: boolean;
  /** The verbs that its ready line offered; none when it printed no such line. */
  readonly control: readonly string[];
  /**
   * Moves its clock by `ms`. Calls are made one after the other; `timeoutMs` counts from the writing of each command.
   * @throws ProgramError `control` when it does not offer that, refuses, or does not answer in time.
   */
  advance(ms: number, timeoutMs: number): Promise<void>;
  /** Stops it by the end of stdin, SIGTERM or SIGKILL, with all that it started; the same report at each call. */
  stop(): Promise<StopReport>;
  /** Resolves when it exits, wanted or not; never rejects. */
  readonly exited: Promise<ExitReport>;
  /** Its last lines on stdout and stderr, control characters escaped. */
  logTail(): string[];
  /**
   * The lines that it printed from one moment to another (as `now` tells them), in the order of their coming, control
   * characters escaped. Of more than `most` the first and the last ones. Of a flood only beginning and end are kept:
   * where lines are missing, their places are.
   */
  linesBetween(from: number, to: number, most: number): ProgramLine[];
  /** When it exited, as `now` tells it; undefined while it runs. */
  exitedAt(): number | undefined;
}

/** A port that accepts first waits so many milliseconds for a ready line, which may offer control. */
const READY_LINE_MS = 300;
const LAST_OUTPUT_MS = 300;

/**
 * Starts a program and waits until its port accepts a connection; a ready line does not replace that.
 * @throws ProgramError; by then nothing of the program runs any more.
 */
export async function startProgram(options: ProgramOptions): Promise<ReadyProgram> {
  const { host, port } = options;
  if (await acceptsConnection(host, port)) {
    const what = `${host}:${port} is in use already`;
    throw new ProgramError('port-taken', `${what}; stop the program that listens there or choose another port`);
  }
  const clock = new ClockControl((command) => child.send(command));
  let tellReady: (line: ProgramMessage) => void = () => {};
  const readyLine = new Promise<ProgramMessage>((resolve) => {
    tellReady = resolve;
  });
  const child = await startChild({
    ...options,
    onMessage: (message) => {
      if (message.event === 'ready') tellReady(message);
      else clock.receive(message);
      options.onEvent?.(message);
    },
  });
  options.onSpawned?.(child.pid);
  const line = await untilReady(options, child, readyLine);
  const control = verbsOf(line);
  void child.exited.then((exit) => clock.end(`the program ${describeExit(exit)}`));
  return {
    pid: child.pid,
    saidReady: line !== undefined,
    control,
    advance: (ms, timeoutMs) => {
      if (control.includes('advance')) return clock.advance(ms, timeoutMs);
      return Promise.reject(new ProgramError('control', 'the program does not offer to advance its clock'));
    },
    stop: () => child.stop(),
    exited: child.exited,
    logTail: () => child.logTail(),
    linesBetween: (from, to, most) => child.linesBetween(from, to, most),
    exitedAt: () => child.exitedAt,
  };
}

/** Waits for the port, then a moment for the ready line; gives the line if there was one. */
async function untilReady(
  options: ProgramOptions,
  child: Child,
  readyLine: Promise<ProgramMessage>,
): Promise<ProgramMessage | undefined> {
  const { host, port, readyTimeoutMs } = options;
  let exit: ExitReport | undefined;
  let accepts = false;
  let line: ProgramMessage | undefined;
  const givenUp = new AbortController();
  const exits = child.exited.then((report) => {
    exit = report;
  });
  const accepted = waitForPort(host, port, givenUp.signal).then((result) => {
    accepts = result;
  });
  const offered = readyLine.then((message) => {
    line = message;
  });
  await within(readyTimeoutMs, Promise.race([exits, accepted]));
  if (accepts) await within(READY_LINE_MS, Promise.race([exits, offered]));
  givenUp.abort();
  if (accepts && exit === undefined) return line;

  const why = whyNotReady(options, exit, line !== undefined);
  if (exit !== undefined) await child.drained(LAST_OUTPUT_MS);
  await child.kill();
  throw new ProgramError(...why, child.logTail(), exit);
}

function whyNotReady(
  { command, args, host, port, readyTimeoutMs, listenedBefore }: ProgramOptions,
  exit: ExitReport | undefined,
  saidReady: boolean,
): [ProgramErrorKind, string] {
  const what = escapeControlCharacters([command, ...args].join(' ')).replace(/^(.{100}).+$/su, '$1…');
  const where = `${host}:${port}`;
  if (exit !== undefined) {
    return ['exited', `"${what}" ${describeExit(exit)} before it listened on ${where}; check its last output`];
  }
  const did = saidReady ? 'printed its ready line but did not listen' : 'did not listen';
  const within = `"${what}" ${did} on ${where} within ${readyTimeoutMs / 1000} s`;
  const longer = 'give it longer with --start-timeout 2min';
  if (listenedBefore === true)
    return ['not-listening', `${within}, though the same command listened before; ${longer}, or look at its output`];
  const check = 'check that it takes host and port from IM_HOST and IM_PORT';
  return ['not-listening', `${within}; ${check}, or, if it starts slowly, ${longer}`];
}

/** How a program ended, in words. */
export function describeExit({ code, signal }: ExitReport): string {
  return signal === null ? `exited with code ${code}` : `was ended by ${signal}`;
}

function verbsOf(line: ProgramMessage | undefined): readonly string[] {
  const offered: unknown = line?.['control'];
  return Array.isArray(offered) ? offered.filter((verb) => typeof verb === 'string') : [];
}
