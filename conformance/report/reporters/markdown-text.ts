import { escapeControlCharacters } from '../../process/escape-control-characters.ts';

/** Words in which no Markdown, HTML, link or end of a table's cell is seen, on one line. */
export function plain(text: string): string {
  return escapeControlCharacters(text)
    .replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character] ?? character)
    .replace(/[\\`*_[\]|~@#$]|(?<=:)\/\/|(?<=\bwww)\./gi, '\\$&')
    .replace(/^(\s*)([-+=]|\d+(?=[.)]))/, (_, blank: string, start: string) =>
      /\d/.test(start) ? `${blank}${start}\\` : `${blank}\\${start}`,
    );
}

/** The same for words inside an HTML element that begins its line, where Markdown is not read. */
export function html(text: string): string {
  return escapeControlCharacters(text).replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A text as code, on one line; not for a table, whose cells it would end. */
export function code(text: string): string {
  const safe = escapeControlCharacters(text);
  const fence = fenceAround(safe, 1);
  const blank = /^`|`$|^ .* $/.test(safe) || safe === '' ? ' ' : '';
  return `${fence}${blank}${safe}${blank}${fence}`;
}

/** Lines as a block of code. */
export function codeBlock(lines: readonly string[]): string[] {
  const fence = fenceAround(lines.join('\n'), 3);
  return [`${fence}text`, ...lines.map(escapeControlCharacters), fence];
}

/** Backticks of which there are not as many in a row inside. */
function fenceAround(text: string, fewest: number): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  return '`'.repeat(Math.max(fewest, longest + 1));
}
