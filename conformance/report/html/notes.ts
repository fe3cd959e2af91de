import type { Report } from '#generated/formats/report.js';
import { cut, type Html, html } from './markup.ts';
import type { PageContext } from './page-context.ts';

/** Characters of a note that are shown; a program that crashed may have said much. */
const longestNote = 6000;

/** Observations that are no verdict, those of several lines folded, and expected failures to mend. */
export function notes({ notes: said = [], outdated = [] }: Report, context: PageContext): Html | undefined {
  if (said.length + outdated.length === 0) return undefined;
  const { words, page } = context;
  const alike = new Map<string, string[]>();
  for (const { text: note } of said) alike.set(shape(note), [...(alike.get(shape(note)) ?? []), note]);
  const old = outdated.map(({ check, place, why }) => html`<li><b>${check}</b> (${place}): ${why}</li>`);
  return html`<section id="_notes"><h2>${page.notes}</h2>
${said.length === 0 ? undefined : html`<ul>${[...alike.values()].map((some) => noteItem(some, context))}</ul>`}
${old.length === 0 ? undefined : html`<h3>${words.outdated}</h3><ul>${old}</ul>`}</section>`;
}

/** Notes that say the same but for numbers are one, and so are those of several lines that begin so. */
function noteItem([first = '', ...others]: readonly string[], { words }: PageContext): Html {
  const [head = '', ...more] = cut(first, longestNote).split('\n');
  const count = others.length === 0 ? undefined : html`<span class="dim">${words.others(others.length)}</span>`;
  return more.length === 0
    ? html`<li>${head}${count}</li>`
    : html`<li class="fold"><details class="frames"><summary>${head}${count}</summary><pre>${more.map((line) => html`${line}\n`)}</pre></details></li>`;
}

function shape(note: string): string {
  return note.replace(/\n.*/s, '\n').replace(/\d+/g, '0');
}
