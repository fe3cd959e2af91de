import type { TraceEntry } from '#generated/formats/report.js';
import { escapeControlCharacters } from '../../process/escape-control-characters.ts';
import { cutEnd, padEnd, padStart } from '../layout.ts';
import type { ByteBudget } from './byte-budget.ts';
import { diagram } from './diagram.ts';
import { cut, fragment, type Html, html } from './markup.ts';
import { citation, type PageContext } from './page-context.ts';

/** What one thing to repair explains, with what shows it; its texts are in the language of the page. */
export interface ShownCause {
  readonly title: string;
  readonly requirements: readonly string[];
  /** Checks that did not hold because of it, and those that could not be judged. */
  readonly explains: number;
  readonly notJudged: number;
  /** One exchange that shows it. */
  readonly trace: readonly TraceEntry[];
  /** What the target's program printed at that moment; `at` is in milliseconds, as in the exchange. */
  readonly log: readonly { readonly at: number; readonly stream: string; readonly text: string }[];
  readonly fix?: string;
}

/** Lines of a log that are shown, the first and the last ones, and characters of each. */
const mostLines = 24;
const lastLines = 8;
const longestLine = 300;
/** Cells of a title; a frame in it may be long, and the check has all of it. */
const longestTitle = 200;

/** The causes of what is wrong in the order of repair; undefined where none is known. */
export function causesSection(
  causes: readonly ShownCause[],
  budget: ByteBudget,
  context: PageContext,
): Html | undefined {
  if (causes.length === 0) return undefined;
  const { page } = context;
  return html`<section id="_causes"><h2>${page.causes} <span class="count">${causes.length}</span></h2>
<p class="legend">${page.causesAre}</p>
<ol class="causes">${causes.map((cause, index) => causeItem(cause, index, budget, context))}</ol></section>`;
}

/** Entries of the contents, each to a cause. */
export function causeEntries(causes: readonly ShownCause[]): Html[] {
  return causes.map(
    ({ title }, index) => html`<li><a href="${fragment(idOf(index))}">${cutEnd(title, longestTitle)}</a></li>`,
  );
}

function idOf(index: number): string {
  return `_cause-${index + 1}`;
}

function causeItem(cause: ShownCause, index: number, budget: ByteBudget, context: PageContext): Html {
  const { page, words } = context;
  const { title, requirements, explains, notJudged, trace, log, fix } = cause;
  const drawing = diagram({ id: title, trace, checks: [] }, context.party, page);
  const counts = [
    ...(explains === 0 ? [] : [page.explains(explains)]),
    ...(notJudged === 0 ? [] : [page.keepsFromBeingJudged(notJudged)]),
  ];
  const shown =
    drawing === undefined || budget.takes(drawing) ? drawing : html`<p class="dim">${page.tooMuch(trace.length)}</p>`;
  return html`<li class="cause fail" id="${idOf(index)}"><h3>${cutEnd(title, longestTitle)}</h3>
<p class="about">${requirements.map((cited) => html`${citation(cited)} `)}<span class="dim">${counts.join(words.comma)}</span></p>
${fix === undefined ? undefined : html`<p class="label">${words.labels.hint}</p><p class="hint">${fix}</p>`}
${shown}
${log.length === 0 ? undefined : html`<p class="label">${page.log}</p>${logLines(log, context)}`}</li>
`;
}

function logLines(log: ShownCause['log'], { page }: PageContext): Html {
  const time = Math.max(...log.map(({ at }) => at.toFixed(1).length));
  const stream = Math.max(...log.map((line) => escapeControlCharacters(line.stream).length));
  const line = (each: ShownCause['log'][number]): string =>
    `${padStart(each.at.toFixed(1), time)} ms  ${padEnd(escapeControlCharacters(each.stream), stream)}  ${cut(escapeControlCharacters(each.text), longestLine)}`;
  const leftOut = log.length - mostLines;
  const lines =
    leftOut <= 0
      ? log.map(line)
      : [...log.slice(0, mostLines - lastLines).map(line), page.leftOut(leftOut), ...log.slice(-lastLines).map(line)];
  return html`<pre class="log">${lines.map((text) => html`<span class="line">${text}</span>`)}</pre>`;
}
