import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Breaks a line into lines of at most so many cells, at a blank where there is one; Han and emoji take two cells. */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const { segment } of graphemes.segment(text)) {
    if (stringWidth(line + segment) > columns && line !== '') {
      const blank = segment === ' ' ? line.length : line.lastIndexOf(' ');
      lines.push(blank > 0 ? line.slice(0, blank).trimEnd() : line);
      line = blank > 0 ? line.slice(blank + 1) : '';
      if (segment === ' ') continue;
    }
    line += segment;
  }
  return [...lines, line];
}

/** Moves a text to the right end of so many columns. */
export function toTheRight(text: string, columns: number): string {
  return ' '.repeat(Math.max(columns - stringWidth(text), 0)) + text;
}
