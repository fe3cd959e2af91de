/** A table; cells may hold Markdown but no line breaks, and one that is empty shows a dash. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ') || '–';
}

/** Text shown as it is, in a line. */
export function code(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/** Text shown as it is, in a block of its own. */
export function codeBlock(language: string, text: string): string {
  const ticks = [...text.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(3, ...ticks.map((length) => length + 1)));
  return `${fence}${language}\n${text}\n${fence}`;
}

/** A link to a heading of the same page. */
export function headingLink(heading: string): string {
  return `[${heading}](#${slug(heading)})`;
}

/** The anchor that GitHub and most renderers give a heading. */
function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
}

/** A link to a requirement. */
export function requirementLink(id: string): string {
  return `[${id}](#${id.toLowerCase()})`;
}

/** The place that such a link leads to. */
export function requirementAnchor(id: string): string {
  return `<a id="${id.toLowerCase()}"></a>`;
}

/** Parts of a page with a blank line between; empty ones are left out. */
export function paragraphs(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
