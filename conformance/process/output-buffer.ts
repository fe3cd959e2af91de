/** The streams on which a program prints. */
export type OutputStream = 'stdout' | 'stderr';

/** A line that a program printed. */
export interface ProgramLine {
  /** Its number among all lines of the program, from 0; where a number is missing, lines were not kept. */
  readonly place: number;
  /** When it was complete: milliseconds since the epoch, on the clock of `now`. */
  readonly at: number;
  readonly stream: OutputStream;
  readonly text: string;
}

/** How much is kept: so many lines, and so many characters of them together. */
interface Bounds {
  readonly lines: number;
  readonly length: number;
}

export interface BufferBounds {
  /** Of the beginning. */
  readonly first: Bounds;
  /** Of what comes after it, the last. */
  readonly last: Bounds;
}

/** Lines that came at the same time; `place` is that of the first of them. */
interface Piece {
  readonly place: number;
  readonly at: number;
  readonly texts: readonly string[];
}

/** The lines of one stream; of a flood, its beginning and its end. */
export class OutputBuffer {
  readonly #stream: OutputStream;
  readonly #bounds: BufferBounds;
  readonly #first: Piece[] = [];
  /** As few pieces as hold the last lines; kept whole, because a flood must cost little. */
  readonly #last: Piece[] = [];
  #firstSize: Bounds = { lines: 0, length: 0 };
  #lastSize: Bounds = { lines: 0, length: 0 };
  #beginning = true;

  constructor(stream: OutputStream, bounds: BufferBounds) {
    this.#stream = stream;
    this.#bounds = bounds;
  }

  get lines(): readonly ProgramLine[] {
    const last = this.#last.flatMap((piece) => this.#linesOf(piece));
    return [...this.#first.flatMap((piece) => this.#linesOf(piece)), ...lastLines(last, this.#bounds.last)];
  }

  /** Takes the next lines. */
  push({ place, at, texts }: Piece): void {
    const beginning = this.#takeBeginning(texts);
    if (beginning > 0) this.#first.push({ place, at, texts: texts.slice(0, beginning) });
    if (beginning < texts.length) this.#takeLast(place, at, texts, beginning);
  }

  /** How many of the lines belong to the beginning of all. */
  #takeBeginning(texts: readonly string[]): number {
    const { lines: mostLines, length: most } = this.#bounds.first;
    let { lines, length } = this.#firstSize;
    let taken = 0;
    for (const text of this.#beginning ? texts : []) {
      this.#beginning = lines < mostLines && length + text.length <= most;
      if (!this.#beginning) break;
      lines += 1;
      length += text.length;
      taken += 1;
    }
    this.#firstSize = { lines, length };
    return taken;
  }

  #takeLast(place: number, at: number, texts: readonly string[], from: number): void {
    const { last } = this.#bounds;
    const begin = Math.max(from, texts.length - last.lines);
    const piece = { place: place + begin, at, texts: texts.slice(begin) };
    this.#last.push(piece);
    this.#lastSize = sum(this.#lastSize, sizeOf(piece), 1);
    for (let [oldest] = this.#last; oldest !== undefined && oldest !== piece; [oldest] = this.#last) {
      const rest = sum(this.#lastSize, sizeOf(oldest), -1);
      if (rest.lines < last.lines && rest.length < last.length) return;
      this.#last.shift();
      this.#lastSize = rest;
    }
  }

  #linesOf({ place, at, texts }: Piece): ProgramLine[] {
    return texts.map((text, index) => ({ place: place + index, at, stream: this.#stream, text }));
  }
}

/** The last lines within bounds. */
export function lastLines(lines: readonly ProgramLine[], bounds: Bounds): readonly ProgramLine[] {
  let length = 0;
  const last = lines.slice(-bounds.lines);
  const tooLong = last.findLastIndex(({ text }) => {
    length += text.length;
    return length > bounds.length;
  });
  return last.slice(tooLong + 1);
}

function sizeOf({ texts }: Piece): Bounds {
  return { lines: texts.length, length: texts.reduce((length, text) => length + text.length, 0) };
}

function sum(a: Bounds, b: Bounds, sign: 1 | -1): Bounds {
  return { lines: a.lines + sign * b.lines, length: a.length + sign * b.length };
}
