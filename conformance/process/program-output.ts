import type { Readable } from 'node:stream';
import { escapeControlCharacters } from './escape-control-characters.ts';
import { LineReader } from './line-reader.ts';
import { now } from './now.ts';
import { lastLines, OutputBuffer, type OutputStream, type ProgramLine } from './output-buffer.ts';

/** An object of the control contract that a program printed as one line. */
export interface ProgramMessage {
  readonly event: string;
  readonly [field: string]: unknown;
}

/** Lines of a stream that came at the same time, as they were printed. */
export interface OutputPiece {
  readonly at: number;
  readonly stream: OutputStream;
  readonly texts: readonly string[];
}

/** Takes all that a program prints. */
export interface OutputSink {
  /** Takes a piece; where it gives a promise, that stream is not read further until it resolves. It never rejects. */
  write(piece: OutputPiece): Promise<void> | undefined;
  /** Nothing comes any more; resolves when all is written. It never rejects. */
  end(): Promise<void>;
}

/** Who is told what a stream holds. */
export interface Listeners {
  /** Told each line that is a JSON object with an `event`. */
  readonly onMessage?: ((message: ProgramMessage) => void) | undefined;
  /** Told each other line that begins like one. */
  readonly onGarbage?: ((line: string) => void) | undefined;
}

const MAX_LINE_BYTES = 64 * 1024;
const BOUNDS = { first: { lines: 200, length: 64 * 1024 }, last: { lines: 2_000, length: 512 * 1024 } };
/** The tail has so many lines of a stream, and so many characters of them together. */
const TAIL = { lines: 200, length: 64 * 1024 };

/** Drains what a program prints, whatever it is: keeps lines with their time, and picks out the messages. */
export class ProgramOutput {
  readonly #sink: OutputSink | undefined;
  readonly #buffers: OutputBuffer[] = [];
  #count = 0;

  /** `sink` takes all of it; without one only what is kept here is left. */
  constructor(sink?: OutputSink) {
    this.#sink = sink;
  }

  /** Reads the stream to its end. */
  drain(stream: Readable, name: OutputStream, { onMessage, onGarbage }: Listeners = {}): void {
    const buffer = new OutputBuffer(name, BOUNDS);
    const reader = new LineReader(MAX_LINE_BYTES);
    this.#buffers.push(buffer);
    const take = (texts: readonly string[]): Promise<void> | undefined => {
      const at = now();
      buffer.push({ place: this.#count, at, texts });
      this.#count += texts.length;
      if (onMessage !== undefined || onGarbage !== undefined)
        for (const line of texts) {
          if (!line.startsWith('{')) continue;
          const message = parseMessage(line);
          if (message !== undefined) onMessage?.(message);
          else onGarbage?.(line);
        }
      return texts.length === 0 ? undefined : this.#sink?.write({ at, stream: name, texts });
    };
    stream.on('data', (bytes: Buffer) => {
      const full = take(reader.feed(bytes));
      // One piece in a turn of the event loop: a flood must not delay what the kit measures.
      stream.pause();
      if (full === undefined) setImmediate(() => stream.resume());
      else void full.then(() => stream.resume());
    });
    stream.on('end', () => void take(reader.finish()));
    // A pipe that breaks is an end like another: the exit of the program tells the rest.
    stream.on('error', () => {});
  }

  /** The last lines of all streams in the order in which they came, safe to print. */
  tail(): string[] {
    const lines = this.#buffers.flatMap((buffer) => lastLines(buffer.lines, TAIL));
    return inOrder(lines).map(({ text }) => safe(text));
  }

  /**
   * The lines of all streams that came from one moment to another, in the order in which they came, safe to print. Of more
   * than `most` the first and the last ones, half of each.
   */
  linesBetween(from: number, to: number, most: number): ProgramLine[] {
    const all = this.#buffers.flatMap(({ lines }) => lines.filter(({ at }) => at >= from && at <= to));
    const ordered = inOrder(all);
    const half = Math.ceil(most / 2);
    const shown =
      ordered.length <= most ? ordered : [...ordered.slice(0, half), ...ordered.slice(ordered.length - (most - half))];
    return shown.map((line) => ({ ...line, text: safe(line.text) }));
  }
}

function inOrder(lines: readonly ProgramLine[]): ProgramLine[] {
  return [...lines].sort((a, b) => a.place - b.place);
}

function safe(text: string): string {
  return escapeControlCharacters(text.replace(/\r$/, ''));
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
