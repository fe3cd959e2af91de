import { type Html, html, type Part, plain } from './html.ts';

/** So many columns fit side by side on a phone. */
const fewColumns = 3;

/** A table that scrolls by itself where the page is too narrow; a cell that is empty shows a dash. */
export function table(label: string, headings: readonly Part[], rows: readonly (readonly Part[])[]): Html {
  const cell = (part: Part): Part => (plain(part) === '' ? '–' : part);
  return html`<section class="scroll" aria-label="${label}" tabindex="0"><table${headings.length <= fewColumns && html` class="few"`}>
<thead><tr>${headings.map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead>
<tbody>
${rows.map(
  ([first, ...rest]) =>
    html`<tr><th scope="row">${cell(first)}</th>${rest.map((part) => html`<td>${cell(part)}</td>`)}</tr>\n`,
)}</tbody>
</table></section>`;
}

/** A heading of the second or a lower level, which can be linked to. */
export function heading(level: 2 | 3 | 4, id: string, text: Part): Html {
  const inner = html`${text} <a class="anchor" href="#${id}" aria-label="#${id}">#</a>`;
  if (level === 2) return html`<h2 id="${id}">${inner}</h2>\n`;
  return level === 3 ? html`<h3 id="${id}">${inner}</h3>\n` : html`<h4 id="${id}">${inner}</h4>\n`;
}

/** An anchor from a name. */
export function anchor(name: string): string {
  return name
    .replaceAll(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/g, '');
}

/** A list, or nothing where there is nothing. */
export function list(items: readonly Part[]): Html | undefined {
  return items.length === 0 ? undefined : html`<ul>${items.map((item) => html`<li>${item}</li>\n`)}</ul>`;
}

/** Links to the parts of a page. */
export function contents(label: string, entries: readonly (readonly [id: string, text: Part])[]): Html {
  return html`<nav class="contents" aria-label="${label}"><ul>${entries.map(
    ([id, text]) => html`<li><a href="#${id}">${text}</a></li>`,
  )}</ul></nav>`;
}
