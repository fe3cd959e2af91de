import type { ModelRequirement, ProtocolModel } from '#generated/formats/model.js';
import type { CheckResult, CheckVerdict, Report, RequirementResult } from '#generated/formats/report.js';
import { isGreen } from '../../run/results.ts';
import { areasOf, type Remark } from '../areas.ts';
import { marks, statusMark } from '../page.ts';
import type { Words } from '../words.ts';
import { anchor, fragment, type Html, html } from './markup.ts';
import { type PageContext, sign } from './page-context.ts';

/** So many checks of a requirement are named. */
const mostEvidence = 40;

/** The verdict whose colour a remark has. */
const colours = {
  broken: 'fail',
  notVerified: 'untestable',
  notRun: 'skip',
  notApplicable: 'skip',
  notObservable: 'skip',
} satisfies Record<Remark['kind'], CheckVerdict>;

/** What came of each area of requirements. */
export function areaTable(report: Report, model: ProtocolModel, { words, page }: PageContext): Html {
  const { columns } = words;
  const rows = areasOf(report, model, words).map(
    ({ id, title, requirements, checks, parts }) =>
      html`<tr><th scope="row">${id === '' ? undefined : html`<span class="prefix">${id}</span> `}<span class="name">${title}</span></th><td class="number">${requirements}</td><td class="number">${checks}</td><td class="remarks">${parts.map((part, index) => html`${index === 0 ? '' : words.semicolon}${remark(part, words)}`)}</td></tr>
`,
  );
  return html`<table class="areas"><thead><tr><th scope="col">${columns.area}</th><th scope="col" class="number">${columns.verified}</th><th scope="col" class="number">${columns.checks}</th><th scope="col">${page.columns.remarks}</th></tr></thead><tbody>
${rows}</tbody></table>`;
}

/** A remark, in which no id is broken. */
function remark({ kind, ids, text }: Remark, words: Words): Html {
  const named = ids.map((id, index) => html`${index === 0 ? '' : ', '}<span class="cited">${id}</span>`);
  return html`<span class="${colours[kind]}">${named.length === 0 ? text : html`${named} ${words.remarks[kind]}`}</span>`;
}

/** Every requirement of the run, with what shows that it holds, or that it does not. */
export function requirementTable(report: Report, model: ProtocolModel, context: PageContext): Html {
  const { page } = context;
  const ledger = new Map(model.requirements.map((requirement) => [requirement.id, requirement]));
  const rows = report.requirements.map((result) => requirementRow(result, ledger.get(result.id), report, context));
  return html`<table class="requirements"><thead><tr><th scope="col">${page.columns.requirement}</th><th scope="col">${page.columns.status}</th><th scope="col">${page.columns.sentence}</th></tr></thead><tbody>
${rows}</tbody></table>`;
}

function requirementRow(
  { id, level, status }: RequirementResult,
  requirement: ModelRequirement | undefined,
  { checks }: Report,
  context: PageContext,
): Html {
  const { page, words, document } = context;
  const proving = checks.filter((check) => check.requirements.some((cited) => cited.replace(/\/.*$/, '') === id));
  const mark = statusMark(status, level);
  const { sentence = words.notInLedger, recommendation, unobservable, rationale } = requirement ?? {};
  const said = html`<p${document}>${sentence}</p>${recommendation === undefined ? undefined : html`<p id="${anchor(`${id}/SHOULD`)}"${document}><span class="level">SHOULD</span> ${recommendation}</p>`}`;
  const why = rationale === undefined ? undefined : html`<p class="dim"${document}>${rationale}</p>`;
  const unseen =
    unobservable === undefined || proving.length > 0 ? undefined : html`<p class="dim"${document}>${unobservable}</p>`;
  const folded = html`<details class="evidence"><summary>${proving.length === 0 ? page.why : page.evidence(proving.length)}</summary>${why}${proving.length === 0 ? undefined : html`<ul>${evidence(proving, context)}</ul>`}</details>`;
  const verdicts = [...new Set(proving.map(({ verdict }) => verdict))].join(' ');
  return html`<tr id="${anchor(id)}" data-level="${level}" data-area="${context.areaOf(id)}" data-verdict="${verdicts}"><th scope="row"><a class="cite" href="${fragment(id)}">${id}</a> <span class="level">${level}</span></th><td class="status ${mark}"><span aria-hidden="true">${marks[mark].glyph}</span> ${page.statuses[status]}</td><td>${said}${unseen}${folded}</td></tr>
`;
}

/** The checks that show it, those first that did not hold; of many the rest is counted. */
function evidence(proving: readonly CheckResult[], context: PageContext): Html[] {
  const items = [...proving.filter((check) => !isGreen(check)), ...proving.filter(isGreen)]
    .slice(0, mostEvidence)
    .map((check) => html`<li>${sign(check.verdict, context)} <a href="${fragment(check.id)}">${check.id}</a></li>`);
  const more = proving.length - items.length;
  return more > 0 ? [...items, html`<li class="dim">${context.page.leftOut(more)}</li>`] : items;
}
