import type { ModelRequirement, ProtocolModel } from '#generated/formats/model.js';
import type { CheckResult, Report, RequirementResult } from '#generated/formats/report.js';
import { areasOf } from '../areas.ts';
import { marks, statusMark } from '../page.ts';
import { anchor, fragment, type Html, html } from './markup.ts';
import { type PageContext, sign } from './page-context.ts';

/** What came of each area of requirements. */
export function areaTable(report: Report, model: ProtocolModel, { words, page }: PageContext): Html {
  const { columns } = words;
  const rows = areasOf(report, model, words).map(
    ({ id, title, requirements, checks, remarks }) =>
      html`<tr><th scope="row">${id === '' ? undefined : html`<span class="prefix">${id}</span> `}${title}</th><td class="number">${requirements}</td><td class="number">${checks}</td><td class="remarks">${remarks}</td></tr>
`,
  );
  return html`<table class="areas"><thead><tr><th scope="col">${columns.area}</th><th scope="col" class="number">${columns.verified}</th><th scope="col" class="number">${columns.checks}</th><th scope="col">${page.columns.remarks}</th></tr></thead><tbody>
${rows}</tbody></table>`;
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
  const evidence = html`<details class="evidence"><summary>${proving.length === 0 ? page.why : page.evidence(proving.length)}</summary>${why}${proving.length === 0 ? undefined : html`<ul>${proving.map((check) => evidenceItem(check, context))}</ul>`}</details>`;
  const verdicts = [...new Set(proving.map(({ verdict }) => verdict))].join(' ');
  return html`<tr id="${anchor(id)}" data-level="${level}" data-area="${context.areaOf(id)}" data-verdict="${verdicts}"><th scope="row"><a class="cite" href="${fragment(id)}">${id}</a> <span class="level">${level}</span></th><td class="status ${mark}"><span aria-hidden="true">${marks[mark].glyph}</span> ${page.statuses[status]}</td><td>${said}${unseen}${evidence}</td></tr>
`;
}

function evidenceItem(check: CheckResult, context: PageContext): Html {
  return html`<li>${sign(check.verdict, context)} <a href="${fragment(check.id)}">${check.id}</a></li>`;
}
