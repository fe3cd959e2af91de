import type { Readable } from 'node:stream';
import { escapeControlCharacters } from './escape-control-characters.ts';
import { LineReader } from './line-reader.ts';
import { LogRing } from './log-ring.ts';

/** An object of the control contract that a program printed as one line. */
export interface ProgramMessage {
  readonly event: string;
  readonly [field: string]: unknown;
}

const MAX_LINES = 200;
const MAX_BYTES = 64 * 1024;

/** Drains what a program prints, whatever it is: keeps the last lines and picks out the messages on stdout. */
export class ProgramOutput {
  readonly #rings: LogRing[] = [];
  #place = 0;

  /**
   * Reads the stream to its end; `onMessage` is told each line that is a JSON object with an `event`, `onGarbage` each
   * other line that begins like one.
   */
  drain(
    stream: Readable,
    onMessage: (message: ProgramMessage) => void = () => {},
    onGarbage: (line: string) => void = () => {},
  ): void {
    const ring = new LogRing(MAX_LINES, MAX_BYTES);
    const reader = new LineReader(MAX_BYTES);
    this.#rings.push(ring);
    const take = (lines: readonly string[]) => {
      for (const text of lines.slice(-MAX_LINES)) ring.push({ place: this.#place++, text });
      for (const line of lines) {
        if (!line.startsWith('{')) continue;
        const message = parseMessage(line);
        if (message !== undefined) onMessage(message);
        else onGarbage(line);
      }
    };
    stream.on('data', (bytes: Buffer) => {
      take(reader.feed(bytes));
      // One piece in a turn of the event loop: a flood must not delay what the kit measures.
      stream.pause();
      setImmediate(() => stream.resume());
    });
    stream.on('end', () => take(reader.finish()));
    // A pipe that breaks is an end like another: the exit of the program tells the rest.
    stream.on('error', () => {});
  }

  /** The last lines of all streams in the order in which they came, safe to print. */
  tail(): string[] {
    return this.#rings
      .flatMap((ring) => ring.lines)
      .sort((a, b) => a.place - b.place)
      .map((line) => escapeControlCharacters(line.text.replace(/\r$/, '')));
  }
}

function parseMessage(text: string): ProgramMessage | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isMessage(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isMessage(value: unknown): value is ProgramMessage {
  return typeof value === 'object' && value !== null && 'event' in value && typeof value.event === 'string';
}
