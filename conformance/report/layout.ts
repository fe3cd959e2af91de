import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Cells that a text takes in a terminal: Han and emoji take two, colours none. */
export function cells(text: string): number {
  return stringWidth(text);
}

/** Fills a text with blanks on the right up to a number of cells. */
export function padEnd(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - cells(text)));
}

/** Fills a text with blanks on the left up to a number of cells. */
export function padStart(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - cells(text))) + text;
}

/** Cuts a text without colours to a number of cells; what is missing at the end shows as …. */
export function cutEnd(text: string, columns: number): string {
  return cells(text) <= columns ? text : `${head(split(text), columns - 1)}…`;
}

/** Cuts a text without colours to a number of cells; what is missing in the middle shows as …. */
export function cutMiddle(text: string, columns: number): string {
  // To measure a text and to take it apart costs much: of a very long one only the ends are looked at.
  const isLong = text.length > 8 * columns;
  if (!isLong && cells(text) <= columns) return text;
  const near = isLong ? text.slice(0, 4 * columns) + text.slice(-4 * columns) : text;
  const parts = split(near);
  const start = head(parts, Math.floor((columns - 1) / 2));
  const rest = columns - 1 - cells(start);
  const end = split(head(parts.toReversed(), rest)).toReversed().join('');
  return `${start}…${end}`;
}

/**
 * Breaks a text without colours into lines of at most so many cells: at blanks, beside Han, and inside a word only where
 * the word is longer than a line. Always at least one line; one of `Infinity` cells is the text itself.
 */
export function wrap(text: string, columns: number): string[] {
  if (cells(text) <= columns) return [text];
  const lines: string[] = [];
  let line = '';
  let gap = '';
  for (const part of parts(text)) {
    if (part === ' ') {
      gap = line === '' ? '' : ' ';
    } else if (cells(line) + gap.length + cells(part) <= columns) {
      line += gap + part;
      gap = '';
    } else {
      if (line !== '') lines.push(line);
      const pieces = breakWord(part, columns);
      line = pieces.pop() ?? '';
      lines.push(...pieces);
      gap = '';
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** Breaks a word that is longer than a line, where it can behind a separator of ids, paths and JSON. */
function breakWord(word: string, columns: number): string[] {
  const pieces: string[] = [];
  let rest = word;
  while (cells(rest) > columns) {
    const whole = head(split(rest), columns) || (split(rest)[0] ?? rest);
    const separated = whole.replace(/[^/,;=&)\]}-]+$/u, '');
    const piece = cells(separated) > columns / 2 ? separated : whole;
    pieces.push(piece);
    rest = rest.slice(piece.length);
  }
  return [...pieces, rest];
}

/** Blanks, words, and each Han character by itself with the punctuation that may not begin a line. */
function parts(text: string): string[] {
  return text.match(/ |\p{Script=Han}[、。，！？；：）」』…]*|[^ \p{Script=Han}]+/gu) ?? [];
}

function split(text: string): string[] {
  return [...graphemes.segment(text)].map(({ segment }) => segment);
}

function head(parts: readonly string[], columns: number): string {
  let taken = '';
  for (const part of parts) {
    if (cells(taken) + cells(part) > columns) break;
    taken += part;
  }
  return taken;
}
