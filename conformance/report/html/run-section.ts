import type { CheckResult, CheckVerdict, TraceEntry } from '#generated/formats/report.js';
import { escapeControlCharacters } from '../../process/escape-control-characters.ts';
import { padEnd, padStart } from '../layout.ts';
import { diagram } from './diagram.ts';
import { anchor, fragment, type Html, html, type Piece } from './markup.ts';
import { citation, commandBlock, type PageContext, sign } from './page-context.ts';
import type { ShownRun } from './runs.ts';

/** Frames that are shown as text: of what held, and of what did not. */
const mostOfGreen = 100;
const mostOfOthers = 2000;
const lastFrames = 30;
const arrows = { sent: '→', received: '←', event: '·' } as const;
const severity: readonly CheckVerdict[] = ['fail', 'error', 'untestable', 'warn', 'pass', 'skip'];

/** One run: what was checked, what was seen, and how to see it again. */
export function runSection(run: ShownRun, context: PageContext): Html {
  const { page, party, document, words } = context;
  const { id, title, checks, trace, open, like } = run;
  const worst = severity.find((verdict) => checks.some((check) => check.verdict === verdict)) ?? 'skip';
  const commands = [...new Set(checks.map((check) => context.repeatCommand(check)))];
  const drawing = diagram(run, party, page);
  const most = worst === 'pass' ? mostOfGreen : mostOfOthers;
  const about = title === '' ? undefined : html`<span class="about"${document}>${title}</span>`;
  return html`<details class="run" id="${anchor(id)}"${open ? html` open` : undefined}>
<summary><h3>${sign(worst, context)} <span class="id">${id}</span></h3>${about}<span class="n">${page.checks(checks.length)}</span></summary>
<div class="body">
${like === undefined ? undefined : html`<p class="like">${page.like} <a href="${fragment(like)}">${like}</a></p>`}
${checks.map((check) => checkBlock(check, context))}
${drawing ?? (trace.length === 0 && worst !== 'skip' ? html`<p class="dim">${page.noTrace}</p>` : undefined)}
${trace.length === 0 ? undefined : frames(trace, most, context)}
${commands.map((command) => html`<p class="label">${words.labels.repeat}</p>${commandBlock(command)}`)}
</div></details>
`;
}

/** One check: what held in a line, what did not with everything that helps to find out why. */
function checkBlock(check: CheckResult, context: PageContext): Html {
  const { words, page, document } = context;
  const { id, verdict, level, requirements, expectedFailure, repeated } = check;
  const areas = new Set(requirements.flatMap((cited) => context.areaOf(cited) ?? []));
  const remarks = [
    ...(repeated === true ? [words.secondTry] : []),
    ...(expectedFailure === undefined ? [] : [words.expected]),
  ];
  const name = html`<h4>${sign(verdict, context)} <span class="level">${level}</span> <span class="id">${check.check}</span> ${requirements.map((cited) => html`${citation(cited)} `)}${remarks.length === 0 ? undefined : html`<span class="remark">${remarks.join(words.semicolon)}</span>`}</h4>`;
  const isGreen = verdict === 'pass';
  const facts: [string | Html, Piece][] = [];
  const fact = (label: string | Html, text: string | undefined, markup = html`${text}`): void => {
    if (text !== undefined) facts.push([label, markup]);
  };
  if (verdict === 'fail' || verdict === 'warn')
    for (const cited of requirements) fact(cited, context.sentenceOf(cited), sentence(cited));
  fact(words.labels.expected, check.expected, value(check.expected));
  fact(isGreen ? page.seen : words.labels.but, check.actual, value(check.actual, isGreen ? '' : verdict));
  fact(page.reason, check.reason);
  fact(words.labels.hint, check.hint, html`<span class="hint">${check.hint}</span>`);
  if (expectedFailure !== undefined) {
    const { reason, issue, expires } = expectedFailure;
    const said = [reason, issue, expires === undefined ? undefined : words.until(expires)];
    fact(words.expectedFailures, said.filter((text) => text !== undefined).join(words.semicolon));
  }
  fact(words.labels.time, check.grade === undefined || isGreen ? undefined : words.grades[check.grade]);
  fact(words.labels.where, isGreen ? undefined : check.place, html`<code>${check.place}</code>`);
  const list = facts.map(([label, text]) => html`<dt>${label}</dt><dd>${text}</dd>`);
  return html`<section class="check ${verdict}" id="${anchor(id)}" data-level="${level}" data-area="${[...areas].join(' ')}" data-verdict="${verdict}">${name}${list.length === 0 ? undefined : html`<dl>${list}</dl>`}</section>
`;

  function sentence(cited: string): Html {
    return html`<span${document}>${context.sentenceOf(cited)}</span>`;
  }
}

function value(text: string | undefined, verdict: CheckVerdict | '' = ''): Html {
  return html`<code class="value ${verdict}">${text}</code>`;
}

/** The exchange as text; of a long one the beginning and the end. */
function frames(trace: readonly TraceEntry[], most: number, { page }: PageContext): Html {
  const time = Math.max(...trace.map(({ milliseconds }) => milliseconds.toFixed(1).length));
  const column = Math.min(14, Math.max(...trace.map(({ connection }) => escapeControlCharacters(connection).length)));
  const line = ({ milliseconds, connection, direction, text }: TraceEntry): string =>
    `${padStart(milliseconds.toFixed(1), time)} ms  ${padEnd(escapeControlCharacters(connection), column)}  ${arrows[direction]} ${escapeControlCharacters(text)}`;
  const leftOut = trace.length - most;
  const lines =
    leftOut <= 0
      ? trace.map(line)
      : [...trace.slice(0, most - lastFrames).map(line), page.leftOut(leftOut), ...trace.slice(-lastFrames).map(line)];
  return html`<details class="frames"><summary>${page.rawFrames(trace.length)}</summary><pre>${lines.map((text) => html`${text}\n`)}</pre></details>`;
}
