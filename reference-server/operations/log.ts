import { constants, openSync } from 'node:fs';
import type { Logger } from 'pino';
import { reasonOf } from '../file-errors.ts';
import { UserError } from '../user-error.ts';
import { LEVEL_OF, type Level, type LogEvent } from './log-events.ts';
import { LogSink } from './log-sink.ts';
import { safeLine, shownFields } from './log-text.ts';

/** Where the log goes: to standard error, nowhere, or to the end of a file. */
export type LogTarget = 'stderr' | 'none' | { readonly file: string };

/** Keeps a record of what happens. */
export interface Log {
  tell(event: LogEvent): void;
  /** Lines that nobody took in time, since the start. */
  readonly linesLost: number;
  /** Settles when everything is written or lost, or after so many milliseconds. */
  flush(limitMs: number): Promise<void>;
}

/** Opens a log of events that are at least as grave as `level`. Throws a UserError where its file cannot be written. */
export function openLog(target: LogTarget, level: Level): Log {
  return target === 'none' ? SILENT : new LineLog(descriptorOf(target), level);
}

/** Nobody asked for a log, but a program does not die without a word. */
const SILENT: Log = {
  tell: (event) => void (event.event === 'crashed' && process.stderr.write(`${event.stack}\n`)),
  linesLost: 0,
  flush: async () => {},
};

/** Events wait for each other so long, in milliseconds, or until so many do: one after the other they cost half as much. */
const TOGETHER_MS = 10;
const MOST_TOGETHER = 256;

/** One line of JSON for each event: pino makes it, and a sink writes it. */
class LineLog implements Log {
  readonly #sink: LogSink;
  readonly #level: Level;
  /** What was told, with its time in milliseconds since 1970, and is not given to the sink yet. */
  #told: [event: LogEvent, at: number][] = [];
  #timer: NodeJS.Timeout | undefined;
  #loading: Promise<void> | undefined;
  #pino: Logger | undefined;
  #line = '';

  constructor(descriptor: number, level: Level) {
    this.#level = level;
    this.#sink = new LogSink(descriptor, (lines) => this.#lineOf({ event: 'log-lost', lines }, Date.now()));
  }

  get linesLost(): number {
    return this.#sink.lost;
  }

  tell(event: LogEvent): void {
    // Loaded by the first event, so that nobody waits for it before the server listens.
    this.#loading ??= this.#load();
    this.#told.push([event, Date.now()]);
    if (this.#told.length >= MOST_TOGETHER || LEVEL_OF[event.event] === 'fatal') this.#write();
    else if (this.#timer === undefined) {
      this.#timer = setTimeout(() => this.#write(), TOGETHER_MS);
      this.#timer.unref(); // who ends the program flushes
    }
  }

  async flush(limitMs: number): Promise<void> {
    await this.#loading;
    this.#write();
    await this.#sink.flush(limitMs);
  }

  async #load(): Promise<void> {
    const { pino } = await import('pino');
    const destination = {
      write: (line: string) => {
        this.#line = line;
      },
    };
    const formatters = { level: (level: string) => ({ level }) };
    this.#pino = pino({ level: this.#level, base: null, timestamp: false, formatters }, destination);
    this.#write();
  }

  #write(): void {
    if (this.#pino === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    for (const [event, at] of this.#told.splice(0)) {
      const line = this.#lineOf(event, at);
      if (line !== '') this.#sink.write(line);
    }
  }

  /** The line of an event with its end; empty where the event is not grave enough. */
  #lineOf(event: LogEvent, at: number): string {
    this.#line = '';
    this.#pino?.[LEVEL_OF[event.event]](shownFields(event, new Date(at).toISOString()));
    return this.#line === '' ? '' : safeLine(this.#line);
  }
}

/** A pipe whose reader is slow must answer that it is full, or the whole program would wait for that reader at its end. */
function descriptorOf(target: Exclude<LogTarget, 'none'>): number {
  if (target === 'stderr') return process.stderr.fd; // made so by Node when it is first named
  const { O_WRONLY, O_CREAT, O_APPEND, O_NONBLOCK } = constants;
  try {
    return openSync(target.file, O_WRONLY | O_CREAT | O_APPEND | O_NONBLOCK, 0o640);
  } catch (error) {
    throw new UserError(`cannot write the log ${target.file}: ${reasonOf(error, 'to write it')}`, 1);
  }
}
