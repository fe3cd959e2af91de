import type { CheckResult } from '#generated/formats/report.js';
import type { Language } from '../language.ts';
import type { Protocol } from '../protocol/protocol.ts';
import { passedOf } from '../report/denominator.ts';
import { diagram } from '../report/html/diagram.ts';
import { htmlDocument } from '../report/html/document.ts';
import { anchor, fragment, type Html, html } from '../report/html/markup.ts';
import { partyOf } from '../report/html/page-context.ts';
import { runOf } from '../report/html/runs.ts';
import { pageWords } from '../report/html/words.ts';
import { marks, runMarks, statusMark } from '../report/page.ts';
import { words as languages } from '../report/words.ts';
import type { ComparedCheck, ComparedRequirement, Comparison, Implementation, Question } from './comparison.ts';
import { remarksOn, signed } from './remarks.ts';
import { compareWords } from './words.ts';

/** A comparison as one page that needs no network and no script. */
export function comparisonPage(
  comparison: Comparison,
  { model, language: spoken }: Pick<Protocol, 'model' | 'language'>,
  language: Language,
): string {
  const { implementations, requirements, differing, questions } = comparison;
  const words = compareWords[language];
  const page = pageWords[language];
  const report = languages[language];
  const [first] = implementations;
  const kit = first?.report.kit ?? '';
  const bound = first === undefined ? 'server' : partyOf(first.report, model);
  const document = language === spoken ? html`` : html` lang="${spoken}"`;
  const sentences = new Map(model.requirements.map(({ id, sentence }) => [id, sentence]));
  const remarks = remarksOn(implementations, report, words);
  const title = words.title(first?.report.protocol ?? '');
  const body = html`<header class="plain"><h1>${title}</h1></header>
<main id="_main">
<ul class="parties">${implementations.map(party)}</ul>
${remarks.length === 0 ? undefined : html`<ul class="remarks">${remarks.map((remark) => html`<li>${remark}</li>`)}</ul>`}
<section><h2>${words.differing} <span class="count">${differing.length}</span></h2>
${differing.length === 0 ? html`<p>${words.noDifferences}</p>` : differing.map(differingCheck)}</section>
${questions.length === 0 ? undefined : html`<section><h2>${words.questions} <span class="count">${questions.length}</span></h2><p>${words.questionsAre}</p>${questions.map(question)}</section>`}
<section><h2>${words.requirements}</h2>
<div class="scroll" tabindex="0" role="group" aria-label="${words.requirements}"><table class="compared"><thead><tr><th scope="col">${words.columns.requirement}</th>${implementations.map(({ name }) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>
${requirements.map(requirement)}</tbody></table></div></section>
</main>
<footer><p>${page.foot(kit)}</p></footer>`;
  return htmlDocument({ lang: page.lang, title, kit, colour: '#0b5cad', body });

  function party({ name, report: each }: Implementation): Html {
    const mark = runMarks[each.verdict];
    return html`<li class="${mark}"><h2>${name}</h2><p class="status ${mark}">${marks[mark].glyph} ${report.runVerdicts[each.verdict]}</p><p>${passedOf(each.checks)} ${words.columns.passed}</p><p class="dim"><code>${each.target}</code></p></li>`;
  }

  function requirement({ id, level, statuses }: ComparedRequirement): Html {
    const cells = statuses.map((status) => {
      if (status === undefined) return html`<td class="status skip">${words.statuses['not run']}</td>`;
      const mark = statusMark(status, level);
      return html`<td class="status ${mark}">${marks[mark].glyph} ${words.statuses[status]}</td>`;
    });
    return html`<tr id="${anchor(id)}"><th scope="row"><a class="cite" href="${fragment(id)}">${id}</a> <span class="level">${level}</span><p class="dim"${document}>${sentences.get(id)}</p></th>${cells}</tr>
`;
  }

  function differingCheck({ id, alike, requirements: cited, results }: ComparedCheck): Html {
    const verdicts = implementations.map(
      ({ name }, index) =>
        html`<span class="status ${results[index]?.verdict ?? 'skip'}">${name}: ${signed(results[index]?.verdict, report, words)}</span> `,
    );
    const others = alike.length === 0 ? undefined : html`<span class="dim">${report.others(alike.length)}</span>`;
    const expected = results.find((result) => result?.expected !== undefined)?.expected;
    return html`<details class="run" id="${anchor(id)}"><summary><h3><span class="id">${id}</span>${others}</h3><span class="about">${verdicts}</span><span class="n">${cited.join(', ')}</span></summary><div class="body">
${expected === undefined ? undefined : html`<p><span class="dim">${report.labels.expected}</span> <code>${expected}</code></p>`}
${implementations.map(({ name }, index) => exchange(name, results[index]))}</div></details>
`;
  }

  function exchange(name: string, result: CheckResult | undefined): Html {
    const verdict = result?.verdict;
    const said = result?.actual ?? result?.reason;
    const drawing =
      result === undefined
        ? undefined
        : diagram({ id: `${name}: ${runOf(result)}`, trace: result.trace ?? [], checks: [result] }, bound, page);
    return html`<section class="check ${verdict ?? 'skip'}"><h4>${name}: ${signed(verdict, report, words)}</h4>${said === undefined ? undefined : html`<p><code class="value">${said}</code></p>`}${drawing ?? (result === undefined ? undefined : html`<p class="dim">${words.noTrace}</p>`)}</section>`;
  }

  function question({ requirements: cited, expected, seen, checks }: Question): Html {
    const answers = seen.map(
      (text, index) => html`<dt>${implementations[index]?.name}</dt><dd><code>${text}</code></dd>`,
    );
    return html`<section class="check question"><h3>${cited.map((id) => html`<a class="cite" href="${fragment(id)}">${id}</a> `)}<code>${expected}</code></h3><dl>${answers}</dl><details class="frames"><summary>${words.seenIn} ${page.checks(checks.length)}</summary><ul>${checks.map((id) => html`<li><code>${id}</code></li>`)}</ul></details></section>
`;
  }
}
