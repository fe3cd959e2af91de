import stringWidth from 'string-width';

/** Lines of at most `width` cells, behind so many blanks, broken at blanks and beside Han; a longer word has a line of its own. */
export function wrapped(text: string, width: number, indent = 0): string[] {
  const lines: string[] = [];
  let line = '';
  let gap = '';
  // Each Han character stands by itself, with the punctuation that may not begin a line.
  for (const part of text.match(/ |\p{Script=Han}[、。，！？；：）」』…]*|[^ \p{Script=Han}]+/gu) ?? []) {
    if (part === ' ') {
      gap = ' ';
      continue;
    }
    if (line !== '' && indent + stringWidth(line + gap + part) > width) {
      lines.push(line);
      line = part;
    } else line += (line === '' ? '' : gap) + part;
    gap = '';
  }
  return [...lines, line].map((one) => ' '.repeat(indent) + one);
}
