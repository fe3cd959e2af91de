import type { CheckResult, CheckVerdict } from '#generated/formats/report.js';
import { anchor, type Html, html, type Piece } from './markup.ts';
import { citation, type PageContext, shortened, sign } from './page-context.ts';

/** One check: what held in a line, what did not with what helps to find out why; `briefly` where another check tells that. */
export function checkBlock(check: CheckResult, context: PageContext, briefly = false): Html {
  const { words } = context;
  const { id, verdict, level, requirements, expectedFailure, repeated } = check;
  const areas = new Set(requirements.flatMap((cited) => context.areaOf(cited) ?? []));
  const remarks = [
    ...(repeated === true ? [words.secondTry] : []),
    ...(expectedFailure === undefined ? [] : [words.expected]),
  ];
  const name = html`<h4>${sign(verdict, context)} <span class="level">${level}</span> <span class="id">${check.check}</span> ${requirements.map((cited) => html`${citation(cited)} `)}${remarks.length === 0 ? undefined : html`<span class="remark">${remarks.join(words.semicolon)}</span>`}</h4>`;
  const list = factsOf(check, context, briefly).map(([label, text]) => html`<dt>${label}</dt><dd>${text}</dd>`);
  return html`<section class="check ${verdict}" id="${anchor(id)}" data-level="${level}" data-area="${[...areas].join(' ')}" data-verdict="${verdict}">${name}${list.length === 0 ? undefined : html`<dl>${list}</dl>`}</section>
`;
}

/** What was wrong in a few words, for the line of a check that is folded; undefined of what held. */
export function gist(check: CheckResult): string | undefined {
  return check.verdict === 'pass' ? undefined : (check.actual ?? check.reason);
}

function factsOf(check: CheckResult, context: PageContext, briefly: boolean): [string, Piece][] {
  const { words, page } = context;
  const { verdict, requirements, expectedFailure } = check;
  const isGreen = verdict === 'pass';
  const facts: [string, Piece][] = [];
  const fact = (label: string, text: string | undefined, markup: Piece = text): void => {
    if (text !== undefined) facts.push([label, markup]);
  };
  const value = (text = '', of: CheckVerdict | '' = ''): Html =>
    html`<code class="value ${of}">${shortened(text, context)}</code>`;
  if (!briefly && (verdict === 'fail' || verdict === 'warn'))
    for (const cited of requirements)
      fact(cited, context.sentenceOf(cited), html`<span${context.document}>${context.sentenceOf(cited)}</span>`);
  if (!briefly) fact(words.labels.expected, check.expected, value(check.expected));
  fact(isGreen ? page.seen : words.labels.but, check.actual, value(check.actual, isGreen ? '' : verdict));
  fact(page.reason, check.reason, value(check.reason));
  if (!briefly)
    fact(words.labels.hint, check.hint, html`<span class="hint">${shortened(check.hint ?? '', context)}</span>`);
  if (expectedFailure !== undefined) {
    const { reason, issue, expires } = expectedFailure;
    const said = [reason, issue, expires === undefined ? undefined : words.until(expires)];
    fact(words.expectedFailures, said.filter((text) => text !== undefined).join(words.semicolon));
  }
  fact(words.labels.time, check.grade === undefined || isGreen || briefly ? undefined : words.grades[check.grade]);
  fact(words.labels.where, isGreen || briefly ? undefined : check.place, html`<code>${check.place}</code>`);
  return facts;
}
